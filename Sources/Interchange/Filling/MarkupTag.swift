internal import Bitext
internal import XML

/// A tag that begins an element, with where its attributes stand in the file.
struct MarkupTag {
  /// The name of the element, with its prefix unless that is the document's own.
  let name: String
  /// Whether the element ends with the tag.
  let isEmpty: Bool
  private let values: [String]
  private let places: TagAttributes

  /// Reads a tag out of the bytes in which it stands.
  init(_ token: MarkupToken, in bytes: [UInt8], _ own: OwnNamespace) {
    name = own.localName(of: String(decoding: bytes[token.name], as: UTF8.self))
    isEmpty = token.kind == .empty
    places = TagAttributes(of: token, in: bytes.span)
    values = places.places.map { String(decoding: bytes[$0.value], as: UTF8.self) }
  }

  /// The value of an attribute as it is written; references in it are not resolved.
  func value(of name: String) -> String? {
    places.places.firstIndex { $0.name == name }.map { values[$0] }
  }

  /// The names and values of the attributes, references resolved.
  var attributes: [(name: String, value: String)] {
    zip(places.places, values).map { ($0.name, $1.resolvingReferences) }
  }

  /// Whether one of the attributes has this name, whatever its prefix, and one of these values.
  func says(_ name: String, _ wanted: [String]) -> Bool {
    zip(places.places, values).contains { place, value in
      place.name.localName == name && wanted.contains(value.lowercased())
    }
  }

  /// The whole name of the attribute that has a prefix before this name.
  func prefixed(_ name: String) -> String? {
    places.places.first { $0.name.hasSuffix(":" + name) && !$0.name.hasPrefix("xml") }?.name
  }

  /// Gives an attribute another value, writes it where it is not there, or takes it away for `nil`.
  func setting(_ name: String, to value: String?) -> Edit? {
    guard let place = places.place(of: name) else {
      return value.map { Edit(at: places.end, " \(name)=\"\($0.escapedForXML)\"") }
    }
    guard let value else { return Edit(place.range, "") }
    return Edit(place.value, value.escapedForXML)
  }
}

extension String {
  /// The name without its prefix.
  var localName: Substring { split(separator: ":").last ?? Substring(self) }

  /// The text with the references of XML resolved; as it is where it has others.
  fileprivate var resolvingReferences: String {
    guard utf8.contains(UInt8(ascii: "&")) else { return self }
    let tag = Array("<a b=\"\(replacing("\"", with: "&quot;"))\"/>".utf8)
    guard var reader = try? XMLReader(bytes: tag, name: ""), (try? reader.next()) == .start else {
      return self
    }
    return reader.attribute("b") ?? self
  }

  /// The text as it stands between double quotes in a tag.
  fileprivate var escapedForXML: String {
    var writer = XMLWriter()
    writer.start("a")
    writer.attribute("b", self)
    writer.end()
    let text = String(decoding: writer.bytes, as: UTF8.self)
    return String(text.dropFirst("<a b=\"".count).dropLast("\"/>".count))
  }
}

extension OwnNamespace {
  /// The namespace of a root element in the bytes in which its tag stands.
  init(ofRoot token: MarkupToken, in bytes: [UInt8]) {
    let root = MarkupTag(token, in: bytes, OwnNamespace())
    self.init(root: root.name, attributes: root.attributes)
  }
}
