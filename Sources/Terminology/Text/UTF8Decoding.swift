/// Reads scalars out of UTF-8 that is known to be well formed, as that of a `String` is.
enum UTF8Decoding {
  /// The scalar at an index and the number of bytes it takes; U+FFFD and 1 where it is cut short.
  @inline(__always)
  static func scalar(in bytes: Span<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index &+ length <= bytes.count, first >= 0xC0 else { return (0xFFFD, 1) }
    var value = first & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index &+ offset] & 0x3F) }
    return (value, length)
  }
}
