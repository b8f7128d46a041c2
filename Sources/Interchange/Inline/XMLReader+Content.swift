internal import Bitext
internal import XML

extension XMLReader {
  /// The content of the segment that begins here; goes past its end.
  ///
  /// Elements that span text (`hi`, `g`, `mrk`, `pc`, and those that the format does not know)
  /// become two codes with the same pairing, `~1`, `~2` … in order of place. XLIFF's `cp` becomes
  /// the character that it stands for.
  mutating func content(
    _ dialect: InlineDialect, limits: ReadingLimits, log: inout RemarkLog
  ) throws(InterchangeError) -> Content {
    let (level, begin, place) = (depth, line, column)
    var spans = OpenSpans()
    var runs: [Content.Run] = []
    var size = 0
    while let event = try pull() {
      switch event {
      case .text, .cdata:
        let text = self.text
        size += text.utf8.count
        runs.append(.text(text))
      case .start:
        size += 64
        runs.append(try begun(dialect, limits: limits, log: &log, spans: &spans))
      case .end:
        if depth == level { return Content(runs) }
        runs.append(.code(spans.close(name)))
      default: continue
      }
      if size > limits.segment {
        throw .overLimit(
          path: path, line: begin, column: place, name: "segment", limit: limits.segment)
      }
    }
    return Content(runs)
  }

  /// What the element means that begins here inside a segment.
  private mutating func begun(
    _ dialect: InlineDialect, limits: ReadingLimits, log: inout RemarkLog,
    spans: inout OpenSpans
  ) throws(InterchangeError) -> Content.Run {
    if dialect == .xliff2, name == "cp", let hex = attribute("hex"),
      let number = UInt32(hex, radix: 16), let scalar = Unicode.Scalar(number)
    {
      try skipElement()
      return .text(String(Character(scalar)))
    }
    if dialect.isWhole(name) { return .code(try code(dialect, limits: limits, log: &log)) }
    var attributes = try attributes(atMost: limits.properties)
    if dialect == .tmx, XLIFFNames.isInline(name) { attributes.append(InlineCode.ownOfTMX) }
    return .code(spans.open(name, attributes: attributes))
  }

  /// The element that begins here inside a code, where its format has no place for it, as a content
  /// of its own; goes past its end.
  private mutating func bareFlow(
    _ dialect: InlineDialect, limits: ReadingLimits, log: inout RemarkLog
  ) throws(InterchangeError) -> Content {
    let level = depth
    let spansText = !dialect.isWhole(name) && name != "cp"
    var spans = OpenSpans()
    var runs = [try begun(dialect, limits: limits, log: &log, spans: &spans)]
    while spansText, let event = try pull() {
      switch event {
      case .text, .cdata: runs.append(.text(text))
      case .start: runs.append(try begun(dialect, limits: limits, log: &log, spans: &spans))
      case .end:
        runs.append(.code(spans.close(name)))
        if depth == level { return Content(runs) }
      default: continue
      }
    }
    return Content(runs)
  }

  /// The code whose element begins here; goes past its end.
  private mutating func code(
    _ dialect: InlineDialect, limits: ReadingLimits, log: inout RemarkLog
  ) throws(InterchangeError) -> InlineCode {
    let level = depth
    let element = name
    let attributes = try attributes(atMost: limits.properties)
    var code = InlineCode(dialect.role(of: element), element: element, attributes: attributes)
    if code.role != .standalone { code.pairing = dialect.pairing(of: attributes) }
    if dialect == .tmx, code.isOfXLIFF { code.attributes.append(InlineCode.ownOfTMX) }
    while let event = try pull() {
      switch event {
      case .text, .cdata: code.appendMarkup(text)
      case .start where name == "sub":
        let attributes = try self.attributes(atMost: limits.properties)
        let flow = try content(dialect, limits: limits, log: &log)
        code.data.append(.subflow(flow, attributes: attributes))
      case .start:
        log.add(
          line: line, column: column,
          "<\(name)> inside <\(element)> is kept, though it is not allowed there")
        let flow = try bareFlow(dialect, limits: limits, log: &log)
        code.data.append(.subflow(flow, attributes: [InlineCode.withoutSub]))
      case .end where depth == level: return code
      default: continue
      }
    }
    return code
  }
}

/// The elements that span text and have begun, of one segment.
private struct OpenSpans {
  private var count = 0
  private var open: [String] = []

  mutating func open(_ element: String, attributes: [Attribute]) -> InlineCode {
    count += 1
    open.append("~\(count)")
    return InlineCode(
      .opening, element: element, pairing: open.last, attributes: attributes)
  }

  mutating func close(_ element: String) -> InlineCode {
    InlineCode(.closing, element: element, pairing: open.popLast())
  }
}

extension InlineCode {
  /// Marks a code that a TMX has under a name of XLIFF, so that it is written as it was.
  static let ownOfTMX = Attribute(name: "tmx/own", value: "")
  /// Marks a flow inside a code that no `sub` stands around.
  static let withoutSub = Attribute(name: "sub/none", value: "")

  /// Adds native markup after what the code holds.
  mutating func appendMarkup(_ markup: String) {
    if case .markup(let before) = data.last {
      data[data.count - 1] = .markup(before + markup)
    } else {
      data.append(.markup(markup))
    }
  }
}
