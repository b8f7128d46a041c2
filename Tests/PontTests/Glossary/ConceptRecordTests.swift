import Bitext
import Pont
import Testing

@Suite struct ConceptRecordTests {
  private let concept = Concept(
    id: "nato", kind: .institution,
    terms: [
      Term("Navo", language: .dutch),
      Term(
        "NATO", language: .english, annotations: [.note("no article", attributes: [])]),
    ], annotations: [.note("line one\nline two", attributes: [])])

  @Test func `reads back the record that it writes, with what a record has no place for`() throws {
    let text = try ConceptRecord.text(of: concept)
    #expect(text.hasPrefix("id: nato\nkind: institution\nnl: Navo\nen: NATO\n"))
    #expect(try ConceptRecord.concept(from: text, named: "a", replacing: concept) == concept)
  }

  @Test func `makes a concept of fields`() throws {
    let made = try ConceptRecord.concept(fields: [
      "kind=place", "nl=Kyiv", "en=Kyiv", "en=Kyyiv", "en-deprecated=Kiev", "nl_adjective=Kyivs",
    ])
    #expect(made.kind == .place)
    #expect(made.terms.map(\.text) == ["Kyiv", "Kyiv", "Kyyiv", "Kiev", "Kyivs"])
    #expect(
      made.terms.map(\.status) == [.preferred, .preferred, .admitted, .deprecated, .preferred])
    #expect(made.terms.last?.part == .adjective)
  }

  @Test(arguments: ["Navo", "=x", "colour=red", "kind=thing", "nl="])
  func `says which field is none`(field: String) {
    #expect(throws: (any Error).self) {
      _ = try ConceptRecord.concept(fields: ["nl=Navo", field])
    }
  }

  @Test func `sets fields in place and takes out empty ones`() throws {
    let changed = try ConceptRecord.setting(
      ["nl=NAVO", "nl=Navo", "note=", "en_forbidden=Nato"], in: concept)
    #expect(changed.terms.map(\.text) == ["NAVO", "Navo", "NATO", "Nato"])
    #expect(changed.terms.map(\.status) == [.preferred, .admitted, .preferred, .forbidden])
    #expect(changed.annotations.notes == [])
    #expect(changed.terms[2].annotations.notes == ["no article"])
  }
}
