import ICU
import TestSupport
import Testing

@testable import Segmentation

@Suite struct StopScannerTests {
  @Test(arguments: 0..<150)
  func `says what ICU's sentence iterator says`(seed: Int) throws {
    var random = Seeded(seed)
    let text = Self.oneParagraph(random.text(upTo: 120))
    let expected = try Self.iteratorCuts(text)
    #expect(Self.cuts(text) == expected, "\(text.debugDescription)")
  }

  @Test(arguments: [
    "Hij kwam. Zij ging.", "e.g. this", "3.5 is. 4 is not", "日本。東京。", "क्या? हाँ। नहीं।",
    "U.S. army", "Wait... No.", "Is (it?) so", "a.) B", "x. \"B\" c", "Ok!?! Yes", "«A.» B",
  ])
  func `agrees with ICU on ordinary texts`(text: String) throws {
    #expect(Self.cuts(text) == (try Self.iteratorCuts(text)))
  }

  /// Line ends would be paragraph separators to ICU, which the scanner never meets; ellipses and
  /// semicolons are stops to the scanner alone.
  private static func oneParagraph(_ text: String) -> String {
    let replaced = "\n\r\u{85}\u{2028}\u{2029}…;".unicodeScalars
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { replaced.contains($0) ? " " : $0 }))
  }

  private static let scanner = StopScanner(isGreek: false)

  private static func cuts(_ text: String) -> [Int] {
    let bytes = Array(text.utf8)
    var cuts: [Int] = []
    var place = 0
    while let stop = scanner.next(in: bytes.span, from: place, to: bytes.count) {
      place = stop.end
      if place < bytes.count, stop.verdict.cuts { cuts.append(place) }
    }
    return cuts
  }

  private static func iteratorCuts(_ text: String) throws -> [Int] {
    let bytes = Array(text.utf8)
    var finder = try BoundaryFinder(.sentence, locale: "root")
    var cuts: [Int] = []
    try finder.forEach(in: bytes.span) { range, _ in cuts.append(range.upperBound) }
    return Array(cuts.dropLast())
  }
}
