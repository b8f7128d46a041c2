internal import Bitext
internal import XML

/// Fills translations into a PO file; all lines but those of the translations, flags and previous
/// sources that change stay as they are.
struct POFiller: ~Copyable {
  private static let entryCount = 512

  private var scanner: POScanner
  private var file: OutputFile?
  private var filler: Filler
  private let path: String
  private let source: LanguageTag
  private var target: LanguageTag?
  private var isWanted = true
  private var pluralForms: Int?
  private var entries: [POEntry] = []
  private var previous: String?
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
    var file: OutputFile?
    if let output { file = try OutputFile(path: output) }
    if try MarkupInput.hasMark(input) { try file?.write([0xEF, 0xBB, 0xBF].span) }
    self.source = source
    self.target = languages.last
    self.filler = filler
    self.scanner = scanner
    self.file = file
    path = input
  }

  /// Copies the file and gives what was done.
  mutating func run() throws -> FillReport {
    while !isAtEnd {
      while entries.count <= Self.entryCount, !isAtEnd {
        guard let entry = try scanner.next() else {
          isAtEnd = true
          break
        }
        if entry.id == "", let header = entry.translations.first, !entry.isObsolete {
          read(header)
        }
        entries.append(entry)
      }
      try process()
    }
    try file?.finish()
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
    let count = isAtEnd ? entries.count : entries.count - 1
    var requests = entries.map { self.requests(of: $0) }
    var last: (entry: Int, request: Int)?
    for entry in requests.indices {
      for request in requests[entry].indices {
        requests[entry][request].previous =
          last.map { requests[$0.entry][$0.request].source.plainText } ?? previous
        if let last {
          requests[last.entry][last.request].next =
            requests[entry][request].source.plainText
        }
        last = (entry, request)
      }
    }
    let asked = Array(requests[..<count].joined())
    var answers = try filler.fillings(for: asked)[...]
    var text: [UInt8] = []
    for (entry, own) in zip(entries, requests).prefix(count) {
      let fillings = Array(answers.prefix(own.count))
      answers = answers.dropFirst(own.count)
      text += Array(POEntryFilling(entry, fillings, pluralForms: pluralForms).text.utf8)
    }
    previous = asked.last?.source.plainText ?? previous
    entries.removeFirst(count)
    try file?.write(text.span)
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
