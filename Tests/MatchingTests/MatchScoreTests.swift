import Bitext
import Matching
import TestSupport
import Testing

@Suite struct MatchScoreTests {
  /// The examples of Documentation/MatchScore.md.
  @Test(
    arguments: [
      ("De raad komt bijeen.", "De raad komt bijeen.", 1000, []),
      ("De raad komt bijeen.", "De Raad komt bijeen.", 990, [.letterCase]),
      ("De raad komt bijeen.", "De raad komt bijeen!", 990, [.marks]),
      ("De raad komt bijeen.", "De raad  komt bijeen.", 990, [.whiteSpace]),
      ("De cafes zijn dicht.", "De cafés zijn dicht.", 990, [.accents]),
      ("Op 3 mei vielen 12 doden.", "Op 4 mei vielen 7 doden.", 990, [.numbers]),
      ("Papier in A4.", "Papier in A3.", 666, []),
      ("op 3 mei", "Op 4 mei!", 970, [.letterCase, .numbers, .marks]),
      ("De raad komt morgen bijeen.", "De raad komt bijeen.", 800, []),
      ("De raad komt vandaag bijeen.", "De Raad komt morgen bijeen.", 790, [.letterCase]),
      ("Annuleren", "Annuleer", 777, []),
      ("Opslaan als", "Opslaan", 636, []),
      ("Alles opslaan", "Alles sluiten", 538, []),
      ("***", "* * *", 990, [.whiteSpace]),
      ("***", "---", 0, [.marks]),
      ("", "", 1000, []),
    ] as [(String, String, Int, [Penalty])])
  func `is what the documentation says`(
    query: String, stored: String, score: Int, penalties: [Penalty]
  ) throws {
    var tokenizer = try Tokenizer()
    let comparison = Comparison(
      try tokenizer.tokens(of: query), try tokenizer.tokens(of: stored))
    #expect(comparison.score.rawValue == score)
    #expect(comparison.penalties == penalties)
  }

  @Test func `notices other codes`() throws {
    var tokenizer = try Tokenizer()
    let code = InlineCode(.standalone, element: "ph", data: [.markup("<br/>")])
    let one = try tokenizer.tokens(of: Content([.text("Druk op "), .code(code), .text("nu")]))
    let other = try tokenizer.tokens(of: Content("Druk op nu"))
    let comparison = Comparison(one, other)
    #expect(comparison.score.rawValue == 990)
    #expect(comparison.penalties == [.codes])
  }

  @Test(arguments: 0..<100)
  func `is symmetric, and 1000 only for the same`(seed: Int) throws {
    var random = Seeded(seed)
    var tokenizer = try Tokenizer()
    let words = ["de", "De", "raad", "café", "cafe", "3", "12", ".", ",", "Navo", "é", "\u{0}"]
    func text() -> String {
      (0..<Int.random(in: 0...8, using: &random)).map { _ in
        words.randomElement(using: &random) ?? ""
      }.joined(separator: Bool.random(using: &random) ? " " : "\u{A0}")
    }
    let (left, right) = (text(), text())
    let one = try tokenizer.tokens(of: left)
    let other = try tokenizer.tokens(of: right)
    let comparison = Comparison(one, other)
    #expect(comparison == Comparison(other, one))
    #expect((comparison.score == .exact) == (Array(left.utf8) == Array(right.utf8)))
    #expect(Comparison(one, one).score == .exact)
  }

  @Test func `tells what was kept, inserted, deleted and replaced`() throws {
    var tokenizer = try Tokenizer()
    let difference = Difference(
      try tokenizer.tokens(of: "De raad komt nu bijeen"),
      try tokenizer.tokens(of: "De é komt bijeen !"))
    #expect(difference.steps.map(\.kind) == [.kept, .replaced, .kept, .inserted, .kept, .deleted])
    #expect(difference.steps.map(\.query) == [0..<2, 3..<7, 8..<12, 13..<15, 16..<22, nil])
    #expect(difference.steps.map(\.stored) == [0..<2, 3..<5, 6..<10, nil, 11..<17, 18..<19])
  }
}
