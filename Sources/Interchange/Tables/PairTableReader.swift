public import Bitext
internal import XML

/// Reads translation units from a table whose first line names its languages, one unit a row.
///
/// Other columns become properties of the unit; `id` and `note` are what they say. Cells are divided
/// by tabs, commas or semicolons, whichever the first line has. An empty cell gives no variant.
public struct PairTableReader: ~Copyable {
  /// The languages in the order of their columns.
  public var languages: [LanguageTag] { header.languages }
  private(set) var rows: RowReader
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
    if opening.header.languages.count < 2 { throw opening.lacksLanguages(needed: 2) }
    header = opening.header
    first = opening.first
    options = opening.options
    rows = opening.rows
    log = RemarkLog(path: rows.lines.path)
  }

  /// What was odd but could be used, each sort once.
  public var remarks: [Remark] { log.remarks + rows.lines.log.remarks }

  /// The line on which the last row began, from 1; 0 before the first.
  public var unitLine: Int { rows.line }

  /// How many bytes of the file have been read.
  public var bytesRead: Int { rows.lines.bytesRead }

  /// The size of the file in bytes, where it has one.
  public var totalBytes: Int? { rows.lines.totalBytes }

  /// The next unit, or `nil` at the end of the file.
  public mutating func next() throws(InterchangeError) -> TranslationUnit? {
    if let cells = first {
      first = nil
      if let unit = unit(of: cells) { return unit }
    }
    while true {
      do {
        guard let cells = try rows.next() else { return nil }
        try header.check(cells, path: rows.lines.path, line: rows.line)
        if let unit = unit(of: cells) { return unit }
      } catch {
        if case .xml = error { throw error }
        guard options.keepsGoing else { throw error }
        skipped.append(Remark(skipping: error, path: rows.lines.path, line: rows.line))
      }
    }
  }

  private mutating func unit(of cells: [String]) -> TranslationUnit? {
    var unit = TranslationUnit(variants: [])
    for (column, cell) in zip(header.columns, cells) where !cell.isEmpty {
      switch column {
      case .text(let field):
        unit.variants.append(Variant(language: field.language, content: Content(cell)))
      case .field(.id): unit.id = cell
      case .field(.note): unit.annotations.append(.note(cell, attributes: []))
      case .field(let field): add(cell, as: field.rawValue, to: &unit)
      case .status: add(cell, as: "status", to: &unit)
      case .language, .term: add(cell, as: "\(column)", to: &unit)
      case .statusIn: add(cell, as: "status", to: &unit)
      case .part: add(cell, as: "part", to: &unit)
      case .other(let name): add(cell, as: name.isEmpty ? "column" : name, to: &unit)
      }
    }
    if unit.variants.isEmpty {
      if !cells.isEmpty { log.add(line: rows.line, "rows without text are left out") }
      return nil
    }
    if unit.variants.count < 2 { log.add(line: rows.line, "rows with text in one language only") }
    return unit
  }

  private func add(_ value: String, as name: String, to unit: inout TranslationUnit) {
    unit.annotations.append(.property(name, value: value, attributes: []))
  }
}
