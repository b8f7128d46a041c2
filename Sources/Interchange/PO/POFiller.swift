internal import Bitext
internal import XML

/// Fills translations into a PO file; messages that get none stay as their lines are.
struct POFiller: ~Copyable {
  private var scanner: POScanner
  private var file: OutputFile
  private var filler: Filler
  private let source: LanguageTag
  private var target: LanguageTag?
  private var pluralForms = 2
  private var text: [UInt8] = []

  init(
    _ input: String, into output: String, languages: [LanguageTag], options: ReadingOptions,
    _ filler: Filler
  ) throws(InterchangeError) {
    let scanner = POScanner(
      try LineReader(path: input, options: options), limits: options.limits)
    guard let source = languages.count > 1 ? languages.first : LanguageTag("en") else {
      throw .unknownKind(path: input)
    }
    let file = try OutputFile(path: output)
    self.source = source
    self.target = languages.last
    self.filler = filler
    self.scanner = scanner
    self.file = file
  }

  /// Copies the file and gives what was done.
  mutating func run() throws -> FillReport {
    while let entry = try scanner.next() {
      if entry.id == "", let header = entry.translations.first { read(header) }
      for line in try lines(of: entry) {
        text += Array(line.utf8)
        text.append(0x0A)
      }
      if text.count > 1 << 16 {
        try file.write(text.span)
        text.removeAll(keepingCapacity: true)
      }
    }
    try file.write(text.span)
    try file.finish()
    return filler.report
  }

  private mutating func read(_ header: String) {
    if target == nil { target = POReader.language(inHeader: header) }
    guard let range = header.utf8.firstRange(of: "nplurals=".utf8) else { return }
    let digits = header[range.upperBound...].prefix { $0.isASCII && $0.isNumber }
    pluralForms = Int(digits) ?? 2
  }

  private mutating func lines(of entry: POEntry) throws -> [String] {
    guard let target, let id = entry.id, !id.isEmpty, !entry.isObsolete else { return entry.raw }
    let isTranslated = entry.isTranslated && !entry.isFuzzy
    let first = try filler.filling(
      Content(id), from: source, to: target, isTranslated: isTranslated)
    guard let plural = entry.plural else {
      guard let first else { return entry.raw }
      return filled(entry, [first.target.plainText], isExact: first.isExact)
    }
    // A language of two forms has one for the singular and one for the plural; of others nobody
    // can tell which form a translation is.
    guard pluralForms == 2, let first,
      let second = try filler.filling(
        Content(plural), from: source, to: target, isTranslated: isTranslated)
    else { return entry.raw }
    let texts = [first.target.plainText, second.target.plainText]
    return filled(entry, texts, isExact: first.isExact && second.isExact)
  }

  private func filled(_ entry: POEntry, _ texts: [String], isExact: Bool) -> [String] {
    let isTerminated = entry.raw.last?.isEmpty == true
    var lines = Array(entry.raw.prefix { $0.isEmpty })
    lines += entry.comments.filter { !$0.hasPrefix("#,") && !$0.hasPrefix("#|") }
    var flags = entry.flags.filter { $0 != "fuzzy" }
    if !isExact { flags.insert("fuzzy", at: 0) }
    if !flags.isEmpty { lines.append("#, " + flags.joined(separator: ", ")) }
    if let context = entry.context { lines += POText.lines("msgctxt", context) }
    lines += POText.lines("msgid", entry.id ?? "")
    if let plural = entry.plural {
      lines += POText.lines("msgid_plural", plural)
      for (form, text) in texts.enumerated() { lines += POText.lines("msgstr[\(form)]", text) }
    } else {
      lines += POText.lines("msgstr", texts.first ?? "")
    }
    return isTerminated ? lines + [""] : lines
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
