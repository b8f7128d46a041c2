public import Bitext

/// Fills the translations into a file, and leaves everything else in it as it is.
public enum FileFiller {
  /// Writes a copy of a file with translations in it.
  ///
  /// XLIFF 1.2 and 2.x, PO and TMX can be filled. Segments that have a translation keep it.
  /// Translations of less than 100 per cent are marked as to be looked at, in the way of the format:
  /// `needs-review-translation`, `fuzzy`. The file is in its place only when it is whole.
  /// - Parameters:
  ///   - input: the file to read, or `-`.
  ///   - output: the file to write, or `-`; may be the same.
  ///   - kind: the format; `nil` to tell it from the content.
  ///   - languages: source and target, where the file does not say.
  ///   - translate: gives the translation of a segment, or `nil` where there is none.
  public static func fill(
    _ input: String, into output: String, kind: FileKind? = nil, languages: [LanguageTag] = [],
    options: ReadingOptions = ReadingOptions(),
    translate: @escaping (FillRequest) throws -> Filling?
  ) throws -> FillReport {
    let known = if let kind { kind } else { try FileKind.of(input) }
    switch known ?? (input == "-" ? .xliff : nil) {
    case .po:
      var filler = try POFiller(
        input, into: output, languages: languages, options: options, Filler(translate))
      return try filler.run()
    case .xliff:
      var filler = try XLIFFFiller(
        input, into: output, languages: languages, options: options, Filler(translate))
      return try filler.run()
    case .tmx:
      return try fillTMX(
        input, into: output, languages: languages, options: options, Filler(translate))
    default: throw InterchangeError.unknownKind(path: input)
    }
  }

  private static func fillTMX(
    _ input: String, into output: String, languages: [LanguageTag], options: ReadingOptions,
    _ asker: Filler
  ) throws -> FillReport {
    var filler = asker
    var reader = try TMXReader(path: input, options: options)
    var writer = try TMXWriter(path: output, header: reader.header)
    let named = reader.header.attributes.value(named: "srclang").flatMap { LanguageTag($0) }
    guard let target = languages.last, let source = languages.count > 1 ? languages.first : named
    else { throw InterchangeError.noLanguages(path: input, line: 1, needed: 2) }
    while var unit = try reader.next() {
      if let variant = unit.variant(for: source) {
        let has = unit.variant(for: target)?.content.isEmpty == false
        if let filling = try filler.filling(
          variant.content, from: source, to: target, isTranslated: has)
        {
          unit.variants.removeAll { $0.language == target && $0.content.isEmpty }
          let quality = Annotation.property(
            "x-pont-quality", value: "\(filling.quality)", attributes: [])
          unit.variants.append(
            Variant(language: target, content: filling.target, annotations: [quality]))
        }
      }
      try writer.write(unit)
    }
    try writer.finish()
    return filler.report
  }
}
