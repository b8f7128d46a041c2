/// Whole numbers as bytes, seven bits each, the least first (LEB128, DWARF 5 section 7.6).
extension [UInt8] {
  /// Adds a number.
  mutating func append(number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }

  /// Adds an item of a chunk: how far its id is from that of the item before, and its tokens.
  mutating func append(item id: Int64, after last: Int64, tokens: some Collection<UInt32>) {
    append(signed: id &- last)
    append(number: UInt64(tokens.count))
    for token in tokens { append(number: UInt64(token)) }
  }

  /// Adds a number that may be negative (zigzag).
  mutating func append(signed number: Int64) {
    append(number: UInt64(bitPattern: number << 1 ^ number >> 63))
  }
}

/// Reads numbers from bytes; `nil` where they end too early.
struct NumberReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether all was read.
  var isAtEnd: Bool { place == bytes.count }

  /// The next number.
  mutating func number() -> UInt64? {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while place < bytes.count, shift < 64 {
      let byte = bytes[place]
      place += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }

  /// Passes over numbers.
  mutating func skip(_ count: Int) -> Void? {
    var rest = count
    while rest > 0 {
      guard place < bytes.count else { return nil }
      if bytes[place] < 0x80 { rest -= 1 }
      place += 1
    }
    return ()
  }

  /// The next number of those that may be negative.
  mutating func signed() -> Int64? {
    number().map { Int64(bitPattern: $0 >> 1) ^ -Int64(bitPattern: $0 & 1) }
  }
}
