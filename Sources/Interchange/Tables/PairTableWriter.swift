public import Bitext

/// Writes translation units as a table with a first line of languages, one unit a row.
///
/// Of several variants of a language the first is written; codes, properties and notes have no
/// place in it. What is left out is told in a remark.
public struct PairTableWriter: ~Copyable {
  private var file: OutputFile?
  private var cells: CellWriter
  private let languages: [LanguageTag]
  private var log: RemarkLog

  /// Begins a file, or standard output for `-`.
  /// - Parameter languages: the columns, in order.
  public init(
    path: String, languages: [LanguageTag], separator: CellSeparator = .tab
  ) throws(InterchangeError) {
    file = try OutputFile(path: path)
    cells = CellWriter(separator: separator)
    self.languages = languages
    log = RemarkLog(path: path)
    cells.row(languages.map(\.text))
  }

  /// What could not be written, each sort once.
  public var remarks: [Remark] { log.remarks }

  /// Writes a unit; one without any of the languages is left out.
  public mutating func write(_ unit: TranslationUnit) throws(InterchangeError) {
    let texts = languages.map { unit.variant(for: $0)?.content.plainText ?? "" }
    guard texts.contains(where: { !$0.isEmpty }) else {
      log.add(line: nil, "units in none of the languages are left out")
      return
    }
    log.noteLosses(of: unit, writing: unit.variants, in: UnitFormat("in a table"))
    cells.row(texts)
    if cells.bytes.count > 1 << 16 { try flush() }
  }

  /// Ends the file and puts it in its place.
  public mutating func finish() throws(InterchangeError) {
    try flush()
    try file?.finish()
  }

  private mutating func flush() throws(InterchangeError) {
    try file?.write(cells.bytes.span)
    cells.removeAll()
  }
}
