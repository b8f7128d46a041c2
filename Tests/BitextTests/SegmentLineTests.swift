import Bitext
import TestSupport
import Testing

@Suite struct SegmentLineTests {
  @Test(arguments: 0..<300)
  func `adds to bytes the line it says it is`(seed: Int) {
    var random = Seeded(seed)
    let text = random.text(upTo: 12)
    let segment = Segment(text: text, range: 0..<text.utf8.count, paragraph: 0)
    var bytes: [UInt8] = [1]
    let isText = segment.addLine(to: &bytes)
    #expect(String(decoding: bytes.dropFirst(), as: UTF8.self) == segment.line)
    #expect(isText == !segment.line.isEmpty)
  }

  @Test(arguments: [
    (" Een. ", "Een."), ("„Ja.” ", "„Ja.”"), ("\u{A0}Een\u{3000}", "Een"),
    ("Een\n  twee", "Een twee"),
    ("Een\u{2028}twee", "Een twee"), ("Één café\u{85}", "Één café"), (" \n", ""), ("", ""),
    ("漢", "漢"),
  ])
  func `takes off white space and keeps to one line`(text: String, line: String) {
    let segment = Segment(text: text, range: 0..<text.utf8.count, paragraph: 0)
    var bytes: [UInt8] = []
    _ = segment.addLine(to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == line)
    #expect(segment.line == line)
  }
}
