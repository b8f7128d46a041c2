internal import Bitext

/// Fills translations into the empty cells of a table of sentences; all other rows stay as they are.
struct TableFiller: ~Copyable {
  /// A row, with its cells where it can be filled.
  private struct Row {
    var raw: String
    var end: String
    var cells: [String]
    /// What stands in the column that is added.
    var addition: String?
  }

  private var rows: RowReader
  private var output: TextOutput?
  private var filler: Filler
  private let header: TableHeader
  private let options: ReadingOptions
  private let source: (column: Int, language: LanguageTag)
  private let target: (column: Int, language: LanguageTag)
  private let match: Int?
  /// Whether a column `match` is added, as there is none.
  private let addsMatch: Bool
  private let encoding: MarkupEncoding
  private var waiting = FillQueue<Row>()
  private var isAtEnd = false

  /// - Parameter languages: source and target; the columns of a table of two that names them, in
  ///   their order, where none is given.
  init(
    _ input: String, into output: String?, languages: [LanguageTag], options: ReadingOptions,
    addsMatch: Bool = false, _ filler: Filler
  ) throws(InterchangeError) {
    var lines = try LineReader(path: input, options: options)
    lines.kept = ""
    let named = languages.count > 1 ? languages : nil
    let encoding = try MarkupInput(path: input).encoding
    var text = try TextOutput.copying(input, to: output)
    text?.bytes += encoding.mark
    let opening = try TableOpening(lines, named, options: options)
    guard let pair = Self.columns(opening.header, languages) else {
      throw opening.lacksLanguages(needed: 2)
    }
    (source, target) = pair
    header = opening.header
    match = header.columns.firstIndex { $0 == .other("match") || $0 == .other("Match") }
    self.options = options
    self.filler = filler
    self.encoding = encoding
    self.output = text
    let first = opening.first
    rows = opening.rows
    let kept = rows.lines.kept ?? ""
    rows.lines.kept = nil
    self.addsMatch = addsMatch && match == nil
    self.filler.isExactOnly = match == nil && !self.addsMatch
    var begin = Row(raw: kept, end: rows.lines.lineEnd, cells: first ?? [])
    if self.addsMatch, first == nil { begin.addition = "match" }
    waiting.append(begin, requests(of: begin.cells))
  }

  /// Copies the file and gives what was done.
  mutating func run() throws -> FillReport {
    while !isAtEnd {
      while !waiting.isFull, !isAtEnd { try readRow() }
      try process()
    }
    try output?.finish()
    return filler.report
  }

  private mutating func readRow() throws(InterchangeError) {
    do {
      guard let cells = try rows.next() else {
        isAtEnd = true
        return
      }
      try header.check(cells, path: rows.lines.path, line: rows.line)
      let row = Row(raw: rows.raw, end: rows.rawEnd, cells: cells)
      waiting.append(row, requests(of: cells))
    } catch {
      if case .xml = error { throw error }
      guard options.keepsGoing else { throw error }
      filler.report.remarks.append(
        Remark(skipping: error, path: rows.lines.path, line: rows.line))
      waiting.append(Row(raw: rows.raw, end: rows.rawEnd, cells: []), [])
    }
  }

  /// What is to be translated in a row: one segment, or none.
  private func requests(of cells: [String]) -> [FillRequest] {
    guard source.column < cells.count, !cells[source.column].isEmpty else { return [] }
    let existing = target.column < cells.count ? cells[target.column] : ""
    return [
      FillRequest(
        source: Content(cells[source.column]), from: source.language, to: target.language,
        existing: existing.isEmpty ? nil : Content(existing),
        standing: existing.trimmedWhiteSpace.isEmpty ? .open : .translated)
    ]
  }

  /// Fills the rows collected, all but the last where the file goes on after it.
  private mutating func process() throws {
    for (row, _, fillings) in try waiting.answers(by: &filler, isAtEnd: isAtEnd) {
      let text = Array(written(row, fillings.first ?? nil).utf8)
      output?.bytes += encoding.encoded(text)
    }
    try output?.sendIfMuch()
  }

  /// The row as it goes out; where a column is added, with one cell more.
  private func written(_ row: Row, _ filling: Filling?) -> String {
    let text = filling.map { filled(row, $0) } ?? row.raw
    let isRow = row.addition != nil || !row.cells.isEmpty
    guard addsMatch, isRow, row.end.isEmpty || text.hasSuffix(row.end) else { return text }
    let width = header.columns.count
    let missing = row.addition == nil && filling == nil ? max(0, width - row.cells.count) : 0
    let separators = String(repeating: rows.separator.rawValue, count: missing + 1)
    let addition = row.addition ?? filling.map { "\($0.quality)" } ?? ""
    return text.dropLast(row.end.count) + separators + addition + row.end
  }

  private func filled(_ row: Row, _ filling: Filling) -> String {
    var cells = row.cells
    while cells.count < header.columns.count { cells.append("") }
    cells[target.column] = filling.target.plainText
    if let match { cells[match] = "\(filling.quality)" }
    var writer = CellWriter(separator: rows.separator)
    writer.row(cells)
    return String(decoding: writer.bytes.dropLast(), as: UTF8.self) + row.end
  }

  private static func columns(
    _ header: TableHeader, _ languages: [LanguageTag]
  ) -> (source: (Int, LanguageTag), target: (Int, LanguageTag))? {
    var texts: [(Int, LanguageTag)] = []
    for (index, column) in header.columns.enumerated() {
      if case .text(let field) = column, field.part == .full {
        texts.append((index, field.language))
      }
    }
    guard let last = languages.last else { return texts.count == 2 ? (texts[0], texts[1]) : nil }
    func column(for language: LanguageTag) -> (Int, LanguageTag)? {
      texts.first { $0.1 == language } ?? texts.first { $0.1.isCompatible(with: language) }
    }
    guard let target = column(for: last) else { return nil }
    let source =
      languages.count > 1 ? column(for: languages[0]) : texts.first { $0.0 != target.0 }
    return source.map { ($0, target) }
  }
}
