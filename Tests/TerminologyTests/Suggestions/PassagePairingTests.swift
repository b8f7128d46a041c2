import Bitext
import Testing

@testable import Terminology

@Suite struct PassagePairingTests {
  private func pairs(_ source: String, _ target: String) throws -> [String: String] {
    let finder = try SuggestionFinder(
      source: #require(LanguageTag("nl")), target: #require(LanguageTag("en")))
    let found = finder.suggestions(in: [TranslatedPassage(source: source, target: target)])
    return Dictionary(found.map { ($0.source, $0.target) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func `takes an article into a name where the translation does`() throws {
    let found = try pairs(
      "Hij werkt bij De Morgenpost in Wetteren.", "He works for De Morgenpost in Wetteren.")
    #expect(found["De Morgenpost"] == "De Morgenpost")
    let other = try pairs(
      "Toen kwam Loes. De Grote Waterweg sluit.", "Then Loes came. De Grote Waterweg is closing.")
    #expect(other["Grote Waterweg"] == "De Grote Waterweg")
  }

  @Test func `does not make a body of the government of a person`() throws {
    let found = try pairs(
      "De regering van Irakli Kobachidze treedt af.",
      "The government of Irakli Kobakhidze is resigning.")
    #expect(found["Irakli Kobachidze"] == "Irakli Kobakhidze")
    #expect(found.count == 1)
  }

  @Test(arguments: [
    ("Mevrouw Josette van Wersch sprak.", "Josette van Wersch", "Ms Josette van Wersch spoke."),
    ("Het beeld staat in Beelden aan Zee.", "Beelden aan Zee", "It stands in Beelden aan Zee."),
  ])
  func `goes on over Dutch words that the translation has too`(
    source: String, name: String, target: String
  ) throws {
    #expect(try pairs(source, target)[name] == name)
  }

  @Test func `pairs the titles of works by their quotation marks`() throws {
    let found = try pairs(
      "In de film ‘Het zwijgen van de meeuwen’ gebeurt niets.",
      "Nothing happens in the film “The Silence of the Gulls”.")
    #expect(found["Het zwijgen van de meeuwen"] == "The Silence of the Gulls")
  }

  @Test func `keeps both words of a name that differs in both`() throws {
    let found = try pairs(
      "Toen kwam journaliste Katsjaryna Bachvalava vrij.",
      "Then the journalist Katsiaryna Bakhvalava was released.")
    #expect(found["Katsjaryna Bachvalava"] == "Katsiaryna Bakhvalava")
  }

  @Test func `reads numbers before bodies`() throws {
    let found = try pairs(
      "De 24ste Gemechaniseerde Brigade houdt stand.",
      "The 24th Mechanised Brigade is holding out.")
    #expect(found["24ste Gemechaniseerde Brigade"] == "24th Mechanised Brigade")
  }

  @Test(arguments: [
    (
      "Hij zit in de Gevangenis van Merkwerpen.", "He is being held at Merkwerpen Prison.",
      "Gevangenis van Merkwerpen", "Merkwerpen Prison"
    ),
    (
      "De ster Gliebe 251 heeft een planeet.", "The star Gliebe 251 has a planet.", "Gliebe 251",
      "Gliebe 251"
    ),
    (
      "Zij liepen over de Roestaveli-laan.", "They marched along Rustaveli Avenue.",
      "Roestaveli-laan", "Rustaveli Avenue"
    ),
    (
      "Toen sprak Evghenia Gutul weer.", "Then Yevgenia Gutsul spoke again.", "Evghenia Gutul",
      "Yevgenia Gutsul"
    ),
  ])
  func `takes what both sides show as a part of the name`(
    source: String, target: String, name: String, form: String
  ) throws {
    #expect(try pairs(source, target)[name] == form)
  }

  @Test func `leaves the owner of a body out`() throws {
    let found = try pairs(
      "Het Agentschap voor Veiligheid van Moldavië zweeg.",
      "Moldova’s Security Agency said nothing.")
    #expect(found["Agentschap voor Veiligheid"] == "Security Agency")
  }

  @Test func `finds a name before a hyphen`() throws {
    let found = try pairs(
      "Een bedrijf uit Warschau bouwt de brug.", "A Warsaw-based firm is building the bridge.")
    #expect(found["Warschau"] == "Warsaw")
  }

  @Test func `finds what moved into the next sentence, in one text alone`() throws {
    let finder = try SuggestionFinder(
      source: #require(LanguageTag("nl")), target: #require(LanguageTag("en")))
    let passages = [
      TranslatedPassage(
        source: "Oleksij Pavlitsjenko kwam naar Wetteren. ", target: "There was a visitor. "),
      TranslatedPassage(
        source: "Hij sprak lang.", target: "Oleksiy Pavlychenko spoke at length in Wetteren."),
    ]
    #expect(finder.suggestions(in: passages).isEmpty)
    let found = finder.suggestions(in: passages, isOneText: true)
    #expect(found.map(\.target).sorted() == ["Oleksiy Pavlychenko", "Wetteren"])
  }

  @Test func `gives known names too where they are asked for`() throws {
    let nl = try #require(LanguageTag("nl"))
    let en = try #require(LanguageTag("en"))
    let concept = Concept(
      kind: .place,
      terms: [
        Term("Ruritanië", language: nl), Term("Ruritania", language: en),
        Term("Ruritaans", language: nl, part: .adjective),
        Term("Ruritanian", language: en, part: .adjective),
      ])
    let finder = try SuggestionFinder(
      glossary: Glossary(concepts: [concept]), source: nl, target: en)
    let passage = TranslatedPassage(
      source: "De Ruritaanse minister bleef thuis.", target: "The minister from Ruritania stayed.")
    #expect(finder.suggestions(in: [passage]).isEmpty)
    let found = finder.suggestions(in: [passage], includingKnown: true)
    #expect(found.map(\.source) == ["Ruritaanse"])
    #expect(found.map(\.target) == ["Ruritania"])
  }
}
