import Bitext
import Terminology
import Testing

@Suite struct NumberCheckTests {
  private func messages(
    _ source: String, _ from: LanguageTag, _ target: String, _ to: LanguageTag
  ) -> [String] {
    PairChecker(source: from, target: to, glossary: Glossary(concepts: []))
      .findings(source: Content(source), target: Content(target))
      .filter { $0.kind == .number }.map(\.message)
  }

  @Test(
    arguments: [
      ("1.234,56 euro", LanguageTag.nl, "1,234.56 euros", LanguageTag.en),
      ("1 234 567 leden", .nl, "1,234,567 members", .en),
      ("om 12.30 uur", .nl, "at 12:30", .en), ("om 15.00 uur", .nl, "at 3 p.m.", .en),
      ("om 15 uur", .nl, "à 15 h", .fr), ("um 12.30 Uhr", .de, "à 12h30", .fr),
      ("op 3-5-2021 in juni", .nl, "in June, on 3 May 2021", .en),
      ("am 3.5.2021", .de, "le 3 mai 2021", .fr), ("2021-05-03", .en, "3. Mai 2021", .de),
      ("3 mensen", .nl, "three people", .en), ("drie mensen", .nl, "3 people", .en),
      ("vijfentwintig jaar", .nl, "25 years", .en), ("25 jaar", .nl, "twenty-five years", .en),
      ("dreiundzwanzig", .de, "23", .en), ("98 ans", .fr, "achtundneunzig Jahre", .de),
      ("quatre-vingt-dix-huit ans", .fr, "98 jaar", .nl),
      ("tweehonderdvijftig", .nl, "two hundred and fifty", .en),
      ("2,5 miljoen inwoners", .nl, "2,500,000 inhabitants", .en),
      ("2,5 miljard", .nl, "2.5 billion", .en), ("€ 31 mln.", .nl, "€31m", .en),
      ("anderhalf miljoen", .nl, "1.5 million", .en), ("drei Milliarden", .de, "3 milliards", .fr),
      ("de jaren 90", .nl, "the 1990s", .en), ("1990–95", .en, "van 1990 tot 1995", .nl),
      ("le XXIe siècle", .fr, "the 21st century", .en), ("Lodewijk XIV", .nl, "Louis XIV", .fr),
      ("een twaalfjarige", .nl, "a 12-year-old", .en),
      ("vier Achttausender", .de, "4 « 8000 »", .fr),
      ("1 bestand", .nl, "a file", .en), ("1½ uur", .nl, "1.5 hours", .en),
      ("versie 3.0", .nl, "version 3.0", .en), ("10:30:15", .en, "10:30:15", .nl),
      ("https://a.example/12", .nl, "https://a.example/99", .en),
      ("om half drie", .nl, "at 2:30", .en), ("um halb drei", .de, "à 14 h 30", .fr),
      ("om kwart over acht", .nl, "at 8:15", .en),
      ("om half vijf", .nl, "at half past four", .en), ("at 8pm.", .en, "om 20.00 uur", .nl),
      ("um 8 Uhr abends", .de, "à 20 heures", .fr), ("kwart voor vijf", .nl, "4:45 p.m.", .en),
      ("om 8 uur ’s avonds", .nl, "à 20 h", .fr), ("driekwart", .nl, "75%", .en),
      ("de helft", .nl, "50 per cent", .en), ("2,5 uur", .nl, "two and a half hours", .en),
      ("tweeënhalf uur", .nl, "2.5 hours", .en), ("zweieinhalb Jahre", .de, "2,5 jaar", .nl),
      ("drie en een half miljoen", .nl, "3.5 million", .en),
      ("2,5 uur", .nl, "deux heures et demie", .fr),
      ("au dix-neuvième siècle", .fr, "im 19. Jahrhundert", .de),
      ("-5 °C", .nl, "−5°C", .en), ("10–15%", .en, "tussen 10 en 15 procent", .nl),
      ("XIXe eeuw", .nl, "19th century", .en), ("1\u{202F}234 élus", .fr, "1.234 leden", .nl),
      ("Exif 2.3 metadata", .en, "Exif 2.3 metagegevens", .nl),
      ("nul komma vijf procent", .nl, "0.5 per cent", .en),
      ("null Komma drei", .de, "0,3", .fr), ("1 meter 90", .nl, "1.90 metres", .en),
      ("30 graden", .nl, "86 degrees Fahrenheit", .en), ("86°F", .en, "30 °C", .fr),
      ("80 kilometer van Lviv", .nl, "50 miles from Lviv", .en),
      ("90 kilo", .nl, "198 pounds", .en),
      ("200 hectare", .nl, "494 acres", .en), ("60 mph", .en, "96 km/h", .de),
      ("48 uur", .nl, "2 days", .en),
      ("Hij was 1,85 meter.", .nl, "He was six foot one.", .en),
      ("Bel 020-6245678.", .nl, "Call +31 20 624 5678.", .en),
      ("030 1234567", .de, "030/123 45 67", .fr), ("mil neuf cent soixante-dix", .fr, "1970", .nl),
      ("om half een", .nl, "at half past twelve", .en), ("half one", .en, "half twee", .nl),
      ("Frans I, Karel V", .nl, "Francis I, Charles V", .en), ("XIVe", .fr, "14e", .nl),
      ("het rijk van Lodewijk 14", .nl, "Louis XIV's realm", .en),
      ("CO2-uitstoot", .nl, "emissions", .en), ("artikel 5, lid 2", .nl, "Article 5(2)", .en),
    ])
  func `finds nothing where both say the same`(
    source: String, from: LanguageTag, target: String, to: LanguageTag
  ) {
    #expect(messages(source, from, target, to) == [])
  }

