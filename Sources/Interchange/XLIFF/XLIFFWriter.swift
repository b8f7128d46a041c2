public import Bitext
internal import XML

/// Writes translation units as a new file in XLIFF 2.0 (OASIS 2014) or 1.2 (OASIS 2008), one segment
/// a unit.
///
/// Codes are written with their markup, in 2.0 as original data. Properties and attributes of units and
/// variants are kept by the metadata module or as property groups, notes as notes, so that a unit comes
/// back as it was; of a segment whose codes say more than XLIFF holds the content is there as TMX too.
/// Units that have no variant in the source language are left out and told in a remark.
public struct XLIFFWriter: ~Copyable {
  /// The versions of XLIFF that can be written.
  public enum Version: Sendable {
    /// XLIFF 1.2.
    case one
    /// XLIFF 2.0.
    case two
  }

  private var file: OutputFile
  private let version: Version
  private var xml = XMLWriter()
  private let source: LanguageTag
  private let target: LanguageTag
  private var log: RemarkLog
  private var count = 0

  /// Begins a file, or standard output for `-`.
  public init(
    path: String, from source: LanguageTag, to target: LanguageTag, version: Version = .two
  ) throws(InterchangeError) {
    file = try OutputFile(path: path)
    log = RemarkLog(path: path)
    self.source = source
    self.target = target
    self.version = version
    xml.declaration()
    xml.start("xliff")
    if version == .two { beginTwo() } else { beginOne() }
  }

  private mutating func beginTwo() {
    xml.attribute("xmlns", "urn:oasis:names:tc:xliff:document:2.0")
    xml.attribute("xmlns:mda", "urn:oasis:names:tc:xliff:metadata:2.0")
    xml.attribute("version", "2.0")
    xml.attribute("srcLang", source.text)
    xml.attribute("trgLang", target.text)
    xml.line(1)
    xml.start("file")
    xml.attribute("id", "f1")
    xml.attribute("original", XLIFFExtras.original)
  }

  private mutating func beginOne() {
    xml.attribute("xmlns", "urn:oasis:names:tc:xliff:document:1.2")
    xml.attribute("version", "1.2")
    xml.line(1)
    xml.start("file")
    xml.attribute("original", XLIFFExtras.original)
    xml.attribute("source-language", source.text)
    xml.attribute("target-language", target.text)
    xml.attribute("datatype", "plaintext")
    xml.line(1)
    xml.start("body")
  }

  /// What could not be written, each sort once.
  public var remarks: [Remark] { log.remarks }

  /// Writes a unit.
  public mutating func write(_ unit: TranslationUnit) throws(InterchangeError) {
    guard let original = unit.variant(for: source) else {
      log.add(line: nil, "units without a text in the source language are left out")
      return
    }
    count += 1
    let translation = unit.variant(for: target)
    var state = unit.annotations.properties(named: "x-state").first
    if translation == nil || state.map({ [version] in !version.hasState($0) }) == true {
      state = nil
    }
    var codes = XLIFFCodes(version == .two ? .xliff2 : .xliff1)
    let text = codes.source(original.content)
    let translated = translation.map { codes.target($0.content) }
    var extras = XLIFFExtras(
      unit, source: original, target: translation, in: [source, target],
      written: state == nil ? [] : ["x-state"])
    extras.keep(
      original.content, unless: codes.readBack(text, of: original.content), at: .source)
    if let translation, let translated {
      extras.keep(
        translation.content, unless: codes.readBack(translated, of: translation.content),
        at: .target)
    }
    let parts = Parts(
      source: text, target: translated, data: codes.data, state: state,
      notes: notes(of: unit, original, translation), extras: extras)
    if version == .two { writeTwo(unit.id, parts) } else { writeOne(unit.id, parts) }
    if unit.variants.count > (translation == nil ? 1 : 2) {
      log.add(
        line: nil, "variants in other languages, and further ones, cannot be written in XLIFF")
    }
    if xml.count > 1 << 16 { try flush() }
  }

  /// What is written of a unit.
  private struct Parts {
    var source: Content
    var target: Content?
    /// The markup of the codes, by their identifier.
    var data: [(id: String, markup: String)]
    /// The state of the translation, where the unit says one that the format has.
    var state: String?
    var notes: [(text: String, level: XLIFFExtras.Level)]
    var extras: XLIFFExtras
  }

  private mutating func notes(
    of unit: TranslationUnit, _ source: Variant, _ target: Variant?
  ) -> [(text: String, level: XLIFFExtras.Level)] {
    let levels: [(XLIFFExtras.Level, [Annotation])] = [
      (.unit, unit.annotations), (.source, source.annotations),
      (.target, target?.annotations ?? []),
    ]
    var notes: [(text: String, level: XLIFFExtras.Level)] = []
    for (level, annotations) in levels {
      for annotation in annotations {
        switch annotation {
        case .note(let text, let attributes):
          notes.append((text, level))
          if !attributes.isEmpty {
            log.add(line: nil, "attributes of notes and properties cannot be written in XLIFF")
          }
        case .property(_, _, let attributes) where !attributes.isEmpty:
          log.add(line: nil, "attributes of notes and properties cannot be written in XLIFF")
        case .property, .foreign: continue
        }
      }
    }
    return notes
  }

