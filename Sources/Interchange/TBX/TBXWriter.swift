public import Bitext
internal import XML

/// Writes a glossary in TBX: version 3 (ISO 30042:2019, style DCA, dialect TBX-Basic) or version 2.
///
/// The kind of a concept, and a status or part that TBX has no value for, are written as the
/// categories `x-pont-kind`, `x-pont-status` and `x-pont-part`. Data categories that came from
/// another TBX go back to their level.
public struct TBXWriter: ~Copyable {
  /// The versions of TBX that can be written.
  public enum Version: Sendable {
    /// `martif`, ISO 30042:2008.
    case two
    /// `tbx`, ISO 30042:2019.
    case three
  }

  private var file: OutputFile?
  private var xml = XMLWriter()
  private let version: Version
  private var log: RemarkLog

  /// Begins a file, or standard output for `-`.
  public init(path: String, version: Version = .three) throws(InterchangeError) {
    file = try OutputFile(path: path)
    self.version = version
    log = RemarkLog(path: path)
    begin()
  }

  /// Begins in memory.
  init(version: Version) {
    file = nil
    self.version = version
    log = RemarkLog(path: "")
    begin()
  }

  /// What could not be written as it was, each sort once.
  public var remarks: [Remark] { log.remarks }

  /// Writes a concept.
  public mutating func write(_ concept: Concept) throws(InterchangeError) {
    xml.line(3)
    xml.start(version == .three ? "conceptEntry" : "termEntry")
    if let id = concept.id { xml.attribute("id", identifier(id)) }
    xml.attributes(concept.attributes)
    category("descrip", TBXNames.kind, concept.kind == .other ? nil : concept.kind.rawValue, 4)
    category("descrip", "subjectField", concept.subject, 4)
    category("descrip", "definition", concept.definition, 4)
    category("admin", "source", concept.source, 4)
    write(concept.annotations.filter { $0.level == nil }, in: "descrip", level: 4)
    for language in languages(of: concept) {
      xml.line(4)
      xml.start(version == .three ? "langSec" : "langSet")
      xml.attribute("xml:lang", language.text)
      let own = concept.annotations.filter { $0.level == language.text }
      write(own, in: "descrip", level: 5)
      for term in concept.terms where term.language == language { write(term) }
      xml.line(4)
      xml.end()
    }
    xml.line(3)
    xml.end()
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
    let bytes = xml.take()
    try file?.write(bytes.span)
  }

  private mutating func begin() {
    xml.declaration()
    let root = version == .three ? "tbx" : "martif"
    if version == .two { xml.documentType(root, "SYSTEM \"TBXcoreStructV02.dtd\"") }
    xml.start(root)
    if version == .three { xml.attribute("style", "dca") }
    xml.attribute("type", "TBX-Basic")
    xml.attribute("xml:lang", "en")
    if version == .three { xml.attribute("xmlns", "urn:iso:std:iso:30042:ed-2") }
    xml.line(1)
    xml.start(version == .three ? "tbxHeader" : "martifHeader")
    for name in ["fileDesc", "sourceDesc", "p"] { xml.start(name) }
    xml.text("Written by Pont")
    for _ in 0..<3 { xml.end() }
    if version == .two {
      for name in ["encodingDesc", "p"] { xml.start(name) }
      xml.attribute("type", "XCSURI")
      xml.text("TBXBasicXCSV02.xcs")
      for _ in 0..<2 { xml.end() }
    }
    xml.end()
    xml.line(1)
    xml.start("text")
    xml.line(2)
    xml.start("body")
  }

  private mutating func end() {
    for level in [2, 1, 0] {
      xml.line(level)
      xml.end()
    }
    xml.line(0)
  }

  private func languages(of concept: Concept) -> [LanguageTag] {
    var languages: [LanguageTag] = []
    for term in concept.terms where !languages.contains(term.language) {
      languages.append(term.language)
    }
    return languages
  }

  private mutating func write(_ term: Term) {
    xml.line(5)
    xml.start(version == .three ? "termSec" : "tig")
    xml.attributes(term.attributes)
    xml.line(6)
    xml.start("term")
    xml.text(term.text)
    xml.end()
    let statusIsKept = term.annotations.contains { $0.type == "administrativeStatus" }
    let typeIsKept = term.annotations.contains { $0.type == "termType" }
    if !statusIsKept {
      category("termNote", "administrativeStatus", TBXNames.status(of: term.status), 6)
    }
    if term.status == .forbidden || term.status == .proposed {
      category("termNote", TBXNames.status, term.status.rawValue, 6)
    }
    if !typeIsKept {
      category("termNote", "termType", TBXNames.termType(of: term.part), 6)
    }
    if term.part == .adjective || term.part == .inhabitant {
      category("termNote", TBXNames.part, term.part.rawValue, 6)
    }
    write(term.annotations, in: "termNote", level: 6)
    xml.line(5)
    xml.end()
  }

  private mutating func category(_ element: String, _ type: String, _ value: String?, _ level: Int)
  {
    guard let value else { return }
    write([.property(type, value: value, attributes: [])], in: element, level: level)
  }

  private mutating func write(_ annotations: [Annotation], in element: String, level: Int) {
    for annotation in annotations {
      xml.line(level)
      switch annotation {
      case .note(let text, let attributes):
        xml.start("note")
        xml.attributes(attributes)
        xml.text(text)
        xml.end()
      case .property(let type, let value, let attributes):
        let came = attributes.value(named: TBXNames.element) ?? element
        xml.start(TBXNames.categories.contains(came) ? came : element)
        xml.attribute("type", type)
        xml.attributes(attributes)
        xml.text(value)
        xml.end()
      case .foreign(let text): xml.foreign(text)
      }
    }
  }

  /// An identifier as XML allows it: a letter or `_` first, then letters, digits, `.`, `-`, `_`.
  private mutating func identifier(_ id: String) -> String {
    var safe = String(
      String.UnicodeScalarView(
        id.unicodeScalars.map {
          $0.properties.isAlphabetic || $0.properties.numericType == .decimal
            || "._-".unicodeScalars.contains($0) ? $0 : "_"
        }))
    if safe.unicodeScalars.first?.properties.isAlphabetic != true && safe.first != "_" {
      safe = "_" + safe
    }
    if safe != id { log.add(line: nil, "identifiers that XML does not allow were changed") }
    return safe
  }
}

extension Annotation {
  /// The language at whose level it came, where it was one.
  fileprivate var level: String? {
    switch self {
    case .note(_, let attributes), .property(_, _, let attributes):
      attributes.value(named: TBXNames.level)
    case .foreign: nil
    }
  }

  /// The type of a property.
  fileprivate var type: String? {
    if case .property(let type, _, _) = self { type } else { nil }
  }
}
