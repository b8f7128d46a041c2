internal import Bitext

/// The messages of a PO file as blocks.
enum POBlocks {
  /// Reads a file; messages that no longer are in use have names of their own.
  static func read(_ path: String, _ options: ReadingOptions) throws(InterchangeError)
    -> [FileBlock]
  {
    var scanner = POScanner(
      try LineReader(path: path, options: options), limits: options.limits)
    var blocks: [FileBlock] = []
    var met: [String: Int] = [:]
    var target = LanguageTag("und")
    while let entry = try scanner.next() {
      if entry.id == "", let header = entry.translations.first {
        target = POReader.language(inHeader: header) ?? target
      }
      var name = entry.id.map { (entry.context.map { $0 + "\u{4}" } ?? "") + $0 }
      if entry.isObsolete { name = name.map { "#~" + $0 } }
      if let known = name {
        met[known, default: 0] += 1
        if let count = met[known], count > 1 { name = "\(known)\u{4}\(count)" }
      }
      blocks.append(
        FileBlock(name: name, parts: parts(of: entry), unit: unit(of: entry, in: target)))
    }
    return blocks
  }

  /// Comments, references and the message; of a header each of its fields.
  private static func parts(of entry: POEntry) -> [FileBlock.Part] {
    var names: [String] = []
    var texts: [String: String] = [:]
    var isHeader = false
    for (line, end) in zip(entry.raw, entry.lineEnds) {
      var name = name(of: line.trimmedWhiteSpace)
      if entry.id == "", line.hasPrefix("msgstr") { isHeader = true }
      if isHeader, line.hasPrefix("\""), let colon = line.firstIndex(of: ":") {
        name = String(line[..<colon].dropFirst())
      }
      if texts[name] == nil { names.append(name) }
      texts[name, default: ""] += line + end
    }
    return names.map { FileBlock.Part(name: $0, bytes: Array((texts[$0] ?? "").utf8)) }
  }

  private static func name(of line: String) -> String {
    if line.isEmpty { return "space" }
    if line.hasPrefix("#.") { return "extracted comment" }
    if line.hasPrefix("#:") { return "reference" }
    let isComment = line.hasPrefix("#") && !["#,", "#|", "#~"].contains { line.hasPrefix($0) }
    return isComment ? "comment" : "message"
  }

  private static func unit(of entry: POEntry, in target: LanguageTag?) -> TranslationUnit? {
    guard let id = entry.id, let source = LanguageTag("en"), let target else { return nil }
    var unit = TranslationUnit(
      id: entry.context, variants: [Variant(language: source, content: Content(id))])
    let text = entry.translations.joined(separator: "\n")
    unit.variants.append(Variant(language: target, content: Content(text)))
    return unit
  }
}
