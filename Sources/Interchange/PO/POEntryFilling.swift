internal import Bitext

/// The lines of a message with translations in it.
struct POEntryFilling {
  private let entry: POEntry
  private let fillings: [Filling]
  private let translations: [String]
  private let isExact: Bool
  private let lineEnd: String

  /// - Parameters:
  ///   - fillings: for the message and, where it has one, its plural.
  ///   - pluralForms: how many forms the language has, where the header says so.
  init(_ entry: POEntry, _ fillings: [Filling?], pluralForms: Int?) {
    self.entry = entry
    self.fillings = fillings.compactMap { $0 }
    lineEnd = entry.lineEnds.first { !$0.isEmpty } ?? "\n"
    let texts = fillings.map { $0?.target.plainText }
    guard entry.plural != nil, texts.count == 2 else {
      translations = texts.compactMap { $0 }
      isExact = self.fillings.allSatisfy(\.isExact)
      return
    }
    let known = entry.translations.count > 1 ? entry.translations.count : 2
    let forms = min(max(pluralForms ?? known, 1), 100)
    if forms == 1 {
      translations = [texts[1]].compactMap { $0 }
    } else if let singular = texts[0], let plural = texts[1] {
      translations = [singular] + [String](repeating: plural, count: forms - 1)
    } else {
      translations = []
    }
    // Which of three forms and more a translation is, nobody can tell by its source.
    isExact = self.fillings.allSatisfy(\.isExact) && forms < 3
  }

  /// The lines with their ends.
  var text: String {
    if translations.isEmpty { return zip(entry.raw, entry.lineEnds).map(+).joined() }
    var text = ""
    var isFlagged = false
    var isInMessage = false
    var isInTranslation = false
    for (whole, end) in zip(entry.raw, entry.lineEnds) {
      let line = whole.trimmedWhiteSpace
      if line.hasPrefix("#,") {
        text += isFlagged ? "" : flags.map { ended($0, end) } ?? ""
        isFlagged = true
      } else if line.hasPrefix("#|") {
        continue
      } else if line.hasPrefix("msgstr") {
        if !isInTranslation { text += translationLines(ends: end) }
        isInTranslation = true
      } else if isInTranslation, line.hasPrefix("\"") {
        continue
      } else {
        if line.hasPrefix("msg"), !isInMessage {
          if !isFlagged, let flags { text += ended(flags, lineEnd) }
          text += previousLines
          isInMessage = true
        }
        text += whole + end
      }
    }
    return text
  }

  private func ended(_ text: String, _ end: String) -> String {
    text + (end.isEmpty ? lineEnd : end)
  }

  /// The line of flags; `nil` where there are none.
  private var flags: String? {
    let others = entry.flags.filter { $0 != "fuzzy" }
    let flags = isExact ? others : ["fuzzy"] + others
    return flags.isEmpty ? nil : "#, " + flags.joined(separator: ", ")
  }

  /// The source that a fuzzy translation was made for, as `msgmerge --previous` notes it.
  private var previousLines: String {
    guard !isExact, let source = fillings.first?.source?.plainText, source != entry.id else {
      return ""
    }
    var lines = POText.lines("msgid", source, width: 76)
    if entry.plural != nil, let plural = fillings.dropFirst().first?.source?.plainText {
      lines += POText.lines("msgid_plural", plural, width: 76)
    }
    return lines.map { ended("#| " + $0, lineEnd) }.joined()
  }

  private func translationLines(ends end: String) -> String {
    let isWrapped = !entry.flags.contains("no-wrap") && entry.raw.allSatisfy { $0.utf8.count <= 80 }
    let width = isWrapped ? 79 : Int.max
    var lines: [String] = []
    for (form, translation) in translations.enumerated() {
      let keyword = entry.plural == nil ? "msgstr" : "msgstr[\(form)]"
      lines += POText.lines(keyword, translation, width: width)
    }
    // The last line of a file may have no end.
    let isLast = entry.lineEnds.last?.isEmpty == true
    return lines.enumerated().map { index, text in
      isLast && index == lines.count - 1 ? text : ended(text, end)
    }.joined()
  }
}
