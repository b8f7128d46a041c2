internal import Bitext

/// Fills translations into the empty cells of a table of sentences; all other rows stay as they are.
struct TableFiller: ~Copyable {
  private static let rowCount = 512

  /// A row, with its cells where it can be filled.
  private struct Row {
    var raw: String
    var end: String
    var cells: [String]
    var request: FillRequest?
    /// What stands in the column that is added.
    var addition: String?
  }

  private var rows: RowReader
  private var file: OutputFile?
  private var filler: Filler
  private let header: TableHeader
  private let options: ReadingOptions
  private let source: (column: Int, language: LanguageTag)
  private let target: (column: Int, language: LanguageTag)
  private let match: Int?
  /// Whether a column `match` is added, as there is none.
  private let addsMatch: Bool
  private let encoding: MarkupEncoding
  private var waiting: [Row] = []
  private var previous: String?
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
    let hasMark = try MarkupInput.hasMark(input)
    var file: OutputFile?
    if let output { file = try OutputFile(path: output) }
    if hasMark { try file?.write([0xEF, 0xBB, 0xBF].span) }
    let opening = try TableOpening(lines, named, options: options)
    guard let pair = Self.columns(opening.header, languages) else {
      throw .noLanguages(path: input, line: 1, needed: 2)
    }
    (source, target) = pair
    header = opening.header
    match = header.columns.firstIndex { $0 == .other("match") || $0 == .other("Match") }
    self.options = options
    self.filler = filler
    self.encoding = encoding
    self.file = file
    let first = opening.first
    rows = opening.rows
    let kept = rows.lines.kept ?? ""
    rows.lines.kept = nil
    self.addsMatch = addsMatch && match == nil
    self.filler.isExactOnly = match == nil && !self.addsMatch
    let begin = row(first ?? [], raw: kept, end: rows.lines.lineEnd, isData: first != nil)
    waiting = [begin]
    if self.addsMatch, first == nil { waiting[0].addition = "match" }
  }

  /// Copies the file and gives what was done.
  mutating func run() throws -> FillReport {
    try file?.write(encoding.mark.span)
    while !isAtEnd {
      while waiting.count <= Self.rowCount, !isAtEnd { try readRow() }
      try process()
    }
    try file?.finish()
    return filler.report
  }

  private mutating func readRow() throws(InterchangeError) {
    do {
      guard let cells = try rows.next() else {
        isAtEnd = true
        return
      }
      try header.check(cells, path: rows.lines.path, line: rows.line)
      waiting.append(row(cells, raw: rows.raw, end: rows.rawEnd, isData: true))
    } catch {
      if case .xml = error { throw error }
      guard options.keepsGoing else { throw error }
      filler.report.remarks.append(
        Remark(skipping: error, path: rows.lines.path, line: rows.line))
      waiting.append(Row(raw: rows.raw, end: rows.rawEnd, cells: [], request: nil))
    }
  }

  private func row(_ cells: [String], raw: String, end: String, isData: Bool) -> Row {
    var row = Row(raw: raw, end: end, cells: cells, request: nil)
    guard isData, source.column < cells.count, !cells[source.column].isEmpty else { return row }
    while row.cells.count < header.columns.count { row.cells.append("") }
    let existing = row.cells[target.column]
    row.request = FillRequest(
      source: Content(row.cells[source.column]), from: source.language, to: target.language,
      existing: existing.isEmpty ? nil : Content(existing),
      standing: existing.trimmedWhiteSpace.isEmpty ? .open : .translated)
    return row
  }

  /// Fills the rows collected, all but the last where the file goes on after it.
  private mutating func process() throws {
    let count = isAtEnd ? waiting.count : waiting.count - 1
    var last: Int?
    for index in waiting.indices {
      guard let text = waiting[index].request?.source.plainText else { continue }
      let before = last.flatMap { waiting[$0].request?.source.plainText } ?? previous
      waiting[index].request?.previous = before
      if let last { waiting[last].request?.next = text }
      last = index
    }
    let asked = waiting[..<count].compactMap(\.request)
    var answers = try filler.fillings(for: asked)[...]
    var text: [UInt8] = []
    for row in waiting[..<count] {
      let filling = row.request == nil ? nil : answers.popFirst() ?? nil
      text += Array(written(row, filling).utf8)
    }
    previous = asked.last?.source.plainText ?? previous
    waiting.removeFirst(count)
    try file?.write(encoding.encoded(text).span)
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
