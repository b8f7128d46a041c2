internal import Bitext
internal import Interchange
public import Memory

/// What kind of work a file is.
public struct FileAnalysis: Sendable {
  /// The file as the user named it.
  public let path: String
  /// How much there is of each kind.
  public let analysis: Analysis

  /// Analyses files one after the other; what repeats an earlier one is told apart.
  ///
  /// - Parameters:
  ///   - paths: files that can be read twice.
  ///   - memories: where matches come from; `nil` to count repetitions only.
  ///   - progress: called now and then with the number of segments that are done; what it throws
  ///     ends the work.
  /// - Throws: `InterchangeError`, `MemoryError`, or what segmentation throws.
  public static func analyse(
    _ paths: [String], with memories: MemoryGroup?,
    options: TranslationOptions = TranslationOptions(),
    progress: @escaping (Int) throws -> Void = { _ in }
  ) throws -> [FileAnalysis] {
    let translator = try Translator(memories: memories, options: options, progress: progress)
    if options.countsEarlier {
      let segments = try EarlierSegments()
      translator.collector = segments
      for path in paths { try analyse(path, translator, options) }
      try segments.finish()
      (translator.collector, translator.earlier) = (nil, segments)
    }
    return try paths.map { path in
      translator.beginFile()
      try analyse(path, translator, options)
      return FileAnalysis(path: path, analysis: translator.analysis)
    }
  }

  private static func analyse(
    _ path: String, _ translator: Translator, _ options: TranslationOptions
  ) throws {
    let kind = if let kind = options.kind { kind } else { try FileKind.of(path) }
    // What is translated through and through is asked for its sources alone.
    translator.countsTranslated = options.countsTranslated || ![.xliff, .po].contains(kind)
    if let kind, [.html, .docx, .odt, .markdown, .captions].contains(kind) {
      return try DocumentAnalysis(translator, options).analyse(path, as: kind)
    }
    guard let kind, FileFiller.fills(kind) || kind.holdsUnits else {
      let text = try TextFile(path: path, options: options.reading).text
      return try TextTranslation(translator, options).analyse(text, named: path)
    }
    if FileFiller.fills(kind) {
      _ = try FileFiller.fill(
        path, into: nil, kind: kind, languages: options.languages, options: options.reading
      ) { requests in
        _ = try translator.counting(requests)
        return requests.map { _ in nil }
      }
      return
    }
    guard options.languages.count > 1 else { throw PontError.needsLanguages(path: path) }
    var reader = try UnitReader(path: path, kind: kind, options: options.reading)
    var requests: [FillRequest] = []
    while let unit = try reader.next() {
      guard let variant = unit.variant(for: options.languages[0]) else { continue }
      requests.append(
        FillRequest(
          source: variant.content, from: options.languages[0], to: options.languages[1]))
      if requests.count == 512 {
        _ = try translator.counting(requests)
        requests = []
      }
    }
    _ = try translator.counting(requests)
  }
}