  private mutating func writeTwo(_ id: String?, _ parts: Parts) {
    xml.line(2)
    xml.start("unit")
    xml.attribute("id", "u\(count)")
    if let id { xml.attribute("name", id) }
    writeMetadata(parts.extras)
    writeNotes(parts.notes)
    write(parts.data)
    xml.line(3)
    xml.start("segment")
    if parts.target != nil { xml.attribute("state", parts.state ?? "translated") }
    write(parts.source, as: "source", in: .xliff2)
    if let target = parts.target { write(target, as: "target", in: .xliff2) }
    xml.line(3)
    xml.end()
    xml.line(2)
    xml.end()
  }

  private mutating func writeOne(_ id: String?, _ parts: Parts) {
    xml.line(2)
    xml.start("trans-unit")
    xml.attribute("id", "\(count)")
    if let id { xml.attribute("resname", id) }
    xml.attribute("xml:space", "preserve")
    write(parts.source, as: "source", in: .xliff1)
    if let target = parts.target {
      write(target, as: "target", state: parts.state, in: .xliff1)
    }
    for group in parts.extras.groups {
      xml.line(3)
      xml.start("prop-group")
      let level = group.level == .unit ? "" : "/" + group.level.rawValue
      xml.attribute("name", group.sort.rawValue + level)
      for (name, value) in group.values { element("prop", "prop-type", name, value, level: 4) }
      xml.line(3)
      xml.end()
    }
    for note in parts.notes {
      element(
        "note", note.level == .unit ? nil : "annotates", note.level.rawValue, note.text, level: 3)
    }
    xml.line(2)
    xml.end()
  }

  /// Writes an element with one attribute or none.
  private mutating func element(
    _ element: String, _ attribute: String?, _ name: String, _ value: String, level: Int
  ) {
    xml.line(level)
    xml.start(element)
    if let attribute { xml.attribute(attribute, name) }
    xml.text(value)
    xml.end()
  }

  /// Ends the file and puts it in its place.
  public mutating func finish() throws(InterchangeError) {
    if version == .two, count == 0 {
      // A file has to hold something.
      xml.line(2)
      xml.start("group")
      xml.attribute("id", "g1")
      xml.end()
    }
    if version == .one {
      xml.line(1)
      xml.end()
    }
    xml.line(1)
    xml.end()
    xml.line(0)
    xml.end()
    xml.line(0)
    try flush()
    try file.finish()
  }

  private mutating func flush() throws(InterchangeError) {
    try xml.drain { bytes throws(InterchangeError) in try file.write(bytes) }
  }

  private mutating func writeMetadata(_ extras: XLIFFExtras) {
    guard !extras.groups.isEmpty else { return }
    xml.line(3)
    xml.start("mda:metadata")
    for group in extras.groups {
      xml.line(4)
      xml.start("mda:metaGroup")
      xml.attribute("category", group.sort.rawValue)
      if group.level != .unit { xml.attribute("appliesTo", group.level.rawValue) }
      for (name, value) in group.values { element("mda:meta", "type", name, value, level: 5) }
      xml.line(4)
      xml.end()
    }
    xml.line(3)
    xml.end()
  }

  private mutating func writeNotes(_ notes: [(text: String, level: XLIFFExtras.Level)]) {
    guard !notes.isEmpty else { return }
    xml.line(3)
    xml.start("notes")
    for (text, level) in notes {
      element("note", level == .unit ? nil : "appliesTo", level.rawValue, text, level: 4)
    }
    xml.line(3)
    xml.end()
  }

  /// Writes the markup that codes refer to.
  private mutating func write(_ data: [(id: String, markup: String)]) {
    guard !data.isEmpty else { return }
    xml.line(3)
    xml.start("originalData")
    for (id, markup) in data {
      xml.line(4)
      xml.start("data")
      xml.attribute("id", id)
      xml.content(Content(markup), in: .xliff2)
      xml.end()
    }
    xml.line(3)
    xml.end()
  }

  private mutating func write(
    _ content: Content, as element: String, state: String? = nil, in dialect: InlineDialect
  ) {
    xml.line(version == .two ? 4 : 3)
    xml.start(element)
    if let state { xml.attribute("state", state) }
    if version == .two { xml.attribute("xml:space", "preserve") }
    xml.content(content, in: dialect)
    xml.end()
  }
}

extension XLIFFWriter.Version {
  /// Whether a translation can be in a state of this name.
  fileprivate func hasState(_ state: String) -> Bool {
    switch self {
    case .two: ["initial", "translated", "reviewed", "final"].contains(state)
    case .one:
      [
        "final", "needs-adaptation", "needs-l10n", "needs-review-adaptation", "needs-review-l10n",
        "needs-review-translation", "needs-translation", "new", "signed-off", "translated",
      ].contains(state)
    }
  }
}
