import TestSupport
import Testing

@testable import ICU

@Suite struct LatinWordsTests {
  private static let pieces = [
    "a", "B", "é", "ÿ", "ſ", "ŉ", "Ł", "7", "0", "_", " ", "  ", "'", "’", ".", ":", ",", ";", "\"",
    "-", "–", "…",
    "\r", "\n", "\t", "\u{B}", "\u{85}", "\u{A0}", "“", "„", "(", "%", "$", "«", "»", "ª", "º", "µ",
    "¼", "²",
    "×", "÷", "\u{0}", "·", "ж", "/", "@", "€", "&", "\u{7F}", "\u{2028}", "\u{2011}", "°", "§",
    "¨", "´",
  ]

  @Test(arguments: 0..<300)
  func `cuts where ICU cuts`(seed: Int) throws {
    var random = Seeded(seed)
    var finder = try BoundaryFinder(.word, locale: "")
    for _ in 0..<30 {
      let text = (0..<Int.random(in: 0...14, using: &random)).map { _ in
        Self.pieces.randomElement(using: &random) ?? ""
      }.joined()
      let bytes = Array(text.utf8)
      var expected: [Word] = []
      try finder.forEachByICU(in: bytes.span) { range, status in
        expected.append(Word(range: range, kind: Word.Kind(ruleStatus: status)))
      }
      #expect(try finder.words(in: bytes.span) == expected, "\(text.debugDescription)")
    }
  }
}
