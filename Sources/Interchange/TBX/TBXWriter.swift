public import Bitext
internal import XML

/// Writes a glossary in TBX: version 3 (ISO 30042:2019, dialect TBX-Basic, in either style) or
/// version 2 (ISO 30042:2008).
///
/// The kind of a concept, and a status or part that TBX has no value for, are written as instructions
/// (`<?pont kind="place"?>`), which every schema allows. Data categories that came from another TBX go
/// back to their level as they were; those that TBX-Basic does not have are told in a remark.
public struct TBXWriter: ~Copyable {
  /// The forms of TBX that can be written.
  public enum Version: Sendable {
    /// `martif`, ISO 30042:2008.
    case two
    /// `tbx`, ISO 30042:2019, categories named by an attribute (DCA).
    case three
    /// `tbx`, ISO 30042:2019, an element a category (DCT).
    case threeByTag
  }

  private var file: OutputFile?
  private var xml = XMLWriter()
  private let version: Version
  private var log: RemarkLog
  private var hasBegun = false
  /// What follows the body, each piece once.
  private var backs: [String] = []
  /// The identifiers that have been given.
  private var identifiers: Set<String> = []

  /// Begins a file, or standard output for `-`.
  public init(path: String, version: Version = .three) throws(InterchangeError) {
    file = try OutputFile(path: path)
    self.version = version
    log = RemarkLog(path: path)
  }

  /// Begins in memory.
  init(version: Version) {
    file = nil
    self.version = version
    log = RemarkLog(path: "")
  }

  /// What could not be written as it was, each sort once.
  public var remarks: [Remark] { log.remarks }

  /// Writes a concept.
  public mutating func write(_ concept: Concept) throws(InterchangeError) {
    begin(concept.attributes.value(named: TBXNames.header))
    xml.line(3)
    xml.start(isThree ? "conceptEntry" : "termEntry")
    if let id = concept.id { identify(id) }
    xml.attributes(concept.attributes)
    if concept.kind != .other { instruct("kind", concept.kind.rawValue, 4) }
    write("subjectField", concept.subject, of: concept)
    write("definition", concept.definition, of: concept)
    write("source", concept.source, of: concept)
    write(concept.annotations.filter { $0.level == nil }, in: "descrip", level: 4)
    for language in languages(of: concept) { write(language, of: concept) }
    xml.line(3)
    xml.end()
    for back in concept.attributes where back.name == TBXNames.back {
      if !backs.contains(back.value) { backs.append(back.value) }
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

  private var isThree: Bool { version != .two }

  private mutating func flush() throws(InterchangeError) {
    guard file != nil else { return }
    try xml.drain { bytes throws(InterchangeError) in try file?.write(bytes) }
  }

  // MARK: Frame

  /// - Parameter header: that of another file, as XML.
  private mutating func begin(_ header: String?) {
    if hasBegun { return }
    hasBegun = true
    xml.declaration()
    if !isThree { xml.documentType("martif", "SYSTEM \"TBXcoreStructV02.dtd\"") }
    xml.start(isThree ? "tbx" : "martif")
    if isThree { xml.attribute("style", version == .three ? "dca" : "dct") }
    xml.attribute("type", "TBX-Basic")
    xml.attribute("xml:lang", "en")
    if isThree { xml.attribute("xmlns", "urn:iso:std:iso:30042:ed-2") }
    if version == .threeByTag {
      for (prefix, space) in TBXCategory.modules { xml.attribute("xmlns:" + prefix, space) }
    }
    xml.line(1)
    let name = isThree ? "tbxHeader" : "martifHeader"
    if let header, let known = TBXMarkup(version: version).header(header, as: name) {
      xml.foreign(known)
    } else {
      writeHeader(name)
    }
    xml.line(1)
    xml.start("text")
    xml.line(2)
    xml.start("body")
  }

  private mutating func writeHeader(_ name: String) {
    xml.start(name)
    for name in ["fileDesc", "sourceDesc", "p"] { xml.start(name) }
    xml.text("Written by Pont")
    for _ in 0..<3 { xml.end() }
    if !isThree {
      for name in ["encodingDesc", "p"] { xml.start(name) }
      xml.attribute("type", "XCSURI")
      xml.text("TBXBasicXCSV02.xcs")
      for _ in 0..<2 { xml.end() }
    }
    xml.end()
  }

  private mutating func end() {
    begin(nil)
    xml.line(2)
    xml.end()
    for back in backs {
      xml.line(2)
      xml.foreign(TBXMarkup(version: version).back(back) ?? back)
    }
    for level in [1, 0] {
      xml.line(level)
      xml.end()
    }
    xml.line(0)
  }

  // MARK: Levels

  private func languages(of concept: Concept) -> [LanguageTag] {
    var languages: [LanguageTag] = []
    for language in concept.terms.map(\.language)
      + concept.annotations.compactMap({ $0.level.flatMap { LanguageTag($0) } })
    where !languages.contains(language) {
      languages.append(language)
    }
    return languages
  }

  private mutating func write(_ language: LanguageTag, of concept: Concept) {
    xml.line(4)
    xml.start(isThree ? "langSec" : "langSet")
    let prefix = "\(TBXNames.ofLevel)\(language.text)/"
    let own = concept.attributes.filter { $0.name.hasPrefix(prefix) }
      .map { Attribute(name: String($0.name.dropFirst(prefix.count)), value: $0.value) }
    let written = own.value(named: "xml:lang")
    let isSame = written.map { LanguageTag($0) == language } ?? false
    xml.attribute("xml:lang", isSame ? written ?? "" : language.text)
    var met: Set<String> = ["xml:lang"]
    for attribute in own where met.insert(attribute.name).inserted {
      if attribute.name == "id" {
        identify(attribute.value)
      } else {
        xml.attribute(attribute.name, attribute.value)
      }
    }
    write(concept.annotations.filter { $0.level == language.text }, in: "descrip", level: 5)
    for term in concept.terms where term.language == language { write(term) }
    xml.line(4)
    xml.end()
  }

  private mutating func write(_ term: Term) {
    let parts = TBXTermParts(term)
    let isGroup = !isThree && parts.needsGroup
    xml.line(5)
    xml.start(isThree ? "termSec" : isGroup ? "ntig" : "tig")
    for attribute in term.attributes where !attribute.name.contains("/") {
      if attribute.name == "id" {
        identify(attribute.value)
      } else {
        xml.attribute(attribute.name, attribute.value)
      }
    }
    if isGroup { xml.start("termGrp") }
    xml.line(6)
    if let markup = kept("term", of: term.attributes, saying: term.text) {
      xml.foreign(markup)
    } else {
      xml.start("term")
      xml.text(term.text)
      xml.end()
    }
    for (name, value) in parts.instructions { instruct(name, value, 6) }
    write(parts.notes, in: "termNote", level: 6)
    if isGroup { xml.end() }
    write(parts.others, in: "descrip", level: 6)
    xml.line(5)
    xml.end()
  }

  // MARK: Categories

  /// Writes what Pont knows of a concept, with all that its element held where it says the same still.
  private mutating func write(_ category: String, _ value: String?, of concept: Concept) {
    guard let value else { return }
    if let markup = kept(category, of: concept.attributes, saying: value) {
      xml.line(4)
      return xml.foreign(markup)
    }
    write([.property(category, value: value, attributes: [])], in: "descrip", level: 4)
  }

  /// The element that is kept for a category, where its text is this.
  private func kept(_ category: String, of attributes: [Attribute], saying text: String) -> String?
  {
    guard let markup = attributes.value(named: TBXNames.markup + category) else { return nil }
    return TBXMarkup(version: version).element(markup, saying: text)
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
        write(type, value, attributes, in: element)
      case .foreign(let markup):
        let own = String(Annotation.unmarked(markup))
        xml.foreign(TBXMarkup(version: version).element(own) ?? own)
      }
    }
  }