  @Test(
    arguments: [
      ("31 leden", LanguageTag.nl, "30 members", LanguageTag.en),
      ("2,5 uur", .nl, "three and a half hours", .en),
      ("1.234 mensen", .nl, "1.234 people", .en), ("in 2021", .nl, "back then", .en),
      ("2,5 miljard", .nl, "2.5 million", .en), ("zestien boten", .nl, "sixty boats", .en),
      ("3 mei", .nl, "3 June", .en), ("op maandag", .nl, "on Tuesday", .en),
      ("€ 5", .nl, "$5", .en), ("om 12.30 uur", .nl, "at 12:20", .en),
      ("12,5 procent", .nl, "12,5 per cent", .en), ("10 000 Franken", .de, "10.000,5 francs", .fr),
      ("om half drie", .nl, "at 3:30", .en), ("300 dollar.", .nl, "300 euros.", .en),
      ("om half drie", .nl, "at 4:30", .en), ("um 8 Uhr abends", .de, "à 21 heures", .fr),
      ("kwart voor vijf", .nl, "6:45 p.m.", .en), ("driekwart", .nl, "65%", .en),
      ("anderhalf miljoen", .nl, "150 million", .en),
      ("IP 10.0.0.1", .en, "IP 10.0.0.2", .nl),
      ("om half een", .nl, "at half past one", .en), ("Lodewijk XIV", .nl, "Louis XV", .fr),
      ("bel 020-6245678", .nl, "call 020-6245679", .en), ("5 miljoen", .nl, "5 billion", .en),
    ])
  func `finds one fault where one is`(
    source: String, from: LanguageTag, target: String, to: LanguageTag
  ) {
    #expect(messages(source, from, target, to).count == 1)
  }

  @Test func `says what became of a number and where`() throws {
    let checker = PairChecker(source: .nl, target: .en, glossary: Glossary(concepts: []))
    let finding = try #require(
      checker.findings(source: Content("Er zijn 31 leden"), target: Content("It has 30.")).first)
    #expect(finding.message == "'31' is '30' in the translation.")
    #expect(finding.sourceRange == 8..<10 && finding.targetRange == 7..<9)
    #expect(finding.severity == .error)
  }

  @Test func `notices a number before another unit, and a conversion that is wrong`() {
    #expect(
      messages("80 kilometer verder", .nl, "80 miles on", .en) == [
        "'80' stands before another unit in the translation."
      ])
    #expect(messages("30 graden", .nl, "50°F", .en) == ["'30' is '50' in the translation."])
  }

  @Test func `only hints where the other side counts in other units, in words perhaps`() {
    let findings = PairChecker(source: .nl, target: .en, glossary: Glossary(concepts: []))
      .findings(
        source: Content("De post is 24 uur open."), target: Content("The post is open all day."))
    #expect(findings.map(\.severity) == [.hint])
  }
}
