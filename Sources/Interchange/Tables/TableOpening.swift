internal import Bitext
internal import XML

/// The begin of a table: its first line read, the rest to come.
struct TableOpening: ~Copyable {
  let header: TableHeader
  /// The cells of the first line, where it is no header of UTX.
  private let names: [String]
  /// The first row, where the table has no line of names.
  let first: [String]?
  var rows: RowReader
  let options: ReadingOptions

  /// Reads the first line of a table.
  /// - Parameter languages: what the columns are; `nil` where the first line names them.
  init(
    _ lines: consuming LineReader, _ languages: [LanguageTag]?, options: ReadingOptions
  ) throws(InterchangeError) {
    self.options = options
    var line = try lines.next()
    while let text = line, text.isEmpty || text.hasPrefix("# ") || text.hasPrefix("# -*-") {
      line = try lines.next()
    }
    var separator = line.map(CellSeparator.guess) ?? .tab
    // Spreadsheets may name the separator in a line of its own: `sep=;`.
    if let text = line, text.hasPrefix("sep="),
      let named = CellSeparator(rawValue: String(text.dropFirst(4)))
    {
      separator = named
      line = try lines.next()
    }
    guard let line else {
      throw .xml(.empty(path: lines.path))
    }
    if line.hasPrefix("#UTX") {
      header = try UTXHeader.header(line, &lines)
      names = []
      first = nil
      separator = .tab
    } else {
      var scanner = CellScanner(separator: separator.byte)
      scanner.scan(line)
      let cells = scanner.finish()
      try Self.check(cells, path: lines.path, line: lines.line, options.limits)
      names = cells
      let named = languages == nil ? TableHeader(unannounced: cells) : TableHeader(cells)
      if let languages, !named.isLikely(for: languages) {
        header = TableHeader(languages: languages)
        first = cells
      } else {
        header = named
        first = nil
      }
    }
    let rowLine = first == nil ? 0 : lines.line
    rows = RowReader(lines: lines, separator: separator, options: options, line: rowLine)
    rows.width = header.columns.count
  }

  /// What is wrong with a table whose columns name too few languages.
  func lacksLanguages(needed: Int) -> InterchangeError {
    .noLanguages(path: rows.lines.path, line: rows.lines.line, cells: names, needed: needed)
  }

  private static func check(
    _ cells: [String], path: String, line: Int, _ limits: ReadingLimits
  ) throws(InterchangeError) {
    if cells.contains(where: { $0.utf8.count > limits.segment }) {
      throw .overLimit(path: path, line: line, column: 1, name: "segment", limit: limits.segment)
    }
    if cells.count > limits.properties {
      throw .overLimit(
        path: path, line: line, column: 1, name: "properties", limit: limits.properties)
    }
  }
}
