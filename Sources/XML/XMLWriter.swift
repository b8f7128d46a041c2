/// Writes an XML document into memory, in UTF-8, the same for the same calls.
///
/// ```swift
/// var writer = XMLWriter()
/// writer.declaration()
/// writer.start("seg")
/// writer.text("a < b")
/// writer.end()
/// writer.bytes  // <?xml version="1.0" encoding="UTF-8"?>\n<seg>a &lt; b</seg>
/// ```
/// The owner takes the bytes away as often as it likes with `drain`. What XML 1.0 cannot hold is
/// written as `XMLReader` reads it back: a control *c* as the noncharacter U+FDD0 + *c*, U+FFFE as
/// U+FDD9, U+FFFF as U+FDDA, and a noncharacter U+FDD0–U+FDEF after U+FDDD.
public struct XMLWriter: Sendable {
  /// What has been written since the last `drain`.
  public private(set) var bytes: [UInt8] = []
  private var open: [String] = []
  /// What stands before the names of elements that have no prefix, with its colon.
  private let prefix: String
  private var tagIsOpen = false

  /// Starts with nothing.
  public init() { prefix = "" }

  /// Starts with nothing; elements without prefix get one.
  /// - Parameter prefix: the prefix with its colon, or nothing.
  package init(prefix: String) { self.prefix = prefix }

  /// How many elements are open.
  public var depth: Int { open.count }

  /// How many bytes have been written since the last `drain`.
  public var count: Int { bytes.count }

  /// Writes the XML declaration and a line end.
  public mutating func declaration() {
    raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  /// Writes a document type declaration and a line end.
  /// - Parameter identifiers: as they are written: `SYSTEM "tmx14.dtd"`.
  public mutating func documentType(_ root: String, _ identifiers: String) {
    raw("<!DOCTYPE " + root + (identifiers.isEmpty ? "" : " " + identifiers) + ">\n")
  }

  /// Begins an element; its attributes may follow.
  public mutating func start(_ name: String) {
    let name = prefix.isEmpty || name.contains(":") ? name : prefix + name
    closeTag()
    bytes.append(UInt8(ascii: "<"))
    append(name)
    open.append(name)
    tagIsOpen = true
  }

  /// Adds an attribute to the element that has just begun.
  /// - Precondition: nothing has been written since `start` but attributes.
  public mutating func attribute(_ name: String, _ value: String) {
    precondition(tagIsOpen, "the attribute \(name) comes after the begin of its element")
    bytes.append(0x20)
    append(name)
    bytes.append(UInt8(ascii: "="))
    bytes.append(UInt8(ascii: "\""))
    escape(value, inAttribute: true)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Ends the element that began last.
  /// - Precondition: an element is open.
  public mutating func end() {
    guard let name = open.popLast() else { preconditionFailure("there is no element to end") }
    if tagIsOpen {
      raw("/>")
      tagIsOpen = false
      return
    }
    raw("</")
    append(name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes text, escaped where needed.
  public mutating func text(_ text: String) {
    if text.isEmpty { return }
    closeTag()
    escape(text, inAttribute: false)
  }

  /// Writes text as a CDATA section; a `]]>` in it is divided between two.
  public mutating func cdata(_ text: String) {
    closeTag()
    raw("<![CDATA[")
    raw(
      text.split(separator: "]]>", omittingEmptySubsequences: false)
        .joined(separator: "]]]]><![CDATA[>"))
    raw("]]>")
  }

  /// Writes a comment; hyphens that XML does not allow in one are set apart by spaces.
  public mutating func comment(_ text: String) {
    closeTag()
    var safe = ""
    for scalar in text.unicodeScalars {
      if scalar == "-", safe.utf8.last == UInt8(ascii: "-") { safe.unicodeScalars.append(" ") }
      safe.unicodeScalars.append(scalar)
    }
    if safe.utf8.last == UInt8(ascii: "-") { safe += " " }
    raw("<!--" + safe + "-->")
  }

  /// Writes a processing instruction; a `?>` in it gets a space.
  public mutating func instruction(_ target: String, _ data: String) {
    closeTag()
    let safe = data.split(separator: "?>", omittingEmptySubsequences: false)
      .joined(separator: "? >")
    raw("<?" + target + (safe.isEmpty ? "" : " " + safe) + "?>")
  }

  /// A text as XML holds it, with references where they are needed.
  public static func escaped(_ text: String) -> String {
    var writer = XMLWriter()
    writer.text(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Writes XML as it stands, such as an element kept from another file.
  public mutating func foreign(_ xml: String) {
    closeTag()
    raw(xml)
  }

  /// Writes a line end and two spaces a level.
  public mutating func line(_ level: Int) {
    closeTag()
    bytes.append(0x0A)
    for _ in 0..<level {
      bytes.append(0x20)
      bytes.append(0x20)
    }
  }

  /// Gives what has been written to `body` and forgets it, keeping the memory for more.
  public mutating func drain<Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    closeTag()
    try body(bytes.span)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Gives what has been written and forgets it.
  public mutating func take() -> [UInt8] {
    closeTag()
    defer { bytes = [] }
    return bytes
  }

  private mutating func closeTag() {
    guard tagIsOpen else { return }
    bytes.append(UInt8(ascii: ">"))
    tagIsOpen = false
  }

  private mutating func raw(_ text: String) { append(text) }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func escape(_ text: String, inAttribute: Bool) {
    var text = text
    text.withUTF8 { buffer in
      var plain = 0
      var index = 0
      while index < buffer.count {
        let byte = unsafe buffer[index]
        guard Self.mayNeedEscape[Int(byte)] else {
          index += 1
          continue
        }
        let (length, written) = unsafe Self.escape(buffer, at: index, inAttribute: inAttribute)
        if let written {
          unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[plain..<index]))
          bytes.append(contentsOf: written)
          plain = index + length
        }
        index += length
      }
      unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[plain...]))
    }
  }

  /// How many bytes are looked at, and what is written for them where they are not written as
  /// they are.
  private static func escape(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, inAttribute: Bool
  ) -> (length: Int, written: [UInt8]?) {
    switch unsafe text[index] {
    case UInt8(ascii: "&"): (1, Array("&amp;".utf8))
    case UInt8(ascii: "<"): (1, Array("&lt;".utf8))
    case UInt8(ascii: ">"): (1, inAttribute ? nil : Array("&gt;".utf8))
    case UInt8(ascii: "\""): (1, inAttribute ? Array("&quot;".utf8) : nil)
    case 0x09: (1, inAttribute ? Array("&#9;".utf8) : nil)
    case 0x0A: (1, inAttribute ? Array("&#10;".utf8) : nil)
    case 0x0D: (1, Array("&#13;".utf8))
    case let control where control < 0x20: (1, CharacterEscape.bytes(forControl: control))
    case 0xEF where index + 2 < text.count:
      unsafe (3, CharacterEscape.bytes(for: text[index + 1], text[index + 2]))
    default: (1, nil)
    }
  }

  private static let mayNeedEscape: [Bool] = (0..<256).map { byte in
    byte < 0x20 || byte == 0xEF || "&<>\"".utf8.contains(UInt8(byte))
  }
}
