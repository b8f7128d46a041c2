/// Where bytes stop being UTF-8 (Unicode 15, table 3-7).
enum UTF8Check {
  /// The index of the first byte that begins no well-formed character, or `nil` where all do.
  static func firstInvalid(in bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let length = length(of: bytes, at: index)
      if length == 0 { return index }
      index += length
    }
    return nil
  }

  private static func length(of bytes: ArraySlice<UInt8>, at index: Int) -> Int {
    let first = bytes[index]
    let (length, second): (Int, ClosedRange<UInt8>) =
      switch first {
      case 0..<0x80: (1, 0...0)
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0...0)
      }
    if length < 2 { return length }
    guard index + length <= bytes.endIndex, second ~= bytes[index + 1] else { return 0 }
    for later in index + 2..<max(index + length, index + 2) where bytes[later] & 0xC0 != 0x80 {
      return 0
    }
    return length
  }
}
