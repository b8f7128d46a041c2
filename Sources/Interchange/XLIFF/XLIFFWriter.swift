public import Bitext
internal import XML

/// Writes translation units as a new file in XLIFF 2.0 (OASIS 2014), one segment a unit.
///
/// Properties are kept by the metadata module, notes as notes. Codes, which need their document, are
/// left out and told in a remark, as are units that have no variant in the source language.
public struct XLIFFWriter: ~Copyable {
  private var file: OutputFile
  private var xml = XMLWriter()
  private let source: LanguageTag
  private let target: LanguageTag
  private var log: RemarkLog
  private var count = 0

  /// Begins a file, or standard output for `-`.
  public init(
    path: String, from source: LanguageTag, to target: LanguageTag
  ) throws(InterchangeError) {
    file = try OutputFile(path: path)
    log = RemarkLog(path: path)
    self.source = source
    self.target = target
    xml.declaration()
    xml.start("xliff")
    xml.attribute("xmlns", "urn:oasis:names:tc:xliff:document:2.0")
    xml.attribute("xmlns:mda", "urn:oasis:names:tc:xliff:metadata:2.0")
    xml.attribute("version", "2.0")
    xml.attribute("srcLang", source.text)
    xml.attribute("trgLang", target.text)
    xml.line(1)
    xml.start("file")
    xml.attribute("id", "f1")
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
    xml.line(2)
    xml.start("unit")
    xml.attribute("id", "u\(count)")
    if let id = unit.id { xml.attribute("name", id) }
    writeProperties(unit.annotations)
    writeNotes(unit.annotations.notes)
    xml.line(3)
    xml.start("segment")
    let translation = unit.variant(for: target)
    if translation != nil { xml.attribute("state", "translated") }
    write(original.content, as: "source")
    if let translation { write(translation.content, as: "target") }
    xml.line(3)
    xml.end()
    xml.line(2)
    xml.end()
    if xml.count > 1 << 16 { try flush() }
  }

  /// Ends the file and puts it in its place.
  public mutating func finish() throws(InterchangeError) {
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
    let properties = annotations.compactMap { annotation -> (String, String)? in
      if case .property(let name, let value, _) = annotation { (name, value) } else { nil }
    }
    guard !properties.isEmpty else { return }
    xml.line(3)
    xml.start("mda:metadata")
    xml.line(4)
    xml.start("mda:metaGroup")
    xml.attribute("category", "pont")
    for (name, value) in properties {
      xml.line(5)
      xml.start("mda:meta")
      xml.attribute("type", name)
      xml.text(value)
      xml.end()
    }
    xml.line(4)
    xml.end()
    xml.line(3)
    xml.end()
  }

  private mutating func writeNotes(_ notes: [String]) {
    guard !notes.isEmpty else { return }
    xml.line(3)
    xml.start("notes")
    for note in notes {
      xml.line(4)
      xml.start("note")
      xml.text(note)
      xml.end()
    }
    xml.line(3)
    xml.end()
  }

  private mutating func write(_ content: Content, as element: String) {
    if content.hasCodes {
      log.add(line: nil, "inline codes cannot be written in a new XLIFF")
    }
    xml.line(4)
    xml.start(element)
    xml.attribute("xml:space", "preserve")
    xml.content(Content(content.plainText), in: .xliff2)
    xml.end()
  }
}
