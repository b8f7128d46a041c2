internal import Bitext
public import Interchange

/// Turns files of one format into another without a memory between.
public enum Conversion {
  /// Converts a file; units become units, and concepts become concepts.
  ///
  /// - Parameters:
  ///   - source: the file to read; it has to be one that can be read twice.
  ///   - target: the file to write, or `-` for standard output.
  ///   - kind: the format of the target; `nil` to tell it from the name.
  /// - Returns: how many were written, and what the target could not hold or was skipped.
  /// - Throws: `InterchangeError` where one cannot be read, or the other holds no such thing.
  public static func convert(
    _ source: String, to target: String, as kind: FileKind? = nil,
    options: ReadingOptions = ReadingOptions()
  ) throws -> FileExport {
    try FileKind.of(source)?.holdsConcepts == true
      ? convertConcepts(source, to: target, as: kind, options: options)
      : convertUnits(source, to: target, as: kind, options: options)
  }

  private static func convertUnits(
    _ source: String, to target: String, as kind: FileKind?, options: ReadingOptions
  ) throws -> FileExport {
    var survey = try Interchange.UnitReader(path: source, options: options)
    var languages: Set<LanguageTag> = []
    while let unit = try survey.next() { languages.formUnion(unit.variants.map(\.language)) }
    var reader = try Interchange.UnitReader(path: source, options: options)
    var writer = try UnitWriter(
      path: target, kind: kind, header: reader.header, languages: languages.sorted())
    var count = 0
    while let unit = try reader.next() {
      try writer.write(unit)
      count += 1
    }
    try writer.finish()
    return FileExport(count: count, remarks: reader.remarks + reader.skipped + writer.remarks)
  }

  private static func convertConcepts(
    _ source: String, to target: String, as kind: FileKind?, options: ReadingOptions
  ) throws -> FileExport {
    var reader = try ConceptReader(path: source, options: options)
    var writer = try ConceptWriter(path: target, kind: kind)
    var count = 0
    while let concept = try reader.next() {
      try writer.write(concept)
      count += 1
    }
    try writer.finish()
    return FileExport(count: count, remarks: reader.remarks + reader.skipped + writer.remarks)
  }
}
