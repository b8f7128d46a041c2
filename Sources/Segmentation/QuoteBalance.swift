/// Counts the quotation marks of a paragraph whose shape does not tell whether they open or close.
struct QuoteBalance {
  /// How far the paragraph was read.
  private(set) var place: Int
  private var doubles = 0
  private var pairs = 0

  /// Begins a paragraph.
  init(at place: Int) {
    self.place = place
  }

  /// Reads on.
  mutating func advance(_ bytes: Span<UInt8>, to end: Int) {
    while place < min(end, bytes.count) {
      let byte = bytes[place]
      if byte == 0x22 {
        doubles += 1
      } else if byte == 0x27 || byte == 0x2C, place + 1 < bytes.count, bytes[place + 1] == byte {
        pairs += 1
        place += 1
      }
      place += 1
    }
  }

  /// Whether a `"` is open.
  var hasOpenDouble: Bool { doubles % 2 == 1 }
  /// Whether a `''` or `,,` is open.
  var hasOpenPair: Bool { pairs % 2 == 1 }

  /// Moves with a buffer whose first bytes are dropped.
  mutating func shift(by count: Int) { place -= count }
}
