public import Bitext
internal import XML

/// Reads the messages of a program in gettext's PO, one at a time.
///
/// A message is a unit of two variants; one without translation has only its source. A message with
/// plurals gives a unit for the singular with the first form, and one for the plural with the last.
/// Contexts, flags, comments and previous sources are kept as properties (`msgctxt`, `flags`,
/// `previous`) and notes. The source language is English unless told otherwise; the target language
/// is that of the header.
public struct POReader: ~Copyable {
  /// The language of the translations, by the header.
  public private(set) var target: LanguageTag
  private let source: LanguageTag
  private var scanner: POScanner
  private var log: RemarkLog
  private let options: ReadingOptions
  private var waiting: [TranslationUnit] = []
  private var first: POEntry?
  /// The line on which the last message began, from 1; 0 before the first.
  public private(set) var unitLine = 0
  /// The messages that could not be read, where `options` keep going.
  public private(set) var skipped: [Remark] = []

  /// Opens a file, or standard input for `-`, and reads its header.
  /// - Parameter languages: source and target, where the header does not say or says otherwise.
  public init(
    path: String, languages: [LanguageTag] = [], options: ReadingOptions = ReadingOptions()
  ) throws(InterchangeError) {
    try self.init(
      LineReader(path: path, options: options), languages: languages, options: options)
  }

  /// Reads a file from memory, under a name for messages.
  public init(
    text: String, name: String, languages: [LanguageTag] = [],
    options: ReadingOptions = ReadingOptions()
  ) throws(InterchangeError) {
    let input = InputFile(bytes: Array(text.utf8), name: name)
    try self.init(LineReader(input, options: options), languages: languages, options: options)
  }

  private init(
    _ lines: consuming LineReader, languages: [LanguageTag], options: ReadingOptions
  ) throws(InterchangeError) {
    var log = RemarkLog(path: lines.path)
    var scanner = POScanner(lines, limits: options.limits)
    let first = try scanner.next()
    let header = first?.id == "" ? first?.translations.first : nil
    let named = header.flatMap(Self.language(inHeader:))
    guard let english = LanguageTag("en"), let unknown = LanguageTag("und") else {
      throw .unknownKind(path: scanner.lines.path)
    }
    if languages.count < 2, named == nil {
      log.add(line: 1, "the header names no language; the translations count as 'und'")
    }
    self.log = log
    self.options = options
    self.source = languages.first ?? english
    self.target = languages.dropFirst().first ?? named ?? unknown
    self.first = header == nil ? first : nil
    self.scanner = scanner
  }

  /// What was odd but could be used, each sort once.
  public var remarks: [Remark] { log.remarks + scanner.lines.log.remarks }

  /// How many bytes of the file have been read.
  public var bytesRead: Int { scanner.lines.bytesRead }

  /// The size of the file in bytes, where it has one.
  public var totalBytes: Int? { scanner.lines.totalBytes }

  /// The next unit, or `nil` at the end of the file; messages out of use are left out.
  public mutating func next() throws(InterchangeError) -> TranslationUnit? {
    while waiting.isEmpty {
      do {
        guard let entry = try pull() else { return nil }
        if !entry.isObsolete, entry.id != nil, entry.id != "" {
          unitLine = entry.line
          waiting = units(of: entry)
        } else if entry.isObsolete {
          log.add(line: entry.line, "messages out of use are left out")
        }
      } catch {
        if case .xml = error { throw error }
        guard options.keepsGoing else { throw error }
        let line = scanner.lines.line
        skipped.append(Remark(skipping: error, path: scanner.lines.path, line: line))
      }
    }
    return waiting.removeFirst()
  }

  private mutating func pull() throws(InterchangeError) -> POEntry? {
    guard let held = first else { return try scanner.next() }
    first = nil
    return held
  }

  private func units(of entry: POEntry) -> [TranslationUnit] {
    var pairs = [(entry.id ?? "", entry.translations.first ?? "")]
    if let plural = entry.plural { pairs.append((plural, entry.translations.last ?? "")) }
    return pairs.map { id, translation in
      var unit = TranslationUnit(variants: [Variant(language: source, content: Content(id))])
      if !translation.isEmpty {
        unit.variants.append(Variant(language: target, content: Content(translation)))
      }
      unit.annotations = annotations(of: entry)
      return unit
    }
  }

  private func annotations(of entry: POEntry) -> [Annotation] {
    var annotations: [Annotation] = []
    func add(_ name: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      annotations.append(.property(name, value: value, attributes: []))
    }
    add("msgctxt", entry.context)
    add("flags", entry.flags.joined(separator: ", "))
    add("previous", entry.previousID)
    for comment in entry.comments where !comment.hasPrefix("#,") && !comment.hasPrefix("#|") {
      if comment.hasPrefix("#:") {
        add("reference", String(comment.dropFirst(2)).trimmedWhiteSpace)
      } else {
        let text = comment.hasPrefix("#.") ? comment.dropFirst(2) : comment.dropFirst()
        let note = String(text).trimmedWhiteSpace
        if !note.isEmpty { annotations.append(.note(note, attributes: [])) }
      }
    }
    return annotations
  }

  /// The language that a header names: `Language: pt_BR`.
  static func language(inHeader header: String) -> LanguageTag? {
    for line in header.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, parts[0].lowercased() == "language" else { continue }
      // sr@latin is gettext's way of naming a script.
      let value = String(parts[1]).trimmedWhiteSpace.split(separator: "@").map(String.init)
      guard let name = value.first else { return nil }
      let script = ["latin": "-Latn", "cyrillic": "-Cyrl"][value.dropFirst().first ?? ""] ?? ""
      return LanguageTag(name + script) ?? LanguageTag(name)
    }
    return nil
  }
}
