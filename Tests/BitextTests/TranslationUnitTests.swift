import Bitext
import Testing

@Suite struct TranslationUnitTests {
  private func tag(_ text: String) throws -> LanguageTag { try #require(LanguageTag(text)) }

  @Test func `serves the same region before another`() throws {
    let unit = TranslationUnit(variants: [
      Variant(language: try tag("en-US"), content: "color"),
      Variant(language: try tag("en-GB"), content: "colour"),
    ])
    #expect(unit.variant(for: try tag("en-GB"))?.content == "colour")
    #expect(unit.variant(for: try tag("en"))?.content == "color")
    #expect(unit.variant(for: try tag("nl")) == nil)
  }

  @Test func `serves a concept's terms, the same tag first`() throws {
    let concept = Concept(
      kind: .other,
      terms: [
        Term("friet", language: try tag("nl-BE")), Term("patat", language: try tag("nl")),
        Term("chips", language: try tag("en-GB")),
      ])
    #expect(concept.terms(in: try tag("nl")).map(\.text) == ["patat", "friet"])
    #expect(concept.terms(in: try tag("nl-BE")).map(\.text) == ["friet", "patat"])
  }

  @Test func `finds notes and properties among annotations`() {
    let annotations: [Annotation] = [
      .note("Let op.", attributes: []), .property("domain", value: "law", attributes: []),
      .foreign("<x/>"), .property("domain", value: "news", attributes: []),
    ]
    #expect(annotations.notes == ["Let op."])
    #expect(annotations.properties(named: "domain") == ["law", "news"])
    #expect(annotations.properties(named: "client") == [])
  }
}
