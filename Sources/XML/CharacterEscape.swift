#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// How characters that XML 1.0 cannot hold are written, and read back.
///
/// XML 1.0 (section 2.2) has no place for the controls U+0000–U+001F except tab and line ends, nor
/// for U+FFFE and U+FFFF. Unicode sets the 32 noncharacters U+FDD0–U+FDEF aside for private use
/// inside programs, and XML can hold those. So a control *c* is written as U+FDD0 + *c*, U+FFFE as
/// U+FDD9, U+FFFF as U+FDDA (the places of tab and line feed, which need none), and a
/// noncharacter that the text itself holds gets U+FDDD (the place of carriage return) before it.
///
/// In UTF-8 U+FDD0 + *n* is `EF B7` and 0x90 + *n*.
enum CharacterEscape {
  /// The text of UTF-8 bytes as XML holds them.
  static func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard unsafe holdsEscape(bytes) else { return unsafe String(decoding: bytes, as: UTF8.self) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard let escaped = unsafe escape(in: bytes, at: index) else {
        unsafe text.append(bytes[index])
        index += 1
        continue
      }
      index += 3
      switch escaped {
      case 0x09: text += [0xEF, 0xBF, 0xBE]
      case 0x0A: text += [0xEF, 0xBF, 0xBF]
      case 0x0D:
        let literal = unsafe escape(in: bytes, at: index)
        text += [0xEF, 0xB7, 0x90 + (literal ?? 0x0D)]
        if literal != nil { index += 3 }
      default: text.append(escaped)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// What is written for a control, U+0000–U+001F.
  static func bytes(forControl control: UInt8) -> [UInt8] {
    [0xEF, 0xB7, 0x90 + (control & 0x1F)]
  }

  /// What is written for a character whose UTF-8 begins with EF and goes on with two more bytes;
  /// `nil` for those that are written as they are.
  static func bytes(for second: UInt8, _ third: UInt8) -> [UInt8]? {
    switch (second, third) {
    case (0xBF, 0xBE): bytes(forControl: 0x09)
    case (0xBF, 0xBF): bytes(forControl: 0x0A)
    case (0xB7, 0x90...0xAF): bytes(forControl: 0x0D) + [0xEF, second, third]
    default: nil
    }
  }

  /// The number of the noncharacter that begins at a byte, from 0 to 31.
  private static func escape(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt8? {
    guard index + 2 < bytes.count, unsafe bytes[index] == 0xEF, unsafe bytes[index + 1] == 0xB7,
      unsafe 0x90...0xAF ~= bytes[index + 2]
    else { return nil }
    return unsafe bytes[index + 2] - 0x90
  }

  /// Whether any of U+FDC0–U+FDFF may be there: they begin with the bytes EF B7.
  private static func holdsEscape(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.baseAddress else { return false }
    var start = unsafe UnsafeRawPointer(first)
    let end = unsafe start + bytes.count
    while let found = unsafe memchr(start, 0xEF, end - start) {
      let next = unsafe UnsafeRawPointer(found) + 1
      guard unsafe next < end else { return false }
      if unsafe next.load(as: UInt8.self) == 0xB7 { return true }
      unsafe start = next
    }
    return false
  }
}
