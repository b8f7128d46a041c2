import Pont

/// Prints a unit of a memory.
struct UnitPrinter {
  let format: OutputFormat

  /// Writes a unit with its texts and where it came from.
  func write(_ unit: FoundUnit) throws {
    let variants = unit.ways[0].unit.variants
    let origins = unit.ways.compactMap(\.origin)
    switch format {
    case .json:
      try JSONLine.write(
        Record(unit: unit.number, texts: variants.map(LanguageTextRecord.init), origins: origins))
    case .text:
      let origin = Style.output(.dim, origins.joined(separator: ", "))
      StandardOutput.line("\(Style.output(.bold, "\(unit.number)"))  \(origin)")
      for variant in variants {
        StandardOutput.line("  \(variant.language)  \(variant.content.plainText)")
      }
    }
  }

  /// The JSON form of a unit.
  private struct Record: Encodable {
    let unit: Int64
    let texts: [LanguageTextRecord]
    let origins: [String]
  }
}
