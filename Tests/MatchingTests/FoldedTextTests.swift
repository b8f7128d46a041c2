import Matching
import TestSupport
import Testing

@Suite struct FoldedTextTests {
  @Test(arguments: [
    ("Navo-lidstaten en NAVO", "navo", [0..<4, 18..<22]),
    ("een  café au lait", "Cafe AU", [5..<13]),
    ("één", "een", [0..<5]),
    ("e\u{301}e\u{301}n", "een", [0..<7]),
    ("Straße", "strasse", [0..<7]),
    ("aaa", "aa", [0..<2]),
    ("a", "", []),
  ])
  func `finds a text whatever its case and accents`(
    text: String, wanted: String, ranges: [Range<Int>]
  ) {
    #expect(FoldedText(text).ranges(of: FoldedText(wanted)) == ranges)
  }

  /// A text of few letters and kinds of white space, so that much of it repeats.
  private func text(upTo length: Int, _ random: inout Seeded) -> String {
    let letters = [
      "a", "B", "b", "Z", "@", "[", "é", "É", "…", " ", " ", "\t", "\u{A0}", "1", "\0",
    ]
    let count = random.next() % 3 == 0 ? 9 : letters.count
    return (0..<Int.random(in: 0...length, using: &random)).map { _ in
      letters[Int(random.next() % UInt64(count))]
    }.joined()
  }

  @Test(arguments: 0..<200)
  func `folds many bytes together as it folds one by one`(seed: Int) {
    var random = Seeded(seed)
    let text = text(upTo: 70, &random)
    var folded = ""
    for scalar in text.unicodeScalars {
      let piece = FoldedText(String(scalar)).bytes
      if piece == [0x20], folded.hasSuffix(" ") { continue }
      folded += String(decoding: piece, as: UTF8.self)
    }
    #expect(FoldedText(text).bytes == Array(folded.utf8))
  }

  @Test(arguments: 0..<200)
  func `finds every place in ASCII that a look at each finds`(seed: Int) {
    var random = Seeded(seed)
    let text = (0..<Int.random(in: 0...80, using: &random))
      .map { _ in random.next() % 3 == 0 ? "b" : "A" }.joined()
    let wanted = (0..<Int.random(in: 1...4, using: &random))
      .map { _ in random.next() % 3 == 0 ? "B" : "a" }.joined()
    let bytes = Array(text.lowercased().utf8)
    let part = Array(wanted.lowercased().utf8)
    let all = bytes.indices.filter { bytes[$0...].starts(with: part) }
      .map { $0..<($0 + part.count) }
    #expect(FoldedText(text).ranges(of: FoldedText(wanted), overlapping: true) == all)
    var apart: [Range<Int>] = []
    for range in all where range.lowerBound >= apart.last?.upperBound ?? 0 { apart.append(range) }
    #expect(FoldedText(text).ranges(of: FoldedText(wanted)) == apart)
  }
}
