internal import Bitext
internal import XML

/// A `trans-unit` of XLIFF 1.2 or a `unit` of XLIFF 2, with its segments.
struct XLIFFUnit {
  /// A segment; a unit that nobody has segmented has one.
  struct Segment {
    var id: String?
    var source: Content
    var target: Content?
    /// The state of the translation, as the file says it.
    var state: String?
  }

  var id: String?
  var attributes: [Attribute] = []
  var annotations: [Annotation] = []
  var segments: [Segment] = []
  /// Names and values that a file of Pont's own has of unit and variants.
  var extras = XLIFFExtras()
  /// Notes on source and target, where the file says so.
  var notes: [XLIFFExtras.Level: [Annotation]] = [:]
  /// XLIFF 1.2: the source divided into segments by `mrk`, whole.
  var dividedSource: Content?
  /// XLIFF 1.2: the target, whole.
  var wholeTarget: Content?

  /// Whether the file wants it translated.
  var isTranslatable: Bool { attributes.value(named: "translate") != "no" }
}

extension XMLReader {
  /// The unit whose `trans-unit` or `unit` begins here; goes past its end.
  mutating func xliffUnit(
    _ dialect: InlineDialect, limits: ReadingLimits, log: inout RemarkLog
  ) throws(InterchangeError) -> XLIFFUnit {
    let level = depth
    let (begin, place) = (line, column)
    var unit = XLIFFUnit()
    unit.attributes = try attributes(atMost: limits.properties)
    unit.id = unit.attributes.value(named: "id")
    var source: Content?
    var state: String?
    var original: [String: String] = [:]
    while let event = try pull() {
      if event == .end && depth == level { break }
      guard event == .start else { continue }
      switch name {
      case "source": source = try content(dialect, limits: limits, log: &log)
      case "seg-source": unit.dividedSource = try content(dialect, limits: limits, log: &log)
      case "target":
        state = attribute("state")
        unit.wholeTarget = try content(dialect, limits: limits, log: &log)
      case "segment": unit.segments.append(try xliffSegment(limits: limits, log: &log))
      case "note":
        let note = try xliffNote(limits: limits)
        unit.add(note)
      case "prop-group" where dialect == .xliff1: try xliffGroup(into: &unit, limits: limits)
      case "mda:metadata" where dialect == .xliff2: try xliffGroup(into: &unit, limits: limits)
      case "notes": continue
      case "ignorable": try skipElement()
      case "originalData": original = try originalData(limits: limits)
      default:
        let type = "x-\(name.localName)"
        let markup = try foreignElement(limit: limits.segment)
        unit.annotations.append(.property(type, value: markup, attributes: []))
      }
      if unit.annotations.count + unit.segments.count > limits.properties {
        throw .overLimit(
          path: path, line: begin, column: place, name: "properties", limit: limits.properties)
      }
    }
    if dialect == .xliff1 {
      guard let source else {
        throw .lacking(
          path: path, line: begin, column: place, element: "trans-unit", what: "<source>")
      }
      unit.divide(source, state: state)
    }
    if !original.isEmpty { unit.put(original) }
    return unit
  }

  private mutating func xliffSegment(
    limits: ReadingLimits, log: inout RemarkLog
  ) throws(InterchangeError) -> XLIFFUnit.Segment {
    let level = depth
    let (begin, place) = (line, column)
    let (id, state) = (attribute("id"), attribute("state"))
    var source: Content?
    var target: Content?
    while let event = try pull() {
      if event == .end && depth == level { break }
      guard event == .start else { continue }
      switch name {
      case "source": source = try content(.xliff2, limits: limits, log: &log)
      case "target": target = try content(.xliff2, limits: limits, log: &log)
      default: try skipElement()
      }
    }
    guard let source else {
      throw .lacking(
        path: path, line: begin, column: place, element: "segment", what: "<source>")
    }
    return XLIFFUnit.Segment(id: id, source: source, target: target, state: state)
  }
}

