import Pont
import TestSupport
import Testing

@Suite struct UTF16OffsetsTests {
  @Test(arguments: 0..<60)
  func `agrees with the standard library at every scalar`(seed: Int) {
    var random = Seeded(seed)
    let text = random.text(upTo: 900)
    let offsets = UTF16Offsets(of: text)
    for index in text.unicodeScalars.indices + [text.endIndex] {
      let bytes = text.utf8.distance(from: text.startIndex, to: index)
      let units = text.utf16.distance(from: text.startIndex, to: index)
      #expect(offsets.offset(ofUTF8: bytes) == units)
    }
  }

  @Test func `stays at the end beyond it`() {
    #expect(UTF16Offsets(of: "één").offset(ofUTF8: 99) == 3)
    #expect(UTF16Offsets(of: "").offset(ofUTF8: 0) == 0)
  }
}
