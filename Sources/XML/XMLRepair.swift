/// Mends the bytes of a document, piece by piece, before they are parsed.
///
/// Mended are: a bare `&`; controls that XML cannot hold, as characters and as references, which
/// become the escapes that `XMLReader` reads back; bytes that are no UTF-8 where the document says
/// that it is, which are taken for Windows-1252; and a UTF-16 label on a file that is none.
/// Comments and CDATA sections keep their `&`. UTF-16 is passed on as it is.
struct XMLRepair {
  private enum Section {
    case markup
    case comment
    case cdata
  }

  private var pending: [UInt8] = []
  private var section = Section.markup
  private var isFirst = true
  private var isUTF16 = false
  private var isUTF8 = true
  /// What was mended, with how often.
  private(set) var counts: [(what: String, times: Int)] = []

  /// The mended bytes of a piece; the last few may wait for the next.
  mutating func mend(_ bytes: UnsafeRawBufferPointer, isLast: Bool) -> [UInt8] {
    unsafe pending.append(contentsOf: bytes)
    if isFirst {
      // The declaration has to be whole before it can be looked at.
      guard isLast || pending.count >= 200 || pending.contains(UInt8(ascii: ">")) else {
        return []
      }
      settle()
    }
    if isUTF16 {
      defer { pending = [] }
      return pending
    }
    var mended: [UInt8] = []
    mended.reserveCapacity(pending.count)
    let end = isLast ? pending.count : max(0, pending.count - 16)
    var index = 0
    while index < end { index += mendOne(at: index, into: &mended) }
    pending.removeFirst(min(index, pending.count))
    return mended
  }

  /// Looks at the begin: byte order mark and declaration.
  private mutating func settle() {
    isFirst = false
    isUTF16 =
      pending.starts(with: [0xFF, 0xFE]) || pending.starts(with: [0xFE, 0xFF])
      || pending.prefix(4).contains(0)
    guard !isUTF16, let label = label() else { return }
    let name = String(decoding: pending[label], as: UTF8.self).uppercased()
    if name.hasPrefix("UTF-16") || name.hasPrefix("UCS-2") {
      pending.replaceSubrange(label, with: Array("UTF-8".utf8))
      note("the file is no UTF-16, as it says, and is read as UTF-8")
    } else {
      isUTF8 = name == "UTF-8" || name == "UTF8" || name == "US-ASCII"
    }
  }

  /// Where the declaration names the encoding.
  private func label() -> Range<Int>? {
    let head = pending.prefix(200)
    guard let close = head.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let key = Array("encoding=".utf8)
    for start in 0..<max(0, close - key.count) where head[start...].starts(with: key) {
      let begin = start + key.count + 1
      let quote = head[begin - 1]
      guard let end = head[begin...].firstIndex(of: quote) else { return nil }
      return begin..<end
    }
    return nil
  }

  /// Mends what begins at an index and gives its length.
  private mutating func mendOne(at index: Int, into mended: inout [UInt8]) -> Int {
    let byte = pending[index]
    switch byte {
    case UInt8(ascii: "&") where section == .markup:
      return mendReference(at: index, into: &mended)
    case UInt8(ascii: "<"), UInt8(ascii: "-"), UInt8(ascii: "]"): follow(at: index)
    case 0x09, 0x0A, 0x0D: break
    case 0..<0x20:
      note("controls that XML cannot hold are kept by escapes")
      mended += isUTF8 ? CharacterEscape.bytes(forControl: byte) : [0x20]
      return 1
    case 0x80...0xFF where isUTF8: return mendCharacter(at: index, into: &mended)
    default: break
    }
    mended.append(byte)
    return 1
  }

  private mutating func mendReference(at index: Int, into mended: inout [UInt8]) -> Int {
    let rest = pending[(index + 1)...].prefix(12)
    if let end = rest.firstIndex(of: UInt8(ascii: ";")) {
      let name = String(decoding: rest[..<end], as: UTF8.self)
      if let code = Self.code(of: name) {
        if code >= 0x20, Unicode.Scalar(code) == nil || code | 1 == 0xFFFF {
          note("references to what is no character are read as U+FFFD")
          mended += isUTF8 ? [0xEF, 0xBF, 0xBD] : [UInt8(ascii: "?")]
          return end - index + 1
        }
        if code >= 0x20 || [0x09, 0x0A, 0x0D].contains(code) {
          mended.append(UInt8(ascii: "&"))
          return 1
        }
        note("references to controls are kept by escapes")
        mended += isUTF8 ? CharacterEscape.bytes(forControl: UInt8(code)) : [0x20]
        return end - index + 1
      }
      if ["amp", "lt", "gt", "quot", "apos"].contains(name) {
        mended.append(UInt8(ascii: "&"))
        return 1
      }
    }
    note("a bare & is read as &amp;")
    mended += Array("&amp;".utf8)
    return 1
  }

  /// The number of a character reference; `nil` where it is none.
  private static func code(of name: String) -> UInt32? {
    if name.hasPrefix("#x") { return UInt32(name.dropFirst(2), radix: 16) }
    return name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
  }

  private mutating func mendCharacter(at index: Int, into mended: inout [UInt8]) -> Int {
    for length in 2...4 where index + length <= pending.count {
      let bytes = pending[index..<index + length]
      guard String(validating: bytes, as: UTF8.self) != nil else { continue }
      if length == 3, bytes.elementsEqual([0xEF, 0xBF, 0xBE]) { break }
      mended += Array(bytes)
      return length
    }
    note("bytes that are no UTF-8 are read as Windows-1252")
    mended += Array(String(Character(Self.windows1252(pending[index]))).utf8)
    return 1
  }

  /// Keeps track of comments and CDATA sections.
  private mutating func follow(at index: Int) {
    let rest = pending[index...]
    switch section {
    case .markup where rest.starts(with: Array("<!--".utf8)): section = .comment
    case .markup where rest.starts(with: Array("<![CDATA[".utf8)): section = .cdata
    case .comment where rest.starts(with: Array("-->".utf8)): section = .markup
    case .cdata where rest.starts(with: Array("]]>".utf8)): section = .markup
    default: break
    }
  }

  private mutating func note(_ what: String) {
    if let place = counts.firstIndex(where: { $0.what == what }) {
      counts[place].times += 1
    } else {
      counts.append((what, 1))
    }
  }

  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    let upper: [Unicode.Scalar] = [
      "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž",
      "\u{8F}", "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}",
      "ž", "Ÿ",
    ]
    return 0x80..<0xA0 ~= byte ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }
}
