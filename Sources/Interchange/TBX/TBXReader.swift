public import Bitext
internal import XML

/// Reads a glossary in TBX, version 2 (ISO 30042:2008, `martif`) or 3 (ISO 30042:2019, `tbx`, in
/// both of its styles), one concept at a time.
///
/// What Pont understands goes to its place: subject, definition, source, notes, status and part of
/// terms. All other data categories are kept as properties, groups of them as XML, at the level at
/// which they came.
public struct TBXReader: ~Copyable {
  var xml: XMLReader
  var log: RemarkLog
  let options: ReadingOptions
  private var isAtEnd = false
  /// The concepts that could not be read, where `options` keep going.
  public private(set) var skipped: [Remark] = []

  /// Opens a file, or standard input for `-`.
  public init(
    path: String, options: ReadingOptions = ReadingOptions()
  ) throws(InterchangeError) {
    try self.init(XMLReader.opened(path, options), options: options)
  }

  /// Reads a file from memory, under a name for messages.
  public init(
    bytes: [UInt8], name: String, options: ReadingOptions = ReadingOptions()
  ) throws(InterchangeError) {
    try self.init(XMLReader.opened(bytes, name: name, options), options: options)
  }

  private init(_ reader: consuming XMLReader, options: ReadingOptions) throws(InterchangeError) {
    var reader = reader
    while let event = try reader.pull(), event != .start {}
    guard reader.name == "martif" || reader.name == "tbx" else {
      throw .wrongRoot(path: reader.path, line: reader.line, found: reader.name, expected: "tbx")
    }
    log = RemarkLog(path: reader.path)
    self.options = options
    xml = reader
  }

  /// What was odd but could be used, each sort once.
  public var remarks: [Remark] { log.remarks + xml.repairRemarks }

  /// How many bytes of the file have been read.
  public var bytesRead: Int { xml.bytesRead }

  /// The size of the file in bytes, where it has one.
  public var totalBytes: Int? { xml.totalBytes }

  /// The next concept, or `nil` at the end of the file.
  public mutating func next() throws(InterchangeError) -> Concept? {
    while !isAtEnd {
      do {
        guard let event = try xml.pull() else { break }
        if event == .start, TBXNames.isEntry(xml.name) { return try readEntry() }
      } catch {
        if case .xml = error {
          isAtEnd = true
          throw error
        }
        guard options.keepsGoing else { throw error }
        skipped.append(Remark(skipping: error, path: xml.path, line: xml.line))
      }
    }
    isAtEnd = true
    return nil
  }

  private mutating func readEntry() throws(InterchangeError) -> Concept {
    let (level, line, column) = (xml.depth, xml.line, xml.column)
    var concept = Concept(kind: .other, terms: [])
    concept.attributes = try xml.attributes(atMost: options.limits.properties)
    if let place = concept.attributes.firstIndex(where: { $0.name == "id" }) {
      concept.id = concept.attributes.remove(at: place).value
    }
    while let event = try xml.pull() {
      if event == .end && xml.depth == level { break }
      guard event == .start else { continue }
      if TBXNames.isLanguage(xml.name) {
        try readLanguage(into: &concept)
      } else {
        place(try annotation(), in: &concept)
      }
      if concept.terms.count + concept.annotations.count > options.limits.properties {
        throw .overLimit(
          path: xml.path, line: line, column: column, name: "properties",
          limit: options.limits.properties)
      }
    }
    return concept
  }

  /// Gives what is said of a concept its place.
  private func place(_ annotation: Annotation, in concept: inout Concept) {
    guard case .property(let type, let value, let attributes) = annotation,
      !attributes.contains(where: { $0.name == TBXNames.level })
    else { return concept.annotations.append(annotation) }
    switch type {
    case "subjectField" where concept.subject == nil: concept.subject = value
    case "definition" where concept.definition == nil: concept.definition = value
    case "source" where concept.source == nil: concept.source = value
    case TBXNames.kind where Concept.Kind(rawValue: value) != nil:
      concept.kind = Concept.Kind(rawValue: value) ?? .other
    default: concept.annotations.append(annotation)
    }
  }

  private mutating func readLanguage(into concept: inout Concept) throws(InterchangeError) {
    let (level, line, column) = (xml.depth, xml.line, xml.column)
    guard let written = xml.attribute("xml:lang") ?? xml.attribute("lang"),
      let language = LanguageTag(written) ?? LanguageTag(private: written)
    else {
      throw .lacking(
        path: xml.path, line: line, column: column, element: xml.name, what: "xml:lang")
    }
    while let event = try xml.pull() {
      if event == .end && xml.depth == level { break }
      guard event == .start else { continue }
      if TBXNames.isTerm(xml.name) {
        concept.terms.append(try readTerm(language))
      } else {
        concept.annotations.append(try annotation().at(language))
      }
    }
  }

  private mutating func readTerm(_ language: LanguageTag) throws(InterchangeError) -> Term {
    let (level, line, column) = (xml.depth, xml.line, xml.column)
    let attributes = try xml.attributes(atMost: options.limits.properties)
    var text: String?
    var annotations: [Annotation] = []
    while let event = try xml.pull() {
      if event == .end && xml.depth == level { break }
      guard event == .start, xml.name != "termGrp" else { continue }
      if xml.name == "term" {
        text = try xml.textOfElement(limit: options.limits.segment)
      } else {
        annotations.append(try annotation())
      }
    }
    guard let text, !text.isEmpty else {
      throw .lacking(
        path: xml.path, line: line, column: column, element: "termSec", what: "<term>")
    }
    var term = Term(text, language: language, attributes: attributes)
    for annotation in annotations { term.add(annotation) }
    return term
  }

  /// The data category that begins here; goes past its end.
  private mutating func annotation() throws(InterchangeError) -> Annotation {
    let limit = options.limits.segment
    let element = xml.name
    if element == "note" {
      let attributes = try xml.attributes(atMost: options.limits.properties)
      return .note(try xml.textOfElement(limit: limit), attributes: attributes)
    }
    var attributes = try xml.attributes(atMost: options.limits.properties)
    let local = element.split(separator: ":").last.map(String.init) ?? element
    let isCategory = TBXNames.categories.contains(element) || local != element
    guard isCategory else { return .foreign(try xml.foreignElement(limit: limit)) }
    let type = attributes.value(named: "type") ?? local
    attributes.removeAll { $0.name == "type" }
    attributes.append(Attribute(name: TBXNames.element, value: element))
    return .property(type, value: try xml.textOfElement(limit: limit), attributes: attributes)
  }
}
