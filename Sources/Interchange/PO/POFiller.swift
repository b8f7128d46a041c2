internal import Bitext
internal import XML

/// Fills translations into a PO file; all lines but those of the translations, flags and previous
/// sources that change stay as they are.
struct POFiller: ~Copyable {
  private var scanner: POScanner
  private var output: TextOutput?
  private var filler: Filler
  private let path: String
  private let source: LanguageTag
  private var target: LanguageTag?
  private var isWanted = true
  private var pluralForms: Int?
  private var waiting = FillQueue<POEntry>()
  private var isAtEnd = false

  init(
    _ input: String, into output: String?, languages: [LanguageTag], options: ReadingOptions,
    _ filler: Filler
  ) throws(InterchangeError) {
    let scanner = POScanner(
      try LineReader(path: input, options: options), limits: options.limits)
    guard let source = languages.count > 1 ? languages.first : LanguageTag("en") else {
      throw .unknownKind(path: input)
    }
    let text = try TextOutput.copying(input, to: output)
    self.source = source
    self.target = languages.last
    self.filler = filler
    self.scanner = scanner
    self.output = text
    path = input
  }

  /// Copies the file and gives what was done.
  mutating func run() throws -> FillReport {
    while !isAtEnd {
      while !waiting.isFull, !isAtEnd {
        guard let entry = try scanner.next() else {
          isAtEnd = true
          break
        }
        if entry.id == "", let header = entry.translations.first, !entry.isObsolete {
          read(header)
        }
        waiting.append(entry, requests(of: entry))
      }
      try process()
    }
    try output?.finish()
    return filler.report
  }

  private mutating func read(_ header: String) {
    let named = POReader.language(inHeader: header)
    if let named, let target, !named.isCompatible(with: target) { isWanted = false }
    target = named ?? target
    guard let range = header.utf8.firstRange(of: "nplurals=".utf8) else { return }
    pluralForms = Int(header[range.upperBound...].prefix { $0.isASCII && $0.isNumber })
  }

  /// Fills the entries collected, all but the last where the file goes on after it.
  private mutating func process() throws {
    for (entry, _, fillings) in try waiting.answers(by: &filler, isAtEnd: isAtEnd) {
      output?.bytes += POEntryFilling(entry, fillings, pluralForms: pluralForms).text.utf8
    }
    try output?.sendIfMuch()
  }

  private func requests(of entry: POEntry) -> [FillRequest] {
    guard let target, let id = entry.id, !id.isEmpty, !entry.isObsolete else { return [] }
    let hasText = entry.translations.contains { !$0.isEmpty }
    let standing: FillRequest.Standing =
      !isWanted
      ? .locked
      : entry.isTranslated && !entry.isFuzzy
        ? .translated : hasText && entry.isFuzzy ? .draft : .open
    return [(id, entry.translations.first), (entry.plural, entry.translations.last)].compactMap {
      text, translation in
      text.map {
        FillRequest(
          source: Content($0), from: source, to: target, existing: translation.map { Content($0) },
          standing: standing, key: entry.context)
      }
    }
  }
}

extension String.UTF8View {
  /// Where some bytes occur first.
  func firstRange(of bytes: String.UTF8View) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].starts(with: bytes) { return start..<index(start, offsetBy: bytes.count) }
      start = index(after: start)
    }
    return nil
  }
}
