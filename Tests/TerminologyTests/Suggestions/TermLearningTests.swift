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
