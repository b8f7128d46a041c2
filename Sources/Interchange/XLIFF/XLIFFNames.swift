internal import Bitext
internal import XML

/// What XLIFF calls its inline elements.
enum XLIFFNames {
  /// Whether an element stands inside a segment of XLIFF 1.2 or 2.x, and not of TMX as well.
  static func isInline(_ element: String) -> Bool {
    switch element {
    case "g", "x", "bx", "ex", "mrk", "pc", "sc", "ec", "sm", "em", "cp": true
    default: false
    }
  }
}

extension InlineCode {
  /// Whether an element that both formats have is that of XLIFF, which has an `id` there.
  var isOfXLIFF: Bool {
    TMXNames.isWholeCode(element) && attributes.value(named: "id") != nil
      && attributes.value(named: "i") == nil && attributes.value(named: "x") == nil
  }

  /// The code as TMX writes it: `bpt` and `ept` for a pair, `it` where one of the two is missing,
  /// `ph` for the rest; what it was stands inside as its markup.
  var asTMX: InlineCode {
    var code = InlineCode(role, element: "ph", pairing: pairing, data: data)
    if data.isEmpty { code.data = [.markup(tag)] }
    switch (role, pairing, element) {
    case (.opening, let pairing?, _):
      code.element = "bpt"
      code.attributes = [Attribute(name: "i", value: pairing)]
    case (.closing, let pairing?, _):
      code.element = "ept"
      code.attributes = [Attribute(name: "i", value: pairing)]
    case (.standalone, _, "it"):
      let isEnd = attributes.value(named: "pos") == "close"
      code.element = "it"
      code.attributes = [Attribute(name: "pos", value: isEnd ? "end" : "begin")]
    case (.standalone, _, _): break
    case (_, nil, _):
      code.element = "it"
      code.attributes = [Attribute(name: "pos", value: role == .opening ? "begin" : "end")]
    }
    return code
  }

  /// The tag that the code was, as XML text.
  var tag: String {
    if role == .closing && attributes.isEmpty { return "</\(element)>" }
    var writer = XMLWriter()
    writer.start(element)
    writer.attributes(attributes)
    if role == .standalone {
      writer.end()
      return String(decoding: writer.bytes, as: UTF8.self)
    }
    return String(decoding: writer.bytes, as: UTF8.self) + ">"
  }
}

extension Content {
  /// The content with codes as TMX has them.
  var asTMX: Content {
    guard hasCodes else { return self }
    return Content(
      runs.map { run in
        if case .code(let code) = run { .code(code.asTMX) } else { run }
      })
  }
}
