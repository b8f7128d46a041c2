/// A piece of an XML document as it stands in the file: a tag, a text, or something else.
///
/// Tokens are for who writes a document again and must not change a byte of what is not his. They say
/// nothing of whether a document is well-formed: `XMLReader` does, and has to read it first.
package struct MarkupToken: Hashable, Sendable {
  /// What a piece is.
  package enum Kind: Hashable, Sendable {
    /// Text between tags.
    case text
    /// A tag that begins an element.
    case start
    /// A tag that ends an element.
    case end
    /// A tag that begins and ends an element.
    case empty
    /// A CDATA section, comment, instruction or document type.
    case other
  }

  /// What it is.
  package let kind: Kind
  /// Where it stands, in bytes of the text that was looked at.
  package let range: Range<Int>
  /// Where the name of a tag stands; empty for others.
  package let name: Range<Int>

  /// The piece that begins at a place of a document in UTF-8 or another encoding that has ASCII's
  /// bytes where ASCII has them.
  ///
  /// - Returns: `nil` where the bytes end before the piece does; a text ends at a `<`.
  package init?(at start: Int, in bytes: Span<UInt8>) {
    guard start < bytes.count else { return nil }
    guard bytes[start] == UInt8(ascii: "<") else {
      guard let end = Self.place(of: UInt8(ascii: "<"), in: bytes, from: start) else { return nil }
      self.init(kind: .text, range: start..<end, name: start..<start)
      return
    }
    guard start + 1 < bytes.count else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "!"): self.init(declarationAt: start, in: bytes)
    case UInt8(ascii: "?"):
      guard let end = Self.end(of: "?>", in: bytes, from: start + 2) else { return nil }
      self.init(kind: .other, range: start..<end, name: start..<start)
    default: self.init(tagAt: start, in: bytes)
    }
  }

  private init(kind: Kind, range: Range<Int>, name: Range<Int>) {
    self.kind = kind
    self.range = range
    self.name = name
  }

  /// A comment, a CDATA section or a document type.
  private init?(declarationAt start: Int, in bytes: Span<UInt8>) {
    // Enough bytes to tell the three apart.
    guard start + 9 <= bytes.count else { return nil }
    let end: Int?
    if bytes[start + 2] == UInt8(ascii: "-") {
      end = Self.end(of: "-->", in: bytes, from: start + 4)
    } else if bytes[start + 2] == UInt8(ascii: "[") {
      end = Self.end(of: "]]>", in: bytes, from: start + 9)
    } else {
      end = Self.endOfDocumentType(in: bytes, from: start + 2)
    }
    guard let end else { return nil }
    self.init(kind: .other, range: start..<end, name: start..<start)
  }

  private init?(tagAt start: Int, in bytes: Span<UInt8>) {
    let isEnd = bytes[start + 1] == UInt8(ascii: "/")
    let nameStart = isEnd ? start + 2 : start + 1
    var nameEnd = nameStart
    while nameEnd < bytes.count, !Self.endsName(bytes[nameEnd]) { nameEnd += 1 }
    var place = nameEnd
    var quote: UInt8?
    while place < bytes.count {
      let byte = bytes[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        let isEmpty = bytes[place - 1] == UInt8(ascii: "/")
        self.init(
          kind: isEnd ? .end : isEmpty ? .empty : .start, range: start..<(place + 1),
          name: nameStart..<nameEnd)
        return
      }
      place += 1
    }
    return nil
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  private static func place(of byte: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int? {
    var place = start
    while place < bytes.count {
      if bytes[place] == byte { return place }
      place += 1
    }
    return nil
  }

  /// The place after a mark.
  private static func end(of mark: StaticString, in bytes: Span<UInt8>, from start: Int) -> Int? {
    let length = mark.utf8CodeUnitCount
    let last = UInt8(ascii: ">")
    var place = start + length - 1
    while let found = Self.place(of: last, in: bytes, from: place) {
      var isMark = true
      for index in 0..<length where isMark {
        isMark = unsafe bytes[found - length + 1 + index] == mark.utf8Start[index]
      }
      if isMark { return found + 1 }
      place = found + 1
    }
    return nil
  }

  /// The place after a document type, which may have declarations of its own between brackets.
  private static func endOfDocumentType(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var place = start
    var brackets = 0
    var quote: UInt8?
    while place < bytes.count {
      let byte = bytes[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
        case UInt8(ascii: "["): brackets += 1
        case UInt8(ascii: "]"): brackets -= 1
        case UInt8(ascii: ">") where brackets <= 0: return place + 1
        case UInt8(ascii: "-") where brackets > 0 && place > 3 && bytes[place - 1] == byte:
          // A comment inside the brackets may hold any mark.
          if bytes[place - 2] == UInt8(ascii: "!") {
            guard let end = end(of: "-->", in: bytes, from: place + 1) else { return nil }
            place = end - 1
          }
        default: break
        }
      }
      place += 1
    }
    return nil
  }
}
