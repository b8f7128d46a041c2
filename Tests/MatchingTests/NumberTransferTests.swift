import Bitext
import Matching
import Testing

@Suite struct NumberTransferTests {
  private func suggestion(_ query: String, _ stored: String, _ target: Content) throws -> Content? {
    var tokenizer = try Tokenizer()
    let transfer = NumberTransfer(
      try tokenizer.tokens(of: query), try tokenizer.tokens(of: stored),
      from: try #require(LanguageTag("nl")), to: try #require(LanguageTag("en")))
    return transfer?.applied(to: target)
  }

  @Test(
    arguments: [
      // The example of the documentation.
      (
        "Op 4 mei vielen 1.350 doden", "Op 3 mei vielen 1.200 doden", "On 3 May 1,200 died",
        "On 4 May 1,350 died"
      ),
      ("Artikel 7", "Artikel 3", "Article 3", "Article 7"),
      ("3,5 van 10", "2,5 van 10", "2.5 out of 10", "3.5 out of 10"),
      ("van 5 tot 5", "van 3 tot 3", "from 3 to 3", "from 5 to 5"),
      ("5 van 6", "3 van 4", "4 of which 3", "6 of which 5"),
      // Which place is meant is not plain, or there is none.
      ("van 5 tot 6", "van 3 tot 3", "from 3 to 3", nil),
      ("van 3 tot 6", "van 3 tot 3", "from 3 to 3", nil),
      ("Artikel 7", "Artikel 3", "Article three", nil),
      ("Artikel 7", "Artikel 3", "3, Article 3", nil),
      // The marks of the translation, or of its language where it shows none.
      ("1.350.000 doden", "1200 doden", "1,200 died", "1,350,000 died"),
      ("1.350 doden", "1.200 doden", "1200 died", "1350 died"),
      ("1.350 doden", "1.200 doden", "1\u{202F}200 died", "1\u{202F}350 died"),
      ("1.350 doden", "120 doden", "120 died", "1,350 died"),
      ("om 14.45 uur", "om 12.30 uur", "at 12:30", "at 14:45"),
      ("op 4/6/2025", "op 3/5/2024", "on 3/5/2024", "on 4/6/2025"),
      // Nothing to change.
      ("Artikel 3", "Artikel 3", "Article 3", nil),
      ("Punt 7", "Artikel 3", "Article 3", nil),
    ] as [(String, String, String, String?)])
  func `puts the numbers of the query into the translation`(
    query: String, stored: String, target: String, expected: String?
  ) throws {
    #expect(try suggestion(query, stored, Content(target)) == expected.map { Content($0) })
  }

  @Test func `leaves inline codes where they are`() throws {
    let code = InlineCode(.standalone, element: "ph")
    let target = Content([.text("On 3 "), .code(code), .text("May 12 died")])
    #expect(
      try suggestion("Op 4 mei 9", "Op 3 mei 12", target)
        == Content([.text("On 4 "), .code(code), .text("May 9 died")]))
  }

  @Test(
    arguments: [
      (
        "de", "fr", "Es sind 2.450,5 Tonnen", "Es waren 1.200,5 Tonnen", "1 200,5 tonnes",
        "2 450,5 tonnes"
      ),
      (
        "en", "nl", "It fell to 3.5%", "It rose to 2.5%", "Het steeg tot 2,5%", "Het steeg tot 3,5%"
      ),
      ("en", "nl", "He sold 5", "She bought 3 of 4", "Zij kocht er 3 van 4", nil),
    ] as [(String, String, String, String, String, String?)])
  func `carries numbers where words differ too`(
    from: String, to: String, query: String, stored: String, target: String, expected: String?
  ) throws {
    let transfer = NumberTransfer(
      query, stored, from: try #require(LanguageTag(from)), to: try #require(LanguageTag(to)))
    #expect(transfer?.applied(to: Content(target)) == expected.map { Content($0) })
  }
}
