public import Bitext
internal import XML

/// Writes translation units as a new file in XLIFF 2.0 (OASIS 2014) or 1.2 (OASIS 2008), one segment
/// a unit.
///
/// Codes are written with their markup, in 2.0 as original data. Properties are kept by the metadata
/// module or as property groups, notes as notes. Units that have no variant in the source language are
/// left out and told in a remark.
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
  }

  private mutating func beginOne() {
    xml.attribute("xmlns", "urn:oasis:names:tc:xliff:document:1.2")
    xml.attribute("version", "1.2")
    xml.line(1)
    xml.start("file")
    xml.attribute("original", "pont")
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
    if version == .two {
      writeTwo(unit, original.content, translation?.content)
    } else {
      writeOne(unit, original.content, translation?.content)
    }
    if unit.variants.count > (translation == nil ? 1 : 2) {
      log.add(line: nil, "variants in other languages cannot be written in XLIFF")
    }
    if xml.count > 1 << 16 { try flush() }
  }

  private mutating func writeTwo(
    _ unit: TranslationUnit, _ original: Content, _ translation: Content?
  ) {
    var codes = XLIFFCodes(.xliff2)
    let source = codes.source(original)
    let target = translation.map { codes.target($0) }
    xml.line(2)
    xml.start("unit")
    xml.attribute("id", "u\(count)")
    if let id = unit.id { xml.attribute("name", id) }
    writeProperties(unit.annotations)
    writeNotes(unit.annotations.notes)
    write(codes.data)
    xml.line(3)
    xml.start("segment")
    if target != nil { xml.attribute("state", "translated") }
    write(source, as: "source", in: .xliff2)
    if let target { write(target, as: "target", in: .xliff2) }
    xml.line(3)
    xml.end()
    xml.line(2)
    xml.end()
  }

  private mutating func writeOne(
    _ unit: TranslationUnit, _ original: Content, _ translation: Content?
  ) {
    var codes = XLIFFCodes(.xliff1)
    xml.line(2)
    xml.start("trans-unit")
    xml.attribute("id", "\(count)")
    if let id = unit.id { xml.attribute("resname", id) }
    xml.attribute("xml:space", "preserve")
    write(codes.source(original), as: "source", in: .xliff1)
    if let translation {
      write(codes.target(translation), as: "target", in: .xliff1)
    }
    let properties = unit.annotations.namedValues
    if !properties.isEmpty {
      xml.line(3)
      xml.start("prop-group")
      for (name, value) in properties { element("prop", "prop-type", name, value, level: 4) }
      xml.line(3)
      xml.end()
    }
    for note in unit.annotations.notes { element("note", nil, "", note, level: 3) }
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

  private mutating func writeProperties(_ annotations: [Annotation]) {
    let properties = annotations.namedValues
    guard !properties.isEmpty else { return }
    xml.line(3)
    xml.start("mda:metadata")
    xml.line(4)
    xml.start("mda:metaGroup")
    xml.attribute("category", "pont")
    for (name, value) in properties { element("mda:meta", "type", name, value, level: 5) }
    xml.line(4)
    xml.end()
    xml.line(3)
    xml.end()
  }

  private mutating func writeNotes(_ notes: [String]) {
    guard !notes.isEmpty else { return }
    xml.line(3)
    xml.start("notes")
    for note in notes { element("note", nil, "", note, level: 4) }
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
    _ content: Content, as element: String, in dialect: InlineDialect
  ) {
    xml.line(version == .two ? 4 : 3)
    xml.start(element)
    if version == .two { xml.attribute("xml:space", "preserve") }
    xml.content(content, in: dialect)
    xml.end()
  }
}

extension [Annotation] {
  /// The names and values of the properties, in order.
  var namedValues: [(String, String)] {
    compactMap { if case .property(let name, let value, _) = $0 { (name, value) } else { nil } }
  }
}
