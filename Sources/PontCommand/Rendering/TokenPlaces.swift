import Pont

/// Tokens of a text with their places in both units.
struct TokenPlaces {
  /// A token and where it stands.
  struct Place: Encodable {
    let text: String
    let startUTF8: Int
    let endUTF8: Int
    let startUTF16: Int
    let endUTF16: Int
  }

  private let bytes: [UInt8]
  private let offsets: UTF16Offsets

  /// Prepares the places of a text.
  init(in text: String) {
    bytes = Array(text.utf8)
    offsets = UTF16Offsets(of: text)
  }

  /// What stands in a range of UTF-8 bytes.
  func place(_ range: Range<Int>) -> Place {
    let range = range.clamped(to: 0..<bytes.count)
    return Place(
      text: String(decoding: bytes[range], as: UTF8.self),
      startUTF8: range.lowerBound, endUTF8: range.upperBound,
      startUTF16: offsets.offset(ofUTF8: range.lowerBound),
      endUTF16: offsets.offset(ofUTF8: range.upperBound))
  }
}
