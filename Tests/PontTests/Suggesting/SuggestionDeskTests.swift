import Bitext
import Pont
import TestSupport
import Testing

@Suite struct SuggestionDeskTests {
  private let folder: TemporaryFolder
  private let memory: MemoryStore

  init() throws {
    folder = try TemporaryFolder()
    memory = try MemoryStore(path: folder.path("a.pont"), mode: .create)
  }

  private func desk() throws -> SuggestionDesk {
    try SuggestionDesk(
      memory: memory,
      glossary: Glossary(memory: memory, tables: [], includingShipped: false), source: .dutch,
      target: .english)
  }

  private let passages = [
    TranslatedPassage(
      source: "Minister Nadezjda Koelidzjanova kwam. ",
      target: "Minister Nadezhda Kulidzhanova came."),
    TranslatedPassage(
      source: "Koelidzjanova zei niets.", target: "Kulidzhanova said nothing."),
  ]

  private func suggestion(
    _ source: String, _ target: String, _ kind: Concept.Kind = .person,
    part: Term.Part = .full, score: Double = 0.9, expansion: String? = nil
  ) -> Suggestion {
    Suggestion(
      source: source, target: target, kind: kind, part: part, score: score,
      evidence: expansion.map { [.acronymExpansion($0)] } ?? [])
  }

  @Test func `does not make a rejected suggestion again`() throws {
    let first = try #require(try desk().suggestions(in: passages).first)
    #expect(first.target == "Nadezhda Kulidzhanova")
    try desk().reject(first)
    let again = try desk().suggestions(in: passages)
    #expect(!again.contains { $0.source == first.source && $0.target == first.target })
  }

  @Test func `writes suggestions as proposed concepts, which are not suggested again`() throws {
    let found = try desk().suggestions(in: passages)
    #expect(try desk().accept(found, status: .proposed) == found.count)
    let concept = try #require(try memory.concepts().first)
    #expect(concept.origin == SuggestionDesk.glossaryName)
    #expect(concept.concept.terms.allSatisfy { $0.status == .proposed })
    #expect(try desk().suggestions(in: passages) == [])
    #expect(try memory.operations(limit: 1).first?.name == "accept suggestions")
  }

  @Test func `makes one concept of two spellings and of a name and its acronym`() throws {
    let joined = Suggestion.joined([
      suggestion("Loekasjenko", "Lukashenko"), suggestion("Loekasjenka", "Lukashenko", score: 0.5),
      suggestion("Bond voor Vogels", "League for Birds", .institution),
      suggestion(
        "BvV", "LfB", .institution, part: .acronym, score: 0.4,
        expansion: "Bond voor Vogels"),
      suggestion("Loekasjenko", "Lukashenko", .place),
    ])
    #expect(joined.map(\.source) == ["Loekasjenko", "Bond voor Vogels", "Loekasjenko"])
    #expect(joined[0].variants.map(\.source) == ["Loekasjenka"])
    #expect(joined[1].variants.map(\.part) == [.acronym])
    let terms = joined[0].concept(from: .dutch, to: .english, status: .preferred).terms
    #expect(terms.map(\.text) == ["Loekasjenko", "Lukashenko", "Loekasjenka"])
    try desk().accept([joined[0]], status: .preferred)
    try desk().accept([suggestion("Loekashenko", "Lukashenko")], status: .preferred)
    let stored = try memory.concepts()
    #expect(stored.count == 1 && stored.first?.concept.terms.count == 4)
  }

  @Test func `keeps each decision of a review at once`() throws {
    let items = ["Aap", "Noot", "Mies", "Wim"].map {
      SuggestionReview.Item.suggestion(suggestion($0, $0 + "son"))
    }
    var review = SuggestionReview(items, desk: try desk(), memory: memory)
    try review.decide(.accept)
    try review.decide(.acceptAs("Nutson"))
    try review.decide(.reject)
    #expect(
      try memory.concepts().map { $0.concept.terms.map(\.text) } == [
        ["Aap", "Aapson"], ["Noot", "Nutson"],
      ])
    #expect(try memory.concepts().allSatisfy { $0.concept.terms[0].status == .preferred })
    #expect(try memory.isRejected("Mies", in: .dutch, as: "Mieson", in: .english) == false)
    #expect(try memory.isRejected("Mies", in: .dutch, as: "Miesson", in: .english))
    try review.decide(.skip)
    #expect(review.current == nil && review.accepted == 2 && review.skipped == 1)
  }

  @Test func `reviews what was proposed`() throws {
    try desk().accept(
      [suggestion("Aap", "Ape"), suggestion("Noot", "Nut")], status: .proposed)
    let items = try SuggestionReview.proposed(in: memory, from: .dutch, to: .english)
    var review = SuggestionReview(items, desk: try desk(), memory: memory)
    try review.decide(.acceptAs("Monkey"))
    try review.decide(.reject)
    let concepts = try memory.concepts()
    #expect(concepts.map { $0.concept.terms.map(\.text) } == [["Aap", "Monkey"]])
    #expect(concepts.first?.concept.terms.map(\.status) == [.preferred, .preferred])
    #expect(try memory.isRejected("Noot", in: .dutch, as: "Nut", in: .english))
    #expect(try SuggestionReview.proposed(in: memory, from: .dutch, to: .english).isEmpty)
  }

  @Test func `learns names and terms from the pairs of a memory, with the units that show them`()
    throws
  {
    let pairs = [
      ("De ministerraad bezocht Koelidzjanov.", "The cabinet visited Kulidzhanov."),
      ("Koelidzjanov prees het veldhospitaal.", "Kulidzhanov praised the field hospital."),
      ("Een veldhospitaal kwam in het dorp.", "A field hospital came to the village."),
      ("Toen sloot het veldhospitaal.", "Then the field hospital closed."),
      ("Het dorp was leeg.", "The village was empty."), ("Het regende.", "It rained."),
      ("De weg was nat.", "The road was wet."), ("Niemand sprak.", "Nobody spoke."),
      ("De boer lachte.", "The farmer laughed."), ("Wij gingen.", "We left."),
      ("Zij bleven.", "They stayed."), ("De zon scheen.", "The sun shone."),
      ("De trein vertrok.", "The train left."), ("Het was laat.", "It was late."),
      ("Zij zag Anna Vlasjoek en FX-7.", "She saw Anna Vlasjoek and FX-7."),
    ].map { dutch, english in
      TranslationUnit(variants: [
        Variant(language: .dutch, content: Content(dutch)),
        Variant(language: .english, content: Content(english)),
      ])
    }
    _ = try memory.learn(pairs, origin: "a")
    let read = MemoryPairs(of: memory, from: .dutch, to: .english)
    let found = try desk().learned(from: read)
    let name = try #require(found.first { $0.source == "Koelidzjanov" })
    #expect(name.target == "Kulidzhanov" && name.occurrences.isEmpty)
    #expect(found.contains { $0.source == "Anna Vlasjoek" && $0.target == $0.source })
    #expect(!found.contains { $0.source == "FX-7" }, "a code is written alike and needs no entry")
    let term = try #require(found.first { $0.source == "veldhospitaal" })
    #expect(term.target == "field hospital")
    let examples = try read.examples(of: [name, term])
    #expect(examples.map { $0.map(\.unit) } == [[1, 2], [2, 3, 4]])
    #expect(examples[0].first?.source == "De ministerraad bezocht Koelidzjanov.")
  }
}
