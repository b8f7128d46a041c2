import Pont
import TestSupport
import Testing

@Suite struct ShippedSelectionTests {
  private let languages: [LanguageTag] = [.dutch, .english]

  @Test func `reads of the shipped glossaries what a full reading has in some languages`() throws {
    let selected = Glossary.shipped(in: languages, for: nil)
    let full = try Glossary.shipped()
    #expect(selected.count == full.count)
    for (some, all) in zip(selected, full) {
      #expect(some.id == all.id && some.kind == all.kind)
      let wanted = all.terms.filter { term in
        all.kind == .other || languages.contains { $0.isCompatible(with: term.language) }
      }
      #expect(some.terms == wanted)
    }
  }

  @Test func `finds the same terms with what a text may name as with all`() throws {
    let full = Glossary(concepts: try Glossary.shipped())
    let all = TermRecognizer(glossary: full, language: .dutch, target: .english)
    let names = full.concepts.flatMap { $0.terms(in: .dutch).map(\.text) }
    for seed in 0..<6 {
      var random = Seeded(seed)
      let text = (0..<60).map { _ in
        names[Int.random(in: 0..<names.count, using: &random)]
          + ["", "s", "-top", "lid", "’s", "en"][Int.random(in: 0..<6, using: &random)]
      }.joined(separator: ". Ook ")
      let some = TermRecognizer(
        glossary: Glossary(concepts: Glossary.shipped(in: languages, for: text)),
        language: .dutch, target: .english)
      #expect(described(some.terms(in: text)) == described(all.terms(in: text)))
    }
  }

  private func described(_ terms: [RecognizedTerm]) -> [String] {
    terms.map { "\($0.range) \($0.concept.id ?? "") \($0.form) \($0.translations.map(\.text))" }
  }
}
