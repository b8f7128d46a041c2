/// Where the attributes of a tag stand in the bytes of its document.
package struct TagAttributes: Sendable {
  /// An attribute as it stands.
  package struct Place: Hashable, Sendable {
    /// The name, with its prefix.
    package let name: String
    /// From the white space before the name to the closing quote.
    package let range: Range<Int>
    /// Between the quotes.
    package let value: Range<Int>
  }

  /// The attributes in order.
  package let places: [Place]
  /// Where another attribute may be written, beginning with a space.
  package let end: Int

  /// Finds the attributes of a tag that begins an element.
  package init(of tag: MarkupToken, in bytes: Span<UInt8>) {
    var places: [Place] = []
    var index = tag.name.upperBound
    let limit = tag.range.upperBound - (tag.kind == .empty ? 2 : 1)
    end = Self.trimmed(limit, after: index, in: bytes)
    while index < limit {
      let start = index
      while index < limit, bytes[index] <= 0x20 { index += 1 }
      let nameStart = index
      while index < limit, bytes[index] != UInt8(ascii: "="), bytes[index] > 0x20 { index += 1 }
      let name = Self.text(nameStart..<index, of: bytes)
      while index < limit, !Self.isQuote(bytes[index]) { index += 1 }
      guard index < limit, !name.isEmpty else { break }
      let quote = bytes[index]
      let valueStart = index + 1
      index = valueStart
      while index < limit, bytes[index] != quote { index += 1 }
      guard index < limit else { break }
      places.append(Place(name: name, range: start..<(index + 1), value: valueStart..<index))
      index += 1
    }
    self.places = places
  }

  /// The attribute with a name.
  package func place(of name: String) -> Place? { places.first { $0.name == name } }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  private static func trimmed(_ end: Int, after start: Int, in bytes: Span<UInt8>) -> Int {
    var end = end
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return end
  }

  private static func text(_ range: Range<Int>, of bytes: Span<UInt8>) -> String {
    var name: [UInt8] = []
    for index in range { name.append(bytes[index]) }
    return String(decoding: name, as: UTF8.self)
  }
}