extension XMLReader {
  /// The markup that codes of the unit refer to, by its identifier; goes past its end.
  fileprivate mutating func originalData(
    limits: ReadingLimits
  ) throws(InterchangeError) -> [String: String] {
    let level = depth
    var data: [String: String] = [:]
    while let event = try pull() {
      if event == .end && depth == level { break }
      guard event == .start, name == "data", let id = attribute("id") else { continue }
      data[id] = try content(.xliff2, limits: limits).plainText
      if data.count > limits.properties {
        throw .overLimit(
          path: path, line: line, column: column, name: "properties", limit: limits.properties)
      }
    }
    return data
  }

  private mutating func content(
    _ dialect: InlineDialect, limits: ReadingLimits
  ) throws(InterchangeError) -> Content {
    var log = RemarkLog(path: path)
    return try content(dialect, limits: limits, log: &log)
  }
}

extension XLIFFUnit {
  /// Gives the codes the markup that they refer to.
  fileprivate mutating func put(_ original: [String: String]) {
    for index in segments.indices {
      segments[index].source = segments[index].source.referring(to: original)
      segments[index].target = segments[index].target?.referring(to: original)
    }
  }

  /// Makes the segments of an XLIFF 1.2 unit.
  fileprivate mutating func divide(_ source: Content, state: String?) {
    let sources = dividedSource?.markedSegments ?? []
    guard !sources.isEmpty else {
      segments = [Segment(id: nil, source: source, target: wholeTarget, state: state)]
      return
    }
    let targets = wholeTarget?.markedSegments ?? []
    segments = sources.map { id, content in
      let target = targets.first { $0.id == id }?.content
      return Segment(id: id, source: content, target: target, state: state)
    }
  }
}

extension Content {
  /// The content with the markup in its codes that they refer to.
  fileprivate func referring(to original: [String: String]) -> Content {
    guard hasCodes else { return self }
    var ends: [String: String] = [:]
    return Content(
      runs.map { run in
        guard case .code(var code) = run else { return run }
        var markup = (code.attributes.value(named: "dataRef")).flatMap { original[$0] }
        if let pairing = code.pairing {
          if let start = code.attributes.value(named: "dataRefStart") { markup = original[start] }
          if let end = code.attributes.value(named: "dataRefEnd") { ends[pairing] = original[end] }
          if code.role == .closing { markup = markup ?? ends[pairing] }
        }
        if let markup, code.data.isEmpty { code.data = [.markup(markup)] }
        return .code(code)
      })
  }

  /// The stretches that `mrk` marks as segments (XLIFF 1.2, `mtype="seg"`), with their `mid`.
  var markedSegments: [(id: String, content: Content)] {
    var segments: [(id: String, content: Content)] = []
    var open: (id: String, pairing: String?, runs: [Run])?
    for run in runs {
      if case .code(let code) = run, code.element == "mrk" {
        if open == nil, code.role == .opening, code.attributes.value(named: "mtype") == "seg" {
          open = (code.attributes.value(named: "mid") ?? "", code.pairing, [])
          continue
        }
        if let segment = open, code.role == .closing, code.pairing == segment.pairing {
          segments.append((segment.id, Content(segment.runs)))
          open = nil
          continue
        }
      }
      open?.runs.append(run)
    }
    return segments
  }

  /// The content with what stands in its marked segments replaced; those without replacement are
  /// emptied.
  func replacingSegments(_ replacements: [String: Content]) -> Content {
    var result: [Run] = []
    var open: String??
    for run in runs {
      if case .code(let code) = run, code.element == "mrk" {
        if open == nil, code.role == .opening, code.attributes.value(named: "mtype") == "seg" {
          open = .some(code.pairing)
          let id = code.attributes.value(named: "mid") ?? ""
          result.append(run)
          result += replacements[id]?.runs ?? []
          continue
        }
        if let pairing = open, code.role == .closing, code.pairing == pairing {
          open = nil
          result.append(run)
          continue
        }
      }
      if open == nil { result.append(run) }
    }
    return Content(result)
  }
}
