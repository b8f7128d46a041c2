internal import Matching

/// A text without what does not matter: equal for texts that are alike.
struct TextKey: Hashable {
  private(set) var bytes: [UInt8] = []

  init(_ variant: StoredVariant, _ likeness: TextLikeness) {
    if likeness.contains(.ignoringCase) {
      bytes = FoldedText(variant.text).bytes
    } else {
      bytes = Array(variant.text.utf8)
    }
    if likeness.contains(.ignoringSpace) { collapseSpace() }
    if likeness.contains(.ignoringNumbers) { collapseNumbers() }
    if !likeness.contains(.ignoringCodes), let codes = variant.codes {
      bytes.append(0)
      bytes += Array(codes.utf8)
    }
  }

  /// Whether nothing is left of the text.
  var isEmpty: Bool { bytes.isEmpty }

  /// A number that equal keys share.
  func digest(_ language: Int64) -> UInt64 {
    var digest = Digest()
    digest.add(language)
    digest.add(bytes)
    return UInt64(bitPattern: digest.number)
  }

  private mutating func collapseSpace() {
    if bytes.contains(where: { $0 >= 0x80 }) {
      let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      bytes = Array(words.joined(separator: " ").utf8)
    } else {
      let words = bytes.split { $0 == 0x20 || 0x09...0x0D ~= $0 }
      bytes = Array(words.joined(separator: [0x20]))
    }
  }

  /// Puts one digit in the place of each number, with the separators inside it.
  private mutating func collapseNumbers() {
    guard bytes.contains(where: Self.isDigit) else { return }
    var collapsed: [UInt8] = []
    var place = 0
    while place < bytes.count {
      guard Self.isDigit(bytes[place]) else {
        collapsed.append(bytes[place])
        place += 1
        continue
      }
      collapsed.append(UInt8(ascii: "0"))
      while place < bytes.count, Self.isDigit(bytes[place]) || isSeparator(place) { place += 1 }
    }
    bytes = collapsed
  }

  /// Whether a comma, stop, colon or apostrophe stands between two digits.
  private func isSeparator(_ place: Int) -> Bool {
    ".,:'".utf8.contains(bytes[place]) && place + 1 < bytes.count && Self.isDigit(bytes[place + 1])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}
