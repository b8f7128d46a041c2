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
}
