internal import Bitext

extension FileKind {
  /// What a text is.
  static func kind(ofText text: String, name: String) -> FileKind {
    let begin = text.drop { $0.isWhitespace }
    if begin.first == "<" && named(name) != .markdown { return markup(begin, name: name) }
    if named(name) == .markdown { return .markdown }
    if isCaptions(begin) { return .captions }
    if isRecord(text) { return .record }
    if isPO(text) || (begin.first == "#" && named(name) == .po) { return .po }
    if begin.first == "[", begin.dropFirst().first(where: { !$0.isWhitespace }) == "{" {
      return .weblate
    }
    let lines = begin.split(maxSplits: 20, whereSeparator: \.isNewline)
    if lines.first.flatMap({ WordfastText.languages(inHeader: $0) }) != nil { return .wordfast }
    if LadderReader.isLadder(lines.prefix(20)) { return .ladder }
    if begin.first == "{", named(name) == .jsonLines || isJSONLine(begin) { return .jsonLines }
    return table(text) ?? (named(name) == .glossaryTable ? tableOfRows(lines) : .text)
  }

  private static func markup(_ text: Substring, name: String) -> FileKind {
    switch rootName(of: text) {
    case "tmx": .tmx
    case "xliff": .xliff
    case "martif", "tbx": .tbx
    case "srx": .srx
    case "html": .html
    default: named(name) ?? .text
    }
  }

  /// The local name of the first element, in lower case.
  private static func rootName(of text: Substring) -> String {
    var rest = text
    while let less = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[less...].dropFirst()
      switch rest.first {
      case "?": rest = after("?>", in: rest)
      case "!" where rest.hasPrefix("!--"): rest = after("-->", in: rest)
      case "!":
        if rest.lowercased().hasPrefix("!doctype html") { return "html" }
        rest = after(">", in: rest)
      default:
        let name = rest.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
        return (name.split(separator: ":").last.map(String.init) ?? "").lowercased()
      }
    }
    return ""
  }

  private static func after(_ mark: String, in text: Substring) -> Substring {
    text.firstRange(of: mark).map { text[$0.upperBound...] } ?? ""
  }

  private static func isRecord(_ text: String) -> Bool {
    for line in text.split(separator: "\n").prefix(200) where !line.hasPrefix("#") {
      if line.hasPrefix("%rec:") { return true }
      guard line.hasPrefix("id: ") || line.hasPrefix("kind: ") else { return false }
      return !line.contains("\t")
    }
    return false
  }

  /// Whether a text begins as subtitles do: with `WEBVTT`, or a number and a time.
  private static func isCaptions(_ text: Substring) -> Bool {
    let lines = text.split(maxSplits: 3, whereSeparator: \.isNewline)
    if lines.first?.hasPrefix("WEBVTT") == true { return true }
    guard lines.count > 1, lines[0].allSatisfy({ $0.isNumber || $0.isWhitespace }) else {
      return false
    }
    return CaptionBlocks.isTiming(lines[1])
  }

  private static func isPO(_ text: String) -> Bool {
    for line in text.split(separator: "\n").prefix(500) where !line.hasPrefix("#") {
      return line.hasPrefix("msgid \"") || line.hasPrefix("msgctxt \"")
        || line.hasPrefix("domain \"")
    }
    return false
  }

  private static func isJSONLine(_ text: Substring) -> Bool {
    let line = text.prefix { !$0.isNewline }
    return line.hasPrefix("{\"") && line.trimmingSuffix("}").count < line.count
  }

  /// Whether a text is a table with languages at its head, and of which kind.
  ///
  /// It is of terms where a column says so, or where fewer than one cell in five looks like a sentence
  /// or a text of a program.
  private static func table(_ text: String) -> FileKind? {
    var lines = text.split(whereSeparator: \.isNewline)
    if let first = lines.first, first.hasPrefix("sep=") { lines.removeFirst() }
    guard let first = lines.first else { return nil }
    if first.hasPrefix("#UTX") { return .glossaryTable }
    let (header, separator) = head(of: first)
    if header.languages.isEmpty, !header.isByTerm { return nil }
    if header.isGlossary { return .glossaryTable }
    guard header.languages.count > 1 else { return nil }
    let cells = lines.dropFirst().prefix(200).flatMap {
      $0.split(separator: Character(separator.rawValue))
    }
    return isOfSentences(cells) ? .pairTable : .glossaryTable
  }

  /// What a table is whose first line names no language: its first two columns tell.
  private static func tableOfRows(_ lines: [Substring]) -> FileKind {
    let separator = CellSeparator.guess(from: lines.first.map(String.init) ?? "")
    let cells = lines.flatMap { $0.split(separator: Character(separator.rawValue)).prefix(2) }
    return isOfSentences(cells) ? .pairTable : .glossaryTable
  }

  private static func isOfSentences(_ cells: [Substring]) -> Bool {
    cells.count(where: isSentence) * 5 >= max(cells.count, 1)
  }

  /// What the first line of a table says of its columns, and what parts them.
  private static func head(of first: Substring) -> (TableHeader, CellSeparator) {
    let line = String(first)
    let separator = CellSeparator.guess(from: line)
    var scanner = CellScanner(separator: separator.byte)
    scanner.scan(line)
    return (TableHeader(unannounced: scanner.finish()), separator)
  }

  /// Whether a cell is long, ends as a sentence does, or holds what a program puts something in for.
  private static func isSentence(_ cell: Substring) -> Bool {
    if cell.utf8.count > 60 || cell.split(separator: " ").count > 6 { return true }
    if let last = cell.last, ".?!:…".contains(last) { return true }
    let marks = ["%s", "%d", "%@", "%1", "{0}", "{{", "${", "&amp;"]
    return marks.contains { cell.contains($0) }
  }

  /// Whether the columns of a table are languages and nothing else, or have no names, so that only the
  /// look of its cells tells whether they are terms.
  static func isKnownByLook(_ text: String) -> Bool {
    let lines = text.split(maxSplits: 3, whereSeparator: \.isNewline)
    guard let first = lines.first(where: { !$0.hasPrefix("sep=") }), !first.hasPrefix("#UTX") else {
      return false
    }
    let (header, _) = head(of: first)
    if header.languages.isEmpty { return !header.isByTerm }
    return !header.isGlossary && header.languages.count > 1
      && header.columns.count == header.languages.count
  }
}

extension Substring {
  fileprivate func trimmingSuffix(_ suffix: Character) -> Substring {
    last == suffix ? dropLast() : self
  }

  fileprivate func firstRange(of mark: String) -> Range<Index>? {
    var start = startIndex
    while let found = self[start...].firstIndex(where: { $0 == mark.first }) {
      if self[found...].hasPrefix(mark) { return found..<index(found, offsetBy: mark.count) }
      start = index(after: found)
    }
    return nil
  }
}
