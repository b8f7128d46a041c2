/// Turns the bytes of a text file into UTF-8, piece by piece.
///
/// The byte order mark tells the encoding: UTF-8 without or with one, UTF-16 with one. The mark is
/// no part of the text. UTF-8 is passed on as it is and not looked at.
struct TextDecoder {
  private enum Encoding {
    case unknown
    case utf8
    case utf16(isBigEndian: Bool)
  }

  private var encoding = Encoding.unknown
  private var pending: [UInt8] = []
  private var highSurrogate: UInt32?
  /// Whether something was no UTF-16; U+FFFD stands in its place.
  private(set) var isBroken = false

  /// Whether the text was in UTF-16.
  var isUTF16: Bool { if case .utf16 = encoding { true } else { false } }

  /// A text that is there whole, with the decoder that has read it. UTF-8 without a mark is not
  /// copied.
  static func decoded(_ bytes: [UInt8]) -> (text: [UInt8], decoder: TextDecoder) {
    var decoder = TextDecoder()
    var text: [UInt8] = []
    let hasMark = [[0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF]].contains {
      bytes.starts(with: $0)
    }
    guard hasMark else { return (bytes, decoder) }
    unsafe bytes.withUnsafeBytes { unsafe decoder.decode($0, into: &text) }
    decoder.finish(into: &text)
    return (text, decoder)
  }

  /// Adds the next bytes of the file to a text.
  mutating func decode(_ bytes: UnsafeRawBufferPointer, into text: inout [UInt8]) {
    if case .utf8 = encoding {
      unsafe text.append(contentsOf: bytes)
      return
    }
    unsafe pending.append(contentsOf: bytes)
    if case .unknown = encoding {
      guard pending.count >= 3 else { return }
      settle()
    }
    decodePending(into: &text)
  }

  /// Adds what is left at the end of the file.
  mutating func finish(into text: inout [UInt8]) {
    if case .unknown = encoding { settle() }
    decodePending(into: &text)
    if !pending.isEmpty || highSurrogate != nil { isBroken = true }
  }

  private mutating func settle() {
    if pending.starts(with: [0xFF, 0xFE]) {
      encoding = .utf16(isBigEndian: false)
      pending.removeFirst(2)
    } else if pending.starts(with: [0xFE, 0xFF]) {
      encoding = .utf16(isBigEndian: true)
      pending.removeFirst(2)
    } else {
      encoding = .utf8
      if pending.starts(with: [0xEF, 0xBB, 0xBF]) { pending.removeFirst(3) }
    }
  }

  private mutating func decodePending(into text: inout [UInt8]) {
    guard case .utf16(let isBigEndian) = encoding else {
      text += pending
      pending = []
      return
    }
    var index = 0
    while index + 1 < pending.count {
      let (first, second) = (UInt32(pending[index]), UInt32(pending[index + 1]))
      append(isBigEndian ? first << 8 | second : second << 8 | first, to: &text)
      index += 2
    }
    pending.removeFirst(index)
  }

  private mutating func append(_ unit: UInt32, to text: inout [UInt8]) {
    var scalar = Unicode.Scalar(unit)
    switch (highSurrogate, unit) {
    case (let high?, 0xDC00..<0xE000):
      scalar = Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00))
      highSurrogate = nil
    case (.some, _):
      isBroken = true
      text += [0xEF, 0xBF, 0xBD]
      highSurrogate = nil
    case (nil, _): break
    }
    if 0xD800..<0xDC00 ~= unit {
      highSurrogate = unit
      return
    }
    if scalar == nil { isBroken = true }
    text += Array(String(Character(scalar ?? "\u{FFFD}")).utf8)
  }
}
