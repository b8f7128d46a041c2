internal import Bitext
internal import XML

extension TMXReader {
  /// The content of the `seg` or `sub` that begins here; goes past its end.
  ///
  /// Elements that span text (`hi`, and those that TMX does not know) become two codes with the
  /// same pairing, `~1`, `~2` … in order of place.
  mutating func readContent() throws(InterchangeError) -> Content {
    let level = xml.depth
    let line = xml.line
    var runs: [Content.Run] = []
    var open: [String] = []
    var spans = 0
    var size = 0
    while let event = try xml.pull() {
      switch event {
      case .text, .cdata:
        let text = xml.text
        size += text.utf8.count
        runs.append(.text(text))
      case .start where TMXNames.isWholeCode(xml.name):
        runs.append(.code(try readCode()))
        size += 64
      case .start:
        spans += 1
        open.append("~\(spans)")
        size += 64
        let attributes = try xml.attributes(atMost: options.limits.properties)
        runs.append(
          .code(
            InlineCode(
              .opening, element: xml.name, pairing: open.last, attributes: attributes)))
      case .end:
        if xml.depth == level { return Content(runs) }
        runs.append(.code(InlineCode(.closing, element: xml.name, pairing: open.popLast())))
      default: continue
      }
      if size > options.limits.segment {
        throw .overLimit(
          path: xml.path, line: line, name: "segment", limit: options.limits.segment)
      }
    }
    return Content(runs)
  }

  /// The code whose element begins here; goes past its end.
  private mutating func readCode() throws(InterchangeError) -> InlineCode {
    let level = xml.depth
    let element = xml.name
    let attributes = try xml.attributes(atMost: options.limits.properties)
    var code = InlineCode(role(of: element), element: element, attributes: attributes)
    if code.role != .standalone { code.pairing = attributes.value(named: "i") }
    while let event = try xml.pull() {
      switch event {
      case .text, .cdata: code.appendMarkup(xml.text)
      case .start where xml.name == "sub":
        let attributes = try xml.attributes(atMost: options.limits.properties)
        code.data.append(.subflow(try readContent(), attributes: attributes))
      case .start:
        log.add(line: xml.line, "<\(xml.name)> inside <\(element)> is kept as the code's own text")
        code.appendMarkup(try xml.foreignElement(limit: options.limits.segment))
      case .end where xml.depth == level: return code
      default: continue
      }
    }
    return code
  }

  private func role(of element: String) -> InlineCode.Role {
    switch element {
    case "bpt": .opening
    case "ept": .closing
    default: .standalone
    }
  }
}

extension InlineCode {
  /// Adds native markup after what the code holds.
  mutating func appendMarkup(_ markup: String) {
    if case .markup(let before) = data.last {
      data[data.count - 1] = .markup(before + markup)
    } else {
      data.append(.markup(markup))
    }
  }
}
