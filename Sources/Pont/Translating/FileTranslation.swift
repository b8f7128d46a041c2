public import Interchange
public import Memory

/// What came of translating a file from a memory.
public struct FileTranslation: Sendable {
  /// What kind of work the segments of the file are.
  public let analysis: Analysis
  /// What was written.
  public let report: FillReport

  /// Fills the translations that memories have into a copy of a file.
  ///
  /// Everything else in the file stays as it is. A text, which has no place for a translation beside
  /// its source, gets those of its sentences that the memories have exactly.
  /// - Parameters:
  ///   - input: the file; it has to be one that can be read twice.
  ///   - output: the file to write, or `-`; may be the same.
  ///   - progress: called now and then with the number of segments that are done; what it throws
  ///     ends the work.
  /// - Throws: `InterchangeError`, `MemoryError`, or what segmentation throws.
  public static func translate(
    _ input: String, into output: String, from memories: MemoryGroup,
    options: TranslationOptions = TranslationOptions(),
    progress: @escaping (Int) throws -> Void = { _ in }
  ) throws -> FileTranslation {
    if output != "-", (try? FileKind.of(output)) == .memory {
      throw PontError.overwritesMemory(path: output)
    }
    let kind = if let kind = options.kind { kind } else { try FileKind.of(input) }
    let translator = try Translator(memories: memories, options: options, progress: progress)
    if kind == .text || kind == .markdown {
      let report = try TextTranslation(translator, options).translate(input, into: output)
      return FileTranslation(analysis: translator.analysis, report: report)
    }
    func fill(
      into output: String?, _ translate: @escaping ([FillRequest]) throws -> [Filling?]
    ) throws -> FillReport {
      try FileFiller.fill(
        input, into: output, kind: kind, languages: options.languages, options: options.reading,
        overwrites: options.overwrites, addsMatch: options.addsMatchColumn, translate: translate)
    }
    _ = try fill(into: nil) { requests in
      translator.learn(requests)
      return requests.map { _ in nil }
    }
    let report = try fill(into: output, translator.fillings)
    return FileTranslation(analysis: translator.analysis, report: report)
  }
}
