internal import Bitext
internal import XML

extension XMLReader {
  /// The note that begins here, with what it is about; goes past its end.
  mutating func xliffNote(
    limits: ReadingLimits
  ) throws(InterchangeError) -> (note: Annotation, level: XLIFFExtras.Level) {
    let attributes = try attributes(atMost: limits.properties)
    let about = attributes.value(named: "appliesTo") ?? attributes.value(named: "annotates")
    let text = try textOfElement(limit: limits.segment)
    let note = Annotation.note(text, attributes: attributes.filter { $0.name == "xml:lang" })
    return (note, about.flatMap { XLIFFExtras.Level(rawValue: $0) } ?? .unit)
  }

  /// The metadata (XLIFF 2) or property group (XLIFF 1.2) that begins here; goes past its end.
  ///
  /// Those of other tools become properties by the names of their groups and their own, with `/`
  /// between.
  mutating func xliffGroup(
    into unit: inout XLIFFUnit, limits: ReadingLimits
  ) throws(InterchangeError) {
    let level = depth
    var groups: [(name: String, about: String)] = []
    var count = 0
    begin(&groups)
    while let event = try pull() {
      if event == .end {
        if depth == level { return }
        if name.localName == "metaGroup" { groups.removeLast() }
      }
      guard event == .start else { continue }
      switch name.localName {
      case "metaGroup": begin(&groups)
      case "meta", "prop":
        let type = attribute("type") ?? attribute("prop-type") ?? ""
        let (begin, place) = (line, column)
        unit.add(type, try textOfElement(limit: limits.segment), in: groups)
        count += 1
        if count > limits.properties {
          throw .overLimit(
            path: path, line: begin, column: place, name: "properties", limit: limits.properties)
        }
      default: try skipElement()
      }
    }
  }

  private func begin(_ groups: inout [(name: String, about: String)]) {
    guard name.localName != "metadata" else { return }
    // In XLIFF 1.2 the name says both: `pont/source`.
    let parts = (attribute("name") ?? "").split(separator: "/", maxSplits: 1)
    groups.append(
      (
        attribute("category") ?? parts.first.map(String.init) ?? "",
        attribute("appliesTo") ?? parts.dropFirst().first.map(String.init) ?? ""
      ))
  }
}

extension XLIFFUnit {
  /// Adds a note to what it is about.
  mutating func add(_ note: (note: Annotation, level: XLIFFExtras.Level)) {
    if note.level == .unit {
      annotations.append(note.note)
    } else {
      notes[note.level, default: []].append(note.note)
    }
  }

  /// Adds a value of groups within each other.
  fileprivate mutating func add(
    _ name: String, _ value: String, in groups: [(name: String, about: String)]
  ) {
    if let last = groups.last, let sort = XLIFFExtras.Sort(rawValue: last.name) {
      let level = XLIFFExtras.Level(rawValue: last.about) ?? .unit
      return extras.add(name, value, as: sort, at: level)
    }
    let path = (groups.map(\.name) + [name]).filter { !$0.isEmpty }.joined(separator: "/")
    annotations.append(.property(path, value: value, attributes: []))
  }
}
