import ICU
import TestSupport
import Testing

@Suite struct BoundaryFinderTests {
  @Test func `finds words, numbers and what lies between`() throws {
    var finder = try BoundaryFinder(.word, locale: "nl")
    let text = "Hij at 3,5 é!"
    let words = try finder.words(in: text.utf8Span.span)
    let shown = words.map { word in
      (String(decoding: Array(text.utf8)[word.range], as: UTF8.self), word.kind)
    }
    #expect(shown.map(\.0) == ["Hij", " ", "at", " ", "3,5", " ", "é", "!"])
    #expect(
      shown.map(\.1) == [.letters, .other, .letters, .other, .number, .other, .letters, .other])
  }

  @Test func `finds sentences in a language it does not know`() throws {
    var finder = try BoundaryFinder(.sentence, locale: "tlh")
    var ends: [Int] = []
    let text = "Een. Twee! Drie?"
    try finder.forEach(in: text.utf8Span.span) { range, _ in ends.append(range.upperBound) }
    #expect(ends == [5, 11, 16])
  }

  @Test(arguments: 0..<100)
  func `covers the text without a hole`(seed: Int) throws {
    var random = Seeded(seed)
    let text = random.text(upTo: 200)
    var finder = try BoundaryFinder(.word, locale: "en")
    var end = 0
    try finder.forEach(in: text.utf8Span.span) { range, _ in
      #expect(range.lowerBound == end)
      end = range.upperBound
    }
    #expect(end == text.utf8.count)
  }

  @Test func `reads on after bytes that are no UTF-8`() throws {
    let bytes: [UInt8] = [0x61, 0xFF, 0xC3, 0x20, 0x62]
    var finder = try BoundaryFinder(.word, locale: "en")
    var end = 0
    try finder.forEach(in: bytes.span) { range, _ in end = range.upperBound }
    #expect(end == bytes.count)
  }
}
