internal import Bitext
public import Interchange

/// Turns files of one format into another without a memory between.
public enum Conversion {
  /// Converts a file; units become units, and concepts become concepts.
  ///
  /// - Parameters:
  ///   - source: the file to read; it has to be one that can be read twice.
  ///   - sourceKind: its format; `nil` to tell it from the content.
  ///   - target: the file to write, or `-` for standard output.
  ///   - kind: the format of the target; `nil` to tell it from the name.
  ///   - options: their languages are those of a target with one source and one target too.
  /// - Returns: how many were written, and what the target could not hold or was skipped.
  /// - Throws: `InterchangeError` where one cannot be read, or the other holds no such thing.
  public static func convert(
    _ source: String, as sourceKind: FileKind? = nil, to target: String, as kind: FileKind? = nil,
    options: ReadingOptions = ReadingOptions()
  ) throws -> FileExport {
    let known = if let sourceKind { sourceKind } else { try FileKind.of(source) }
    let kind = kind ?? FileKind.named(target)
    // A table of short texts looks like a glossary, and is pairs all the same.
    let isTable = known == .glossaryTable && kind?.holdsUnits == true && kind?.holdsConcepts != true
    return known?.holdsConcepts == true && !isTable
      ? try convertConcepts(source, known, to: target, as: kind, options: options)
      : try convertUnits(source, known, to: target, as: kind, options: options)
  }

  private static func convertUnits(
    _ source: String, _ known: FileKind?, to target: String, as kind: FileKind?,
    options: ReadingOptions
  ) throws -> FileExport {
    var survey = try Interchange.UnitReader(path: source, kind: known, options: options)
    var met = LanguageOrder(header: survey.header)
    while let unit = try survey.next() { met.add(unit.variants.map(\.language)) }
    let isOfTwo = kind?.isBilingual == true || kind == .weblate
    let languages = isOfTwo ? met.ordered(first: options.languages) : met.sorted
    var reader = try Interchange.UnitReader(path: source, kind: known, options: options)
    var writer = try UnitWriter(
      path: target, kind: kind, header: reader.header, languages: languages)
    var count = 0
    while let unit = try reader.next() {
      try writer.write(unit)
      count += 1
    }
    try writer.finish()
    return FileExport(count: count, remarks: reader.remarks + reader.skipped + writer.remarks)
  }

  private static func convertConcepts(
    _ source: String, _ known: FileKind?, to target: String, as kind: FileKind?,
    options: ReadingOptions
  ) throws -> FileExport {
    var met = LanguageOrder(header: Header())
    if kind == .utx {
      var survey = try ConceptReader(path: source, kind: known, options: options)
      while let concept = try survey.next() { met.add(concept.terms.map(\.language)) }
    }
    var reader = try ConceptReader(path: source, kind: known, options: options)
    var writer = try ConceptWriter(
      path: target, kind: kind, languages: met.ordered(first: options.languages))
    var count = 0
    while let concept = try reader.next() {
      try writer.write(concept)
      count += 1
    }
    try writer.finish()
    return FileExport(count: count, remarks: reader.remarks + reader.skipped + writer.remarks)
  }
}
