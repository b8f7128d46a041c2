import Pont
import Testing

@Suite struct LineSegmentTests {
  @Test(arguments: ["Een.\nTwee.\n\nDrie.", "Een.\r\nTwee.\r\n\r\nDrie.\r\n"])
  func `takes a line for a segment, however it ends`(text: String) {
    let segments = Segment.lines(of: text)
    #expect(segments.map(\.text) == ["Een.", "Twee.", "", "Drie."])
    for segment in segments {
      let bytes = Array(text.utf8)[segment.range]
      #expect(String(decoding: bytes, as: UTF8.self) == segment.text)
    }
  }

  @Test func `finds no segment in white space`() throws {
    let segmenter = try Segmenter(language: .dutch)
    #expect(try segmenter.wordySegments(of: "\n \n\t\n").isEmpty)
    #expect(try segmenter.wordySegments(of: "").isEmpty)
  }
}
