import Bitext
import Terminology
import Testing

/// Words that look like a term and are another: told by the words beside them, by capitals, by what
/// they are part of.
@Suite struct WordNeighbourTests {
  private static let glossary = Glossary(
    concepts: [
      ["dijk", "dike", "Deich", "digue"],
      ["lening", "loan", "Darlehen", "prêt"],
      ["kiezer", "voter", "Wähler", "électeur"],
      ["schuld", "debt", "Schuld", "dette"],
      ["uitspraak", "ruling", "Urteil", "arrêt"],
      ["sanctie", "sanction", "Sanktion", "sanction"],
      ["rechter", "judge", "Richter", "juge"],
      ["uitstoot", "emission", "Ausstoß", "émission"],
      ["veerboot", "ferry", "Fähre", "ferry"],
      ["huis", "house", "Wohnhaus", "maison"],
      ["belang", "interest", "Interesse", "intérêt"],
      ["Fransman", "Frenchman", "Franzose", "Français"],
      ["Witte Huis", "White House", "Weißes Haus", "Maison-Blanche"],
      ["Turkije", "Turkey", "Türkei", "Turquie"],
      ["Bos", "Bos", "Bos", "Bos"],
      ["Ernst", "Ernst", "Ernst", "Ernst"],
    ].map { row in
      Concept(
        kind: .other,
        terms: zip(row, [LanguageTag.nl, .en, .de, .fr]).map { Term($0, language: $1) })
    })

  private func found(_ text: String, _ language: LanguageTag) -> [String] {
    TermRecognizer(glossary: Self.glossary, language: language).terms(in: text).map(\.text)
  }

  @Test(arguments: [
    (LanguageTag.nl, "dijkbewaking en kiezersgunst", ["dijk", "kiezer"]),
    (.nl, "een uitspraak over rechterhanden en rechterarmen", ["uitspraak"]),
    (.nl, "Dat is belangrijk, belangeloos.", []),
    (.nl, "achter de zeedijken, de staatsschuld", ["dijken", "schuld"]),
    (.de, "Der Fahrer der Fähren", ["Fähren"]),
    (.de, "Der Seedeich und die Deichwacht", ["deich", "Deich"]),
    (.de, "Ein Vorurteil der Wählerinnen", ["Wählerinnen"]),
    (.nl, "Wat uitstootte, had uitstoot.", ["uitstoot"]),
    (.nl, "twee Fransen", ["Fransen"]),
    (.nl, "huisvesting in ziekenhuizen, huiseigenaren", ["huis"]),
  ])
  func `finds terms at either end of a compound`(
    language: LanguageTag, text: String, expected: [String]
  ) {
    #expect(found(text, language) == expected)
  }

  @Test(arguments: [
    (LanguageTag.nl, "Kees Lening kreeg een lening.", ["lening"]),
    (.nl, "Volgens mevrouw Dijk breekt de dijk.", ["dijk"]),
    (.nl, "Dat doet Virgil van Dijk niet, aldus Dijk.", []),
    (.nl, "Bos zegt het. Bos en heide.", ["Bos", "Bos"]),
    (.nl, "Bos en heide", []),
    (.en, "Turkey’s president ate turkey.", ["Turkey’s"]),
    (.de, "Ein weißes Haus, das Weiße Haus", ["Weiße Haus"]),
    (.de, "Im Ernst, Ernst!", ["Ernst"]),
  ])
  func `tells names from nouns`(language: LanguageTag, text: String, expected: [String]) {
    #expect(found(text, language) == expected)
  }

  @Test(arguments: [
    (LanguageTag.en, "They sanction banks; the sanction holds.", ["sanction"]),
    (.en, "Ruling the country, he awaits the ruling.", ["ruling"]),
    (.fr, "Il juge le juge, qui sanctionne.", ["juge"]),
  ])
  func `tells nouns from verbs`(language: LanguageTag, text: String, expected: [String]) {
    #expect(found(text, language) == expected)
  }
}
