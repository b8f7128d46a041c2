/// Turns offsets in UTF-8 bytes into offsets in UTF-16 units, for programs that count so.
///
/// A look-up reads at most 256 bytes of the text.
public struct UTF16Offsets: Sendable {
  private static let stride = 256

  private let bytes: [UInt8]
  /// The UTF-16 units before every `stride`th byte.
  private let before: [Int]

  /// Prepares the offsets of a text.
  public init(of text: String) {
    bytes = Array(text.utf8)
    var before: [Int] = []
    var count = 0
    for (index, byte) in bytes.enumerated() {
      if index % Self.stride == 0 { before.append(count) }
      count += Self.units(byte)
    }
    before.append(count)
    self.before = before
  }

  /// The offset in UTF-16 units that an offset in bytes has; past the end, the end's.
  ///
  /// - Precondition: `offset` is not negative.
  public func offset(ofUTF8 offset: Int) -> Int {
    precondition(offset >= 0, "an offset in a text is not negative, as \(offset) is")
    guard offset < bytes.count else { return before.last ?? 0 }
    if before.last == bytes.count { return offset }
    let start = offset / Self.stride
    return bytes[start * Self.stride..<offset].reduce(before[start]) { $0 + Self.units($1) }
  }

  /// How many UTF-16 units begin with a byte: none inside a scalar, two above the basic plane.
  private static func units(_ byte: UInt8) -> Int {
    switch byte {
    case 0x80..<0xC0: 0
    case 0xF0...: 2
    default: 1
    }
  }
}
