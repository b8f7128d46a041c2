/// Reading scalars from UTF-8 bytes, forwards and backwards.
extension Span<UInt8> {
  /// The scalar value that begins at `offset`, and where the next one begins.
  ///
  /// What is ill-formed counts as U+FFFD of one byte.
  @inline(__always)
  func scalar(at offset: Int) -> (value: UInt32, end: Int) {
    let first = self[offset]
    if first < 0x80 { return (UInt32(first), offset + 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, offset + length <= count else {
      return (0xFFFD, offset + 1)
    }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for index in (offset + 1)..<(offset + length) {
      value = value << 6 | UInt32(self[index] & 0x3F)
    }
    return (value, offset + length)
  }

  /// The scalar value that ends at `offset`, and where it begins, which is not below `lower`.
  @inline(__always)
  func scalar(before offset: Int, notBelow lower: Int) -> (value: UInt32, start: Int) {
    var start = offset - 1
    if self[start] < 0x80 { return (UInt32(self[start]), start) }
    while start > lower, offset - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    let (value, end) = scalar(at: start)
    return end == offset ? (value, start) : (0xFFFD, offset - 1)
  }
}
