import Bitext
import TestSupport
import Testing

@testable import Terminology

@Suite struct SuggestionFinderTests {
  private func finder(_ concepts: [Concept] = []) throws -> SuggestionFinder {
    try SuggestionFinder(
      glossary: Glossary(concepts: concepts), source: #require(LanguageTag("nl")),
      target: #require(LanguageTag("en")))
  }

  @Test func `suggests names without a translation, with reasons`() throws {
    let text = "Volgens minister Igor Tsjoemakov wil Duitsland niet. Tsjoemakov zweeg."
    let found = try finder().suggestions(in: text)
    let person = try #require(found.first { $0.source == "Igor Tsjoemakov" })
    #expect(person.target == "Igor Chumakov")
    #expect(person.kind == .person)
    #expect(person.occurrences.count == 2)
    #expect(person.variants.map(\.target) == ["Chumakov"])
    #expect(person.evidence.first?.kind == "romanisation")
    let country = try #require(found.first { $0.source == "Duitsland" })
    #expect(country.target == "Germany")
    #expect(country.evidence == [.localeData("region")])
  }

  @Test func `does not suggest what the glossary has`() throws {
    let dutch = try #require(LanguageTag("nl"))
    let english = try #require(LanguageTag("en"))
    let known = Concept(
      kind: .place,
      terms: [Term("Duitsland", language: dutch), Term("Germany", language: english)])
    let found = try finder([known]).suggestions(in: "Hij reisde van Duitsland naar Polen.")
    #expect(found.map(\.source) == ["Polen"])
  }

  @Test func `lists what the glossary has when it is asked to`() throws {
    let dutch = try #require(LanguageTag("nl"))
    let english = try #require(LanguageTag("en"))
    let known = Concept(
      kind: .place,
      terms: [
        Term("Duitsland", language: dutch), Term("Duits", language: dutch, part: .adjective),
        Term("Germany", language: english), Term("German", language: english, part: .adjective),
      ])
    let found = try finder([known]).suggestions(
      in: "De Duitse minister reisde van Duitsland naar Polen.", includingKnown: true)
    let pairs = Dictionary(
      found.map { ($0.source, $0.target) }, uniquingKeysWith: { first, _ in first })
    #expect(pairs == ["Duitse": "German", "Duitsland": "Germany", "Polen": "Poland"])
    #expect(found.first { $0.source == "Duitsland" }.map { $0.score > 0.95 } == true)
  }

  @Test(arguments: [
    ("Jelena Pavlović", "Jelena Pavlović"), ("Karekin II", "Karekin II"),
    ("Andrzej Wójcicka-Gębska", "Andrzej Wójcicka-Gębska"),
  ])
  func `leaves names alone that are of another Latin spelling`(
    name: String, expected: String
  ) throws {
    #expect(try finder().candidates(for: name, kind: .person).first?.name == expected)
  }

  @Test func `does not suggest another form of what the glossary has`() throws {
    let court = Concept(
      kind: .institution,
      terms: [
        Term("Oberster Gerichtshof von Arkadien", language: .de),
        Term("Supreme Court of Arcadia", language: .en),
      ])
    let finder = try SuggestionFinder(
      glossary: Glossary(concepts: [court]), source: .de, target: .en)
    let found = finder.suggestions(in: "Gestern hat der Oberste Gerichtshof von Arkadien getagt.")
    #expect(found.isEmpty)
  }

  @Test func `learns from a translation`() throws {
    let passages = [
      TranslatedPassage(
        source: "Generaal Chvostov sprak met het ministerie van Visserij in Karaganda. ",
        target: "General Khvostov spoke to the Fisheries Ministry in Qaraghandy."),
      TranslatedPassage(
        source: "Chvostov gaf niet toe.", target: "But Khvostov did not give in."),
    ]
    let found = try finder().suggestions(in: passages)
    #expect(found.first { $0.source == "Chvostov" }?.target == "Khvostov")
    #expect(found.first { $0.source == "ministerie van Visserij" }?.target == "Fisheries Ministry")
    #expect(found.first { $0.source == "Karaganda" }?.target == "Qaraghandy")
    let pair = found.first { $0.source == "Chvostov" }?.evidence.first
    #expect(pair?.description.hasPrefix("2 of 2 pairs") == true)
  }

  @Test func `takes any text, and orders by score`() throws {
    let finder = try finder()
    for seed in 0..<20 {
      var random = Seeded(seed)
      let text = random.text(upTo: 80)
      let other = random.text(upTo: 80)
      let alone = finder.suggestions(in: text)
      let paired = finder.suggestions(in: [TranslatedPassage(source: text, target: other)])
      for found in [alone, paired] {
        #expect(found.allSatisfy { 0...1 ~= $0.score }, "seed \(seed)")
        #expect(
          zip(found, found.dropFirst()).allSatisfy { $0.score >= $1.score }, "seed \(seed)")
      }
    }
  }

  @Test func `offers what a glossary has that goes first, though it says no kind`() throws {
    let name = Term("Veiligheidsraad", language: .nl)
    let (own, shipped) = (
      Concept(kind: .other, terms: [name, Term("UN Security Council", language: .en)]),
      Concept(kind: .institution, terms: [name, Term("Security Council", language: .en)])
    )
    let glossary = Glossary(joining: [[own], [shipped]].map { Glossary(concepts: $0) })
    let finder = try SuggestionFinder(glossary: glossary, source: .nl, target: .en)
    let found = finder.suggestions(in: "Hij sprak met de Veiligheidsraad.", includingKnown: true)
    #expect(found.map(\.target) == ["UN Security Council"])
  }
}
