import Bitext
import Terminology
import Testing

/// Where names begin and end beside others, and in languages that go on in small letters.
@Suite struct NameBoundaryTests {
  private static func place(_ name: String, _ german: String, adjective: String) -> Concept {
    Concept(
      kind: .place,
      terms: [
        Term(name, language: .nl), Term(german, language: .de),
        Term(adjective, language: .de, part: .adjective),
        Term(name + "s", language: .nl, part: .adjective),
      ])
  }

  private static let glossary = Glossary(concepts: [
    place("Boekarest", "Bukarest", adjective: "bukarester"),
    place("Moldavië", "Moldau", adjective: "moldauisch"),
    Concept(kind: .institution, terms: [Term("Ligue", language: .fr, part: .short)]),
  ])

  @Test func `takes two places side by side apart`() {
    let finder = MentionFinder(language: .nl, glossary: Self.glossary)
    let found = finder.mentions(in: "Houdt Boekarest Moldavië tegen?").map(\.text)
    #expect(found == ["Boekarest", "Moldavië"])
    // A club, as Sparta Praag is.
    let club = finder.mentions(in: "Hij speelt bij Moldavië Boekarest.").map(\.text)
    #expect(club == ["Moldavië Boekarest"])
  }

  @Test(arguments: [
    ("Hier, la Ligue des droits de l’homme proteste.", ["Ligue des droits de l’homme"]),
    ("Hier, la Ligue des droits de l'homme proteste.", ["Ligue des droits de l'homme"]),
    ("Il saisit la Cour de cassation hier.", ["Cour de cassation"]),
    (
      "Selon le Comité pour la protection des journalistes, non.",
      ["Comité pour la protection des journalistes"]
    ),
    ("Selon la Commission du peuple, non.", ["Commission"]),
  ])
  func `reads French bodies to their end`(text: String, expected: [String]) {
    let finder = MentionFinder(language: .fr, glossary: Self.glossary)
    #expect(finder.mentions(in: text).map(\.text) == expected)
  }

  @Test func `offers adjectives in small letters among known names`() throws {
    let finder = try SuggestionFinder(glossary: Self.glossary, source: .de, target: .nl)
    let found = finder.suggestions(in: "Der moldauische Handel wächst.", includingKnown: true)
    #expect(found.contains { $0.source == "moldauische" || $0.source == "moldauisch" })
  }
}
