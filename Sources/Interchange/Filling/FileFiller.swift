public import Bitext
internal import XML

/// Fills the translations into a file, and leaves everything else in it as it is, byte for byte.
public enum FileFiller {
  /// Whether files of a kind can be filled.
  public static func fills(_ kind: FileKind) -> Bool {
    [.xliff, .po, .tmx, .pairTable, .glossaryTable, .jsonLines, .weblate].contains(kind)
  }

  /// Writes a copy of a file with translations in it.
  ///
  /// XLIFF 1.2 and 2.x, PO, TMX, JSON (lines, and Weblate's memory) and tables of sentences can be filled. Segments that are
  /// translated, approved or locked are left alone. Translations of less than 100 per cent are
  /// marked as to be looked at, in the way of the format: `needs-review-translation`, `fuzzy`; a
  /// table cannot mark them unless it has a column `match`, and gets none. The file is in its place
  /// only when it is whole.
  /// - Parameters:
  ///   - input: the file to read; it has to be one that can be read twice.
  ///   - output: the file to write, or `-`; may be the same. `nil` writes nothing, to only ask.
  ///   - kind: the format; `nil` to tell it from the content.
  ///   - languages: source and target, where the file does not say; of files that say so, only
  ///     what is in these languages is touched.
  ///   - overwrites: whether translations give way to exact matches, and drafts to any. What is
  ///     locked or approved never does.
  ///   - addsMatch: whether a table without a column `match` gets one, for matches to be looked at.
  ///   - translate: gives the translation of each of some segments that follow each other.
  public static func fill(
    _ input: String, into output: String?, kind: FileKind? = nil, languages: [LanguageTag] = [],
    options: ReadingOptions = ReadingOptions(), overwrites: Bool = false,
    addsMatch: Bool = false, translate: @escaping ([FillRequest]) throws -> [Filling?]
  ) throws -> FillReport {
    let filler = Filler(overwrites: overwrites, translate)
    let known = if let kind { kind } else { try FileKind.of(input) }
    switch known {
    case .po:
      var filler = try POFiller(
        input, into: output, languages: languages, options: options, filler)
      return try filler.run()
    case .xliff:
      try verify(input, options)
      let format = XLIFFFilling(languages: languages, path: input)
      var filler = try MarkupFiller(input, into: output, as: format, options: options, filler)
      return try filler.run()
    case .tmx:
      try verify(input, options)
      let format = TMXFilling(languages: languages, path: input)
      var filler = try MarkupFiller(input, into: output, as: format, options: options, filler)
      return try filler.run()
    case .pairTable, .glossaryTable:
      var filler = try TableFiller(
        input, into: output, languages: languages, options: options, addsMatch: addsMatch, filler)
      return try filler.run()
    case .jsonLines:
      let lines = try LineReader(path: input, options: options)
      var filler = JSONFiller(
        JSONLinePieces(lines), into: try .copying(input, to: output), languages: languages,
        options: options, filler)
      return try filler.run()
    case .weblate:
      let objects = try JSONObjectPieces(path: input, options.limits)
      var text: TextOutput?
      if let output { text = try TextOutput(path: output) }
      var filler = JSONFiller(
        objects, into: text, languages: languages, options: options, filler)
      return try filler.run()
    default: throw InterchangeError.unfillable(path: input)
    }
  }

  /// Reads a file of XML through before any of it is written.
  private static func verify(_ path: String, _ options: ReadingOptions) throws(InterchangeError) {
    var strict = options
    // Bytes that are mended cannot stay as they are.
    strict.repairs = false
    var reader = try XMLReader.opened(path, strict)
    while try reader.pull() != nil {}
  }
}
