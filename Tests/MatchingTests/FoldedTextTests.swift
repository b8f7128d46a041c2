import Matching
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
}
