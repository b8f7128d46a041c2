import Pont

/// Where a text could have been cut, and why it was or was not.
struct Explanation {
  private let text: String
  private let file: String
  private let places: [Place]

  /// Asks a segmenter about a text.
  init(of text: String, file: String, by segmenter: Segmenter) throws {
    self.text = text
    self.file = file
    places = try segmenter.places(in: text)
  }

  /// Writes a line a place.
  func write(as format: SegmentCommand.Format) throws {
    let bytes = Array(text.utf8)
    let offsets = UTF16Offsets(of: text)
    for place in places {
      let before = Self.line(of: bytes[max(0, place.offset - 30)..<place.offset])
      let after = Self.line(of: bytes[place.offset..<min(bytes.count, place.offset + 20)])
      switch format {
      case .json:
        try JSONLine.write(
          Record(
            file: file, offsetUTF8: place.offset,
            offsetUTF16: offsets.offset(ofUTF8: place.offset), isCut: place.isCut,
            decision: place.decision.description, before: before, after: after))
      case .tsv:
        StandardOutput.line("\(place.offset)\t\(place.isCut)\t\(place.decision)")
      case .text:
        let mark = place.isCut ? Style.output(.green, "┃") : Style.output(.red, "·")
        StandardOutput.line("\(before)\(mark)\(after)")
        StandardOutput.line("    byte \(place.offset): \(place.decision)")
      }
    }
  }

  /// Bytes as text on one line; a scalar that is cut through is left out.
  private static func line(of bytes: ArraySlice<UInt8>) -> String {
    let start = bytes.firstIndex { $0 & 0xC0 != 0x80 } ?? bytes.endIndex
    let text = String(decoding: bytes[start...], as: UTF8.self)
    return text.filter { $0 != "\u{FFFD}" }.map { $0.isNewline ? "⏎" : String($0) }.joined()
  }

  /// The JSON form of a place.
  private struct Record: Encodable {
    let file: String
    let offsetUTF8: Int
    let offsetUTF16: Int
    let isCut: Bool
    let decision: String
    let before: String
    let after: String
  }
}
