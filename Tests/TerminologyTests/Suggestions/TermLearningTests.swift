import Bitext
import Testing

@testable import Terminology

@Suite struct TermLearningTests {
  private let passages: [TranslatedPassage] = [
    ("Het veldhospitaal ligt bij de grens.", "The field hospital is near the border."),
    ("Zij bouwden een veldhospitaal in de stad.", "They built a field hospital in the city."),
    ("Het leger trok over de grens.", "The army crossed the border."),
    ("Een veldhospitaal kost veel geld.", "A field hospital costs a lot of money."),
    ("De grens bleef dicht.", "The border stayed closed."),
    ("Het leger vroeg om geld.", "The army asked for money."),
    ("In de stad was geen geld.", "There was no money in the city."),
    ("Het leger verliet de stad.", "The army left the city."),
  ].map { TranslatedPassage(source: $0.0 + " ", target: $0.1) }

  @Test func `learns the terms that go together, of one word and of two`() throws {
    let dutch = try #require(LanguageTag("nl"))
    let english = try #require(LanguageTag("en"))
    let finder = try SuggestionFinder(source: dutch, target: english)
    let found = finder.terms(in: passages)
    let pairs = Dictionary(uniqueKeysWithValues: found.map { ($0.source, $0.target) })
    #expect(pairs["veldhospitaal"] == "field hospital")
    #expect(pairs["leger"] == "army")
    #expect(pairs["grens"] == "border")
    #expect(found.first?.evidence.first?.kind == "aligned pairs")
    #expect(found == finder.terms(in: passages))
  }

  @Test func `learns a term of two words that heads sentences too`() throws {
    let passages = [
      ("De luchtafweer haalde tien drones neer.", "Air defences shot down ten drones."),
      ("De luchtafweer heeft weinig munitie.", "The air defences have little ammunition."),
      ("Meer luchtafweer is nodig.", "More air defences are needed."),
      ("Het regent.", "It is raining."), ("De trein rijdt.", "The train is running."),
      ("Zij won goud.", "She won gold."), ("De brug is dicht.", "The bridge is closed."),
      ("De school gaat open.", "The school opens."),
    ].map { TranslatedPassage(source: $0.0 + " ", target: $0.1) }
    let finder = try SuggestionFinder(source: .nl, target: .en)
    let found = finder.terms(in: passages).first { $0.source == "luchtafweer" }
    #expect(found?.target.lowercased() == "air defences")
  }

  @Test func `takes no titles of messages for names, and no product for a body`() throws {
    let passages = [
      ("Save the file as a copy.", "Sla het bestand op als kopie."),
      ("Use save to keep it as it is.", "Gebruik opslaan om het te houden."),
      ("Save As", "Opslaan als"), ("you can save it", "u kunt het opslaan"),
      ("Zorbex Painter opens XQL files.", "Zorbex Painter opent ze."),
      ("the painter needs a file", "de schilder heeft een bestand nodig"),
      ("a painter paints", "een schilder schildert"),
    ].map { TranslatedPassage(source: $0.0 + " ", target: $0.1) }
    let company = Concept(
      kind: .institution, terms: [Term("Zorbex", language: .en), Term("Zorbex", language: .nl)])
    let finder = try SuggestionFinder(
      glossary: Glossary(concepts: [company]), source: .en, target: .nl)
    var learner = finder.learner()
    learner.count(passages)
    func judged(_ source: String, _ target: String, _ kind: Concept.Kind) -> Suggestion? {
      learner.names([
        Suggestion(
          source: source, target: target, kind: kind, score: 0.9, evidence: [.identicalForm])
      ]).first
    }
    #expect(judged("Save As", "Opslaan Als", .person) == nil)
    #expect(judged("Zorbex Painter", "Zorbex Painter", .institution)?.kind == .other)
    #expect(judged("Zorbex Foundation", "Zorbex Foundation", .institution)?.kind == .institution)
    #expect(judged("Zambian Kwacha", "Zambiaanse kwacha", .place)?.kind == .other)
    #expect(judged("XQL", "XQL-bestanden", .institution)?.target == "XQL")
    #expect(judged("Anna Zorba", "Anna Zorba", .person)?.kind == .person)
  }

  @Test func `says nothing about what is rare`() throws {
    let dutch = try #require(LanguageTag("nl"))
    let english = try #require(LanguageTag("en"))
    let finder = try SuggestionFinder(source: dutch, target: english)
    #expect(finder.terms(in: Array(passages.prefix(2))).isEmpty)
    #expect(finder.terms(in: []).isEmpty)
  }

  @Test func `knows how things go together by chance`() {
    let never = Association(both: 5, first: 10, second: 50, all: 100)
    #expect(abs(never.likelihoodRatio) < 0.001)
    let always = Association(both: 10, first: 10, second: 10, all: 100)
    #expect(always.dice == 1)
    #expect(always.likelihoodRatio > 60)
  }
}
