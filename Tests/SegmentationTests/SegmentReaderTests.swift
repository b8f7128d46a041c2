import Bitext
import Foundation
import Segmentation
import TestSupport
import Testing

@Suite struct SegmentReaderTests {
  private let folder: TemporaryFolder
  private let dutch: LanguageTag

  init() throws {
    folder = try TemporaryFolder()
    dutch = try #require(LanguageTag("nl"))
  }

  @Test(arguments: ParagraphStyle.allCases)
  func `gives the segments that the whole text gives`(style: ParagraphStyle) throws {
    var random = Seeded(7)
    var text = ""
    while text.utf8.count < 100_000 { text += random.text(upTo: 300) + " Einde zin. Nog een. \n" }
    try expectSame(text, style)
  }

  @Test func `cuts a line of more than a megabyte`() throws {
    var random = Seeded(8)
    var text = ""
    while text.utf8.count < 1_200_000 {
      text += "Het getal is \(Int.random(in: 0..<99, using: &random)) volgens dr. Jansen e.a. over "
      text += "de „wereld”. ,, Zo is het. '' Toen ging hij weg. "
    }
    try expectSame(text, .automatic)
  }

  @Test func `cuts a text without stops where a segment grows too long`() throws {
    let text = String(repeating: "woord ", count: 300_000)
    let segmenter = try Segmenter(language: dutch)
    let segments = try segmenter.segments(of: text)
    #expect(segments.count == 2)
    #expect(segments.allSatisfy { $0.range.count <= Segmenter.longestSegment })
    #expect(segments.allSatisfy { $0.text.hasPrefix("woord ") })
    try expectSame(text, .automatic)
  }

  @Test func `reads UTF-16 by its mark`() throws {
    let text = "Één zin. Nog een 👩‍🚀 zin."
    let bytes = Data([0xFF, 0xFE]) + (text.data(using: .utf16LittleEndian) ?? Data())
    let path = try folder.file("utf16.txt", bytes)
    #expect(try segments(of: path, .automatic).map(\.text) == ["Één zin. ", "Nog een 👩‍🚀 zin."])
  }

  @Test func `names the place that is no UTF-8`() throws {
    let text = Data("Één regel.\nCaf".utf8) + Data([0xE9]) + Data(" open.".utf8)
    let path = try folder.file("latin1.txt", text)
    #expect(throws: SegmentationError.notUTF8(path: path, line: 2, column: 4)) {
      try segments(of: path, .automatic)
    }
  }

  @Test(arguments: [
    ([0xFF, 0xFE, 0x41], 2), ([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8], 4),
    ([0xFE, 0xFF, 0xDC, 0x00, 0x00, 0x41], 2),
  ])
  func `names the byte that is half a character`(bytes: [UInt8], offset: Int) throws {
    let path = try folder.file("half.txt", Data(bytes))
    #expect(throws: SegmentationError.notUTF16(path: path, offset: offset)) {
      try segments(of: path, .automatic)
    }
  }

  private func expectSame(_ text: String, _ style: ParagraphStyle) throws {
    let path = try folder.file("text.txt", text)
    let whole = try Segmenter(language: dutch, paragraphs: style).segments(of: text)
    #expect(try segments(of: path, style) == whole)
  }

  private func segments(of path: String, _ style: ParagraphStyle) throws -> [Segment] {
    var reader = try Segmenter(language: dutch, paragraphs: style).reader(path: path)
    var segments: [Segment] = []
    while let segment = try reader.next() { segments.append(segment) }
    return segments
  }
}
