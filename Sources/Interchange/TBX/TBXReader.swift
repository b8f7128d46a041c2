public import Bitext
internal import XML

/// Reads a glossary in TBX, version 2 (ISO 30042:2008, `martif`) or 3 (ISO 30042:2019, `tbx`, in
/// both of its styles), one concept at a time.
///
/// What Pont understands goes to its place: subject, definition, source, notes, status and part of
/// terms, also from groups (a definition with its source). All data categories are kept, as properties
/// or, where they have parts, as XML, at the level at which they came; the header is kept with the
/// first concept and what follows the body with the last.
public struct TBXReader: ~Copyable {
  var xml: XMLReader
  var log: RemarkLog
  let options: ReadingOptions
  private var isAtEnd = false
  /// The header, until there is a concept to keep it with.
  private var header: String?
  /// What follows the body, as XML.
  private var back = ""
  /// What went wrong behind the concept that was given last.
  private var failure: InterchangeError?
  /// Whether an entry has begun that has not been read.
  private var isAtEntry = false
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
    reader.takeOwnNamespace()
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
      do throws(InterchangeError) {
        if let failure {
          self.failure = nil
          throw failure
        }
        if !isAtEntry, try !goToEntry() { break }
        isAtEntry = false
        var concept = try readEntry()
        if let header { concept.attributes.append(Attribute(name: TBXNames.header, value: header)) }
        header = nil
        lookAhead(for: &concept)
        return concept
      } catch {
        if case .xml = error {
          isAtEnd = true
          throw error
        }
        guard options.keepsGoing else { throw error }
        skipped.append(Remark(skipping: error, path: xml.path, line: xml.line, column: xml.column))
      }
    }
    isAtEnd = true
    return nil
  }

  /// Goes to the next entry or the end of the file, which the concept before it has to know.
  private mutating func lookAhead(for concept: inout Concept) {
    do {
      isAtEntry = try goToEntry()
      isAtEnd = !isAtEntry
      if isAtEnd, !back.isEmpty {
        concept.attributes.append(Attribute(name: TBXNames.back, value: back))
      }
    } catch {
      failure = error
    }
  }

  /// Goes to the next entry.
  /// - Returns: whether there is one before the end of the file.
  private mutating func goToEntry() throws(InterchangeError) -> Bool {
    while let event = try xml.pull() {
      guard event == .start else { continue }
      if TBXNames.isEntry(xml.name) { return true }
      switch xml.name {
      case "tbxHeader", "martifHeader":
        let markup = try xml.foreignElement(limit: options.limits.segment)
        header = TBXMarkup(version: .three).header(markup, as: "tbxHeader")
      case "back":
        let markup = try xml.foreignElement(limit: options.limits.segment)
        back += TBXMarkup(version: .three).back(markup) ?? ""
      default: continue
      }
    }
    return false
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
      if event == .instruction, let kind = instruction?["kind"] {
        concept.kind = Concept.Kind(rawValue: kind) ?? concept.kind
      }
      guard event == .start else { continue }
      if TBXNames.isLanguage(xml.name) {
        try readLanguage(into: &concept)
      } else {
        concept.add(try xml.tbxElement(isInTerm: false, limits: options.limits))
      }
      if concept.terms.count + concept.annotations.count > options.limits.properties {
        throw .overLimit(
          path: xml.path, line: line, column: column, name: "properties",
          limit: options.limits.properties)
      }
    }
    return concept
  }

  private mutating func readLanguage(into concept: inout Concept) throws(InterchangeError) {
    let (level, line, column) = (xml.depth, xml.line, xml.column)
    guard let written = xml.attribute("xml:lang") ?? xml.attribute("lang"),
      let language = LanguageTag(written) ?? LanguageTag(private: written)
    else {
      throw .lacking(
        path: xml.path, line: line, column: column, element: xml.name, what: "xml:lang")
    }
    for attribute in try xml.attributes(atMost: options.limits.properties)
    where attribute.name != "lang" && attribute.value != language.text {
      let name = "\(TBXNames.ofLevel)\(language.text)/\(attribute.name)"
      concept.attributes.append(Attribute(name: name, value: attribute.value))
    }
    while let event = try xml.pull() {
      if event == .end && xml.depth == level { break }
      guard event == .start else { continue }
      if concept.terms.count + concept.annotations.count > options.limits.properties {
        throw .overLimit(
          path: xml.path, line: line, column: column, name: "properties",
          limit: options.limits.properties)
      }
      if TBXNames.isTerm(xml.name) {
        concept.terms.append(try readTerm(language))
      } else {
        let element = try xml.tbxElement(isInTerm: false, limits: options.limits)
        concept.annotations.append(element.annotation.at(language))
      }
    }
  }

  private mutating func readTerm(_ language: LanguageTag) throws(InterchangeError) -> Term {
    let (level, line, column) = (xml.depth, xml.line, xml.column)
    var term = Term("", language: language)
    term.attributes = try xml.attributes(atMost: options.limits.properties)
    term.attributes.append(Attribute(name: TBXNames.unsaid, value: "status"))
    var written: [String: String] = [:]
    while let event = try xml.pull() {
      if event == .end && xml.depth == level { break }
      if event == .instruction, let values = instruction { written.merge(values) { $1 } }
      guard event == .start, xml.name != "termGrp" else { continue }
      let element = try xml.tbxElement(isInTerm: true, limits: options.limits)
      guard element.element == "term" else {
        term.add(element)
        continue
      }
      term.text = element.text
      if !element.isPlain {
        let name = TBXNames.markup + "term"
        term.attributes.append(Attribute(name: name, value: element.markup))
      }
    }
    guard !term.text.isEmpty else {
      throw .lacking(
        path: xml.path, line: line, column: column, element: "termSec", what: "<term>")
    }
    term.status = written["status"].flatMap { Term.Status(rawValue: $0) } ?? term.status
    term.part = written["part"].flatMap { Term.Part(rawValue: $0) } ?? term.part
    if written["status"] != nil { term.attributes.removeAll { $0.name == TBXNames.unsaid } }
    return term
  }

  /// What an instruction of Pont's says: `<?pont kind="place"?>`.
  private var instruction: [String: String]? {
    guard xml.name == TBXNames.instruction else { return nil }
    let parts = xml.text.split(separator: "\"", omittingEmptySubsequences: false)
    var values: [String: String] = [:]
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
      values[parts[index].filter { $0.isASCII && $0.isLetter }] = String(parts[index + 1])
    }
    return values
  }
}

extension Concept {
  /// Gives what a TBX says of a concept its place.
  fileprivate mutating func add(_ element: TBXElement) {
    let isSaid = !element.text.isEmpty
    switch (element.category, element.element) {
    case ("subjectField", "descrip"), ("subjectField", "descripGrp"):
      guard subject == nil, isSaid else { break }
      subject = element.text
      return keep(element, as: "subjectField")
    case ("definition", "descrip"), ("definition", "descripGrp"):
      guard definition == nil, isSaid else { break }
      definition = element.text
      return keep(element, as: "definition")
    case ("source", "admin"), ("source", "adminGrp"):
      guard source == nil, isSaid else { break }
      source = element.text
      return keep(element, as: "source")
    case (TBXNames.kind, _):
      guard let known = Kind(rawValue: element.text) else { break }
      kind = known
      return
    default: break
    }
    annotations.append(element.annotation)
  }

  /// Keeps what an element holds besides its text.
  private mutating func keep(_ element: TBXElement, as category: String) {
    if element.isPlain { return }
    attributes.append(Attribute(name: TBXNames.markup + category, value: element.markup))
  }
}
