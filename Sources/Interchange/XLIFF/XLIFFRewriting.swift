internal import Bitext
internal import XML

/// Writes one unit again with translations in it.
struct XLIFFRewriting {
  let unit: XLIFFUnit
  /// The translations by the place of their segment.
  let fillings: [Int: Filling]
  let dialect: InlineDialect
  private var segment = -1
  private var isWritten = false

  init(unit: XLIFFUnit, fillings: [Int: Filling], dialect: InlineDialect) {
    self.unit = unit
    self.fillings = fillings
    self.dialect = dialect
  }

  /// Copies the XML text of the unit; targets are replaced, or added after their source.
  mutating func rewrite(
    _ text: String, path: String, options: ReadingOptions, into writer: inout XMLWriter
  ) throws(InterchangeError) {
    var xml = try XMLReader.opened(Array(text.utf8), name: path, options)
    // XLIFF 1.2 has the target after the divided source, where there is one.
    let last = dialect == .xliff1 && unit.dividedSource != nil ? "seg-source" : "source"
    while let event = try xml.pull() {
      let isDirect = dialect == .xliff2 || xml.depth == 2
      if event == .start, xml.name == "segment" { enterSegment() }
      if event == .start, xml.name == "target", isDirect, isFilled {
        writeTarget(attributes: try xml.attributes(atMost: 1000), into: &writer)
        try xml.skipElement()
        continue
      }
      if event == .start, isDirect, xml.name == "segment", let state = segmentState {
        startSegment(xml, state: state, into: &writer)
        continue
      }
      // Before anything that follows the target, in its own place.
      writer.copy(xml, event)
      if event == .start, xml.depth == 1, dialect == .xliff2 { writeMatches(into: &writer) }
      if event == .end, xml.name == last, isDirect, isFilled, !hasTarget {
        writeTarget(attributes: [], into: &writer)
      }
    }
  }

  private mutating func enterSegment() {
    segment += 1
    isWritten = false
  }

  /// The filling of the segment that is being copied; in XLIFF 1.2, of the whole unit.
  private var isFilled: Bool {
    guard !isWritten else { return false }
    return dialect == .xliff2 ? fillings[segment] != nil : !fillings.isEmpty
  }

  private var hasTarget: Bool {
    dialect == .xliff2
      ? unit.segments.indices.contains(segment) && unit.segments[segment].target != nil
      : unit.wholeTarget != nil
  }

  /// The least quality of what is filled in.
  private var quality: Int {
    dialect == .xliff2
      ? fillings[segment]?.quality ?? 100 : fillings.values.map(\.quality).min() ?? 100
  }

  /// The content of the target: a filling, or in a divided unit the segments old and new.
  private var target: Content {
    if dialect == .xliff2 { return fillings[segment]?.target ?? Content() }
    guard let divided = unit.dividedSource, unit.segments.first?.id != nil else {
      return fillings[0]?.target ?? Content()
    }
    var contents: [String: Content] = [:]
    for (index, segment) in unit.segments.enumerated() {
      guard let id = segment.id else { continue }
      contents[id] = fillings[index]?.target ?? segment.target
    }
    return divided.replacingSegments(contents)
  }

  private var isComplete: Bool {
    unit.segments.indices.allSatisfy {
      fillings[$0] != nil || unit.isTranslated(unit.segments[$0])
    }
  }

  private mutating func writeTarget(attributes: [Attribute], into writer: inout XMLWriter) {
    isWritten = true
    writer.start("target")
    let own = ["state", "state-qualifier"]
    writer.attributes(attributes.filter { !own.contains($0.name) })
    if dialect == .xliff1 {
      let isExact = quality >= 100
      let state =
        !isComplete ? "needs-translation" : isExact ? "translated" : "needs-review-translation"
      writer.attribute("state", state)
      writer.attribute("state-qualifier", isExact ? "exact-match" : "fuzzy-match")
    }
    writer.content(target, in: dialect)
    writer.end()
    if dialect == .xliff1 { writeAlternative(into: &writer) }
  }

  /// Records the quality of the match (XLIFF 1.2, `alt-trans`).
  private func writeAlternative(into writer: inout XMLWriter) {
    writer.start("alt-trans")
    writer.attribute("match-quality", "\(min(quality, 100))%")
    writer.attribute("origin", "Pont")
    writer.start("target")
    writer.content(target, in: dialect)
    writer.end()
    writer.end()
  }

  /// The state that the segment gets which begins here; `nil` where it stays as it is.
  private var segmentState: String? {
    guard dialect == .xliff2, let filling = fillings[segment] else { return nil }
    return filling.isExact ? "translated" : "initial"
  }

  private func startSegment(
    _ xml: borrowing XMLReader, state: String, into writer: inout XMLWriter
  ) {
    writer.start("segment")
    for index in 0..<xml.attributeCount where xml.attributeName(index) != "state" {
      if xml.attributeName(index) == "subState" { continue }
      writer.attribute(xml.attributeName(index), xml.attributeValue(index))
    }
    writer.attribute("state", state)
    if state == "initial" { writer.attribute("subState", "pont:needs-review") }
  }

  /// Records the quality of matches (XLIFF 2, module *Translation Candidates*), unless the unit
  /// has candidates of its own.
  private func writeMatches(into writer: inout XMLWriter) {
    let hasOwn = unit.annotations.contains {
      if case .foreign(let xml) = $0 { xml.contains("matches") } else { false }
    }
    let named = unit.segments.indices.filter {
      fillings[$0] != nil && unit.segments[$0].id != nil
    }
    guard !hasOwn, !named.isEmpty else { return }
    writer.start("mtc:matches")
    writer.attribute("xmlns:mtc", "urn:oasis:names:tc:xliff:matches:2.0")
    for index in named {
      guard let filling = fillings[index], let id = unit.segments[index].id else { continue }
      writer.start("mtc:match")
      writer.attribute("ref", "#\(id)")
      writer.attribute("matchQuality", "\(min(filling.quality, 100)).0")
      writer.attribute("origin", "Pont")
      for (element, content) in [
        ("source", unit.segments[index].source), ("target", filling.target),
      ] {
        writer.start(element)
        writer.text(content.plainText)
        writer.end()
      }
      writer.end()
    }
    writer.end()
  }
}
