public import Bitext
internal import XML

/// Reads a glossary from a table whose first line names its columns, one concept a row.
///
/// Columns are named after languages (`nl`, `en-GB`, `Dutch`, `nl_short`, `en_forbidden`) and after
/// what is said about the concept: `id`, `kind`, `subject`, `definition`, `source`, `note`,
/// `status`. Others are kept as properties. Synonyms stand between ` | ` in a cell, or in several
/// columns of a language. Cells are divided by tabs, commas or semicolons, whichever the first line
/// has.
public struct GlossaryTableReader: ~Copyable {
  /// The languages in the order of their columns.
  public var languages: [LanguageTag] { header.languages }
  private(set) var rows: RowReader
  /// The row after those of the concept that was given last, in a table with a row a term.
  private var ahead: [String]?
  /// How many cells a row without names may have; all but the first two are comments.
  private static let commentCount = 64
  private let isNameless: Bool
  private let header: TableHeader
  private var first: [String]?
  private var log: RemarkLog
  private let options: ReadingOptions
  /// The rows that could not be read, where `options` keep going.
  public private(set) var skipped: [Remark] = []

  /// Opens a file, or standard input for `-`.
  /// - Parameter languages: what the columns are, for a table without a first line of names.
  public init(
    path: String, languages: [LanguageTag]? = nil, options: ReadingOptions = ReadingOptions()
  ) throws(InterchangeError) {
    try self.init(
      TableOpening(LineReader(path: path, options: options), languages, options: options))
  }

  /// Reads a table from memory, under a name for messages.
  public init(
    text: String, name: String, languages: [LanguageTag]? = nil,
    options: ReadingOptions = ReadingOptions()
  ) throws(InterchangeError) {
    let input = InputFile(bytes: Array(text.utf8), name: name)
    try self.init(
      TableOpening(LineReader(input, options: options), languages, options: options))
  }

  private init(_ opening: consuming TableOpening) throws(InterchangeError) {
    if opening.header.languages.isEmpty, !opening.header.isByTerm {
      throw opening.lacksLanguages(needed: 1)
    }
    // A glossary that does not name its columns is of OmegaT's kind: what follows the terms is comment.
    isNameless = opening.first != nil
    header = isNameless ? opening.header.withNotes(upTo: Self.commentCount) : opening.header
    first = opening.first
    options = opening.options
    rows = opening.rows
    rows.width = isNameless ? opening.header.columns.count + 1 : header.columns.count
    log = RemarkLog(path: rows.lines.path)
  }

  /// What was odd but could be used, each sort once.
  public var remarks: [Remark] { log.remarks + rows.lines.log.remarks }

  /// How many bytes of the file have been read.
  public var bytesRead: Int { rows.lines.bytesRead }

  /// The size of the file in bytes, where it has one.
  public var totalBytes: Int? { rows.lines.totalBytes }

  /// The next concept, or `nil` at the end of the file.
  public mutating func next() throws(InterchangeError) -> Concept? {
    if let cells = first {
      first = nil
      if let concept = concept(of: cells) { return concept }
    }
    while true {
      do {
        if header.isByTerm {
          guard let group = try nextGroup() else { return nil }
          if let concept = Self.concept(ofRows: group, header, &log, line: rows.line) {
            return concept
          }
          continue
        }
        guard let cells = try pullRow() else { return nil }
        if let concept = concept(of: cells) { return concept }
      } catch {
        guard options.keepsGoing else { throw error }
        if case .xml = error { throw error }
        skipped.append(Remark(skipping: error, path: rows.lines.path, line: rows.line))
      }
    }
  }

  private mutating func pullRow() throws(InterchangeError) -> [String]? {
    guard let cells = try rows.next() else { return nil }
    try header.check(cells, path: rows.lines.path, line: rows.line)
    return cells
  }

  /// The rows of the next concept; `nil` at the end of the file.
  private mutating func nextGroup() throws(InterchangeError) -> [[String]]? {
    var begin = ahead.take()
    if begin == nil { begin = try pullRow() }
    guard let first = begin else { return nil }
    let id = header.value(of: .field(.id), in: first)
    var group = [first]
    while let row = try pullRow() {
      guard id != nil, header.value(of: .field(.id), in: row) == id else {
        ahead = row
        break
      }
      group.append(row)
      if group.count > options.limits.properties {
        throw .overLimit(
          path: rows.lines.path, line: rows.line, name: "properties",
          limit: options.limits.properties)
      }
    }
    return group
  }

  private mutating func concept(of cells: [String]) -> Concept? {
    var parts = ConceptParts()
    var status: String?
    var part: String?
    var statuses: [(LanguageTag?, String)] = []
    for (column, cell) in zip(header.columns, cells) {
      let value = cell.trimmedWhiteSpace
      if value.isEmpty { continue }
      switch column {
      case .text(let field): add(value, as: field, to: &parts)
      case .field(let field):
        if !parts.add(value, as: field) {
          log.add(line: rows.line, "'\(value)' is no kind of concept; kept as a property")
          parts.addProperty(field.rawValue, value)
        }
      case .status: status = value
      case .statusIn(let language): statuses.append((language, value))
      case .part: part = value
      case .language, .term: break
      case .other(let name): parts.addProperty(name.isEmpty ? "column" : name, value)
      }
    }
    guard !parts.concept.terms.isEmpty else {
      if !parts.isEmpty { log.add(line: rows.line, "rows without a term are left out") }
      return nil
    }
    if let status { statuses.append((nil, status)) }
    for (language, status) in statuses { apply(status, in: language, to: &parts.concept) }
    if let part { apply(part: part, to: &parts.concept) }
    return parts.concept
  }

  private func add(_ value: String, as field: TermField, to parts: inout ConceptParts) {
    for text in value.split(separator: " | ", omittingEmptySubsequences: true) {
      let text = String(text).trimmedWhiteSpace
      if !text.isEmpty { parts.add(text, as: field) }
    }
  }

  /// Lets what the row says about status hold for its terms, or those of a language.
  private mutating func apply(
    _ status: String, in language: LanguageTag?, to concept: inout Concept
  ) {
    guard let known = TermStatus.named(status) else {
      log.add(line: rows.line, "'\(status)' is no status that is known; kept as a property")
      concept.annotations.append(.property("status", value: status, attributes: []))
      return
    }
    // "Preferred" and "approved" say nothing about the order of synonyms.
    guard known != .preferred else { return }
    for index in concept.terms.indices
    where language.map({ concept.terms[index].language.isCompatible(with: $0) }) ?? true {
      concept.terms[index].status = known
    }
  }

  private func apply(part: String, to concept: inout Concept) {
    if let known = Term.Part(rawValue: part.lowercased()) {
      for index in concept.terms.indices { concept.terms[index].part = known }
    } else {
      concept.annotations.append(.property("part", value: part, attributes: []))
    }
  }
}
