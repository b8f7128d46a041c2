import Pont
import TestSupport
import Testing

@Suite struct LineNumbersTests {
  @Test(arguments: 0..<40)
  func `counts as one reads`(seed: Int) {
    var random = Seeded(seed)
    let text = random.text(upTo: 700)
    let numbers = LineNumbers(of: text)
    var place = (line: 1, column: 1)
    var offset = 0
    for scalar in text.unicodeScalars {
      let found = numbers.place(ofUTF8: offset)
      #expect(found.line == place.line && found.column == place.column)
      offset += UTF8.width(scalar)
      place = scalar == "\n" ? (place.line + 1, 1) : (place.line, place.column + 1)
    }
    #expect(numbers.place(ofUTF8: offset + 9).line == place.line)
  }
}