  private mutating func write(
    _ type: String, _ value: String, _ attributes: [Attribute], in element: String
  ) {
    let known = TBXCategory.named(type)
    let came = attributes.value(named: TBXNames.element).flatMap {
      TBXNames.categories.contains($0) ? $0 : nil
    }
    if known == nil {
      log.add(line: nil, "the data category '\(type)' is kept, though TBX-Basic has none so named")
    }
    if version == .threeByTag, let known {
      xml.start("\(known.module):\(type)")
    } else {
      xml.start(came ?? known?.element ?? element)
      xml.attribute("type", type)
    }
    xml.attributes(attributes)
    xml.text(value)
    xml.end()
  }

  /// Writes what TBX has no category for.
  private mutating func instruct(_ name: String, _ value: String, _ level: Int) {
    xml.line(level)
    xml.instruction(TBXNames.instruction, "\(name)=\"\(value)\"")
  }

  /// Adds an identifier as XML allows it, a letter or `_` first, then letters, digits, `.`, `-`, `_`,
  /// and each once.
  private mutating func identify(_ id: String) {
    var safe = String(
      String.UnicodeScalarView(
        id.unicodeScalars.map {
          $0.properties.isAlphabetic || $0.properties.numericType == .decimal
            || "._-".unicodeScalars.contains($0) ? $0 : "_"
        }))
    if safe.unicodeScalars.first?.properties.isAlphabetic != true && safe.first != "_" {
      safe = "_" + safe
    }
    let wanted = safe
    var number = 2
    while !identifiers.insert(safe).inserted {
      safe = "\(wanted)-\(number)"
      number += 1
    }
    if safe != id {
      log.add(line: nil, "identifiers that XML does not allow, or that came twice, were changed")
    }
    xml.attribute("id", safe)
  }
}
