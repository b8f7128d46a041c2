import Bitext
import Testing

@testable import Terminology

@Suite struct KnownNamesTests {
  private func known(_ concepts: [Concept], from source: LanguageTag) throws -> KnownNames {
    try KnownNames(glossary: Glossary(concepts: concepts), source: source, target: .nl)
  }

  private func concept(
    _ id: String, _ kind: Concept.Kind, subject: String, _ source: Term, _ dutch: String
  ) -> Concept {
    Concept(id: id, kind: kind, subject: subject, terms: [source, Term(dutch, language: .nl)])
  }

  @Test func `a state goes before a region of the same name`() throws {
    let region = concept(
      "r", .place, subject: "regions", Term("Vestria", language: .en), "Vestria")
    let state = concept("s", .place, subject: "states", Term("Vestria", language: .en), "Vestrië")
    #expect(try known([region, state], from: .en)["Vestria"].first?.targets == ["Vestrië"])
    let own = concept("o", .place, subject: "mine", Term("Vestria", language: .en), "Westria")
    #expect(try known([own, state], from: .en)["Vestria"].first?.targets == ["Westria"])
  }

  @Test(arguments: ["Innere Kanzlei", "Inneren Kanzlei", "innerer Kanzlei"])
  func `knows a German name in another case`(name: String) throws {
    let office = concept(
      "k", .institution, subject: "x", Term("Innere Kanzlei", language: .de), "Binnenkanselarij")
    #expect(try known([office], from: .de)[name].first?.targets == ["Binnenkanselarij"])
  }
}
