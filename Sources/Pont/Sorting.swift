internal import Bitext
public import Interchange

extension Conversion {
  /// Converts a file of units into one in canonical order, so that two with the same units are the
  /// same but for their headers and a difference shows only what differs.
  ///
  /// Units are ordered by what they say, language by language in the order of their tags; their
  /// variants and attributes stand in order too. Memory is bounded.
  ///
  /// - Parameters:
  ///   - source: the file to read.
  ///   - sourceKind: its format; `nil` to tell it from the content.
  ///   - target: the file to write, or `-` for standard output; may be the same.
  ///   - kind: the format of the target; `nil` to tell it from the name.
  /// - Throws: `InterchangeError` where one cannot be read, or the other holds no units.
  public static func sort(
    _ source: String, as sourceKind: FileKind? = nil, to target: String, as kind: FileKind? = nil,
    options: ReadingOptions = ReadingOptions()
  ) throws -> FileExport {
    let kind = kind ?? FileKind.named(target)
    var reader = try UnitReader(path: source, kind: sourceKind, options: options)
    var sorter = try UnitSorter()
    var met = LanguageOrder(header: reader.header)
    var count = 0
    while let unit = try reader.next() {
      met.add(unit.variants.map(\.language))
      try sorter.add(unit)
      count += 1
    }
    let isOfTwo = kind?.isBilingual == true || kind == .weblate
    var writer = try UnitWriter(
      path: target, kind: kind, header: reader.header,
      languages: isOfTwo ? met.ordered(first: options.languages) : met.sorted)
    try sorter.forEach { try writer.write($0) }
    try writer.finish()
    return FileExport(count: count, remarks: reader.remarks + reader.skipped + writer.remarks)
  }
}
