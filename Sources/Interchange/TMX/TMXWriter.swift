public import Bitext
internal import XML

/// Writes a translation memory in TMX 1.4b (LISA OSCAR 2005), byte for byte the same for the same
/// units.
///
/// ```swift
/// var writer = try TMXWriter(path: "out.tmx", header: Header())
/// try writer.write(unit)
/// try writer.finish()
/// ```
/// The file is in its place only after `finish()`. Inline codes of XLIFF are written as `bpt`,
/// `ept`, `it` and `ph`, with their XLIFF tag inside; everything that came from TMX goes back as
/// it was.
public struct TMXWriter: ~Copyable {
  private var file: OutputFile?
  private var xml = XMLWriter()
  /// What other tools had after the body.
  private var afterBody: [Attribute] = []

  /// Begins a file, or standard output for `-`, with its header.
  public init(path: String, header: Header) throws(InterchangeError) {
    file = try OutputFile(path: path)
    begin(header)
  }

  /// Begins in memory; `takeBytes()` gives what was written.
  init(header: Header) {
    file = nil
    begin(header)
  }

  /// What could not be written: nothing, TMX holds all that a unit has.
  public var remarks: [Remark] { [] }

  /// Writes a unit.
  public mutating func write(_ unit: TranslationUnit) throws(InterchangeError) {
    writeOutside(unit.attributes, TMXNames.outside, level: 2)
    xml.line(2)
    xml.start("tu")
    if let id = unit.id { xml.attribute("tuid", id) }
    xml.attributes(unit.attributes)
    xml.annotations(unit.annotations, level: 3)
    for variant in unit.variants { write(variant) }
    xml.line(2)
    xml.end()
    writeOutside(unit.attributes, TMXNames.after, level: 2)
    for attribute in unit.attributes where attribute.name == TMXNames.afterBody {
      afterBody.append(attribute)
    }
    if xml.count > 1 << 16 { try flush() }
  }

  /// Ends the file and puts it in its place.
  public mutating func finish() throws(InterchangeError) {
    end()
    try flush()
    try file?.finish()
  }

  /// Ends the document and gives all that was written in memory.
  mutating func takeBytes() -> [UInt8] {
    end()
    return xml.bytes
  }

  private mutating func flush() throws(InterchangeError) {
    guard file != nil else { return }
    try xml.drain { bytes throws(InterchangeError) in try file?.write(bytes) }
  }

  private mutating func end() {
    xml.line(1)
    xml.end()
    writeOutside(afterBody, TMXNames.afterBody, level: 1)
    xml.line(0)
    xml.end()
    xml.line(0)
  }

  private mutating func begin(_ header: Header) {
    xml.declaration()
    xml.documentType("tmx", "SYSTEM \"tmx14.dtd\"")
    xml.start("tmx")
    xml.attribute("version", "1.4")
    xml.attributes(header.attributes.kept(under: "tmx/"))
    xml.line(1)
    xml.start("header")
    let attributes = header.attributes.filter { !$0.name.contains("/") }
    for (name, value) in Self.defaults where attributes.value(named: name) == nil {
      xml.attribute(name, value)
    }
    xml.attributes(attributes)
    if !header.annotations.isEmpty {
      xml.annotations(header.annotations, level: 2)
      xml.line(1)
    }
    xml.end()
    writeOutside(header.attributes, TMXNames.outside, level: 1)
    xml.line(1)
    xml.start("body")
    xml.attributes(header.attributes.kept(under: "body/"))
  }

  /// Writes the elements of other tools that attributes of a name hold.
  private mutating func writeOutside(_ attributes: [Attribute], _ name: String, level: Int) {
    for attribute in attributes where attribute.name == name {
      xml.line(level)
      xml.foreign(attribute.value)
    }
  }

  private mutating func write(_ variant: Variant) {
    xml.line(3)
    xml.start("tuv")
    let written = variant.attributes.value(named: "xml:lang")
    let isSame =
      written.map {
        LanguageTag($0) == variant.language || LanguageTag(private: $0) == variant.language
      } ?? false
    xml.attribute("xml:lang", isSame ? written ?? "" : variant.language.text)
    for attribute in variant.attributes
    where attribute.name != "xml:lang" && !attribute.name.contains("/") {
      xml.attribute(attribute.name, attribute.value)
    }
    xml.annotations(variant.annotations, level: 4)
    for (name, text) in [(TMXNames.previous, variant.previous), (TMXNames.next, variant.next)] {
      if let text { xml.annotations([.property(name, value: text, attributes: [])], level: 4) }
    }
    let isLong =
      !variant.annotations.isEmpty || variant.previous != nil || variant.next != nil
    if isLong { xml.line(4) }
    xml.start("seg")
    xml.attributes(variant.attributes.kept(under: "seg/"))
    xml.content(variant.content, in: .tmx)
    xml.end()
    if isLong { xml.line(3) }
    xml.end()
  }

  /// What a header must say (DTD), where it does not say it itself.
  private static let defaults = [
    ("creationtool", "Pont"), ("creationtoolversion", "1"), ("segtype", "sentence"),
    ("o-tmf", "Pont"), ("adminlang", "en"), ("srclang", "*all*"), ("datatype", "plaintext"),
  ]
}

extension [Attribute] {
  /// Those that were kept for an element without noun, by the name that they bear there.
  fileprivate func kept(under prefix: String) -> [Attribute] {
    compactMap {
      guard $0.name.hasPrefix(prefix) else { return nil }
      return Attribute(name: String($0.name.dropFirst(prefix.count)), value: $0.value)
    }
  }
}
