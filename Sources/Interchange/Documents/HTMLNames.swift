internal import XML

/// What the elements of HTML mean for its text.
enum HTMLNames {
  /// Whether an element gives no text to translate.
  static func isHidden(_ name: String) -> Bool {
    switch name {
    case "script", "style", "template", "head", "noscript", "svg", "math", "object", "iframe",
      "select", "datalist", "audio", "video", "canvas", "rt", "rp":
      true
    default: false
    }
  }

  /// Whether an element begins and ends a block.
  static func isBlock(_ name: String) -> Bool {
    switch name {
    case "html", "body", "address", "article", "aside", "blockquote", "center", "dd", "details",
      "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
      "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li",
      "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre", "search", "section",
      "summary", "table", "caption", "colgroup", "col", "tbody", "thead", "tfoot", "tr", "td",
      "th", "ul", "textarea", "title", "button":
      true
    default: false
    }
  }

  /// What a block in an element is; `nil` where the elements around it say so.
  static func kind(_ name: String) -> DocumentBlock.Kind? {
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6":
      .heading(level: name.utf8.last.map { Int($0) - 0x30 } ?? 1)
    case "li", "dt", "dd": .listItem
    case "td", "th": .tableCell
    case "caption", "figcaption": .caption
    default: nil
    }
  }

  /// Whether an element is always empty.
  static func isVoid(_ name: String) -> Bool {
    switch name {
    case "area", "base", "embed", "img", "input", "link", "meta", "param", "source", "track",
      "wbr":
      true
    default: false
    }
  }

  /// The tag that an element began with.
  static func tag(_ name: String, _ attributes: [HTMLAttribute]) -> String {
    let written = attributes.map { attribute in
      var value = ""
      for character in attribute.value {
        value += character == "\"" ? "&quot;" : character == "&" ? "&amp;" : String(character)
      }
      return " \(attribute.name)=\"\(value)\""
    }
    return "<\(name)\(written.joined())>"
  }
}
