internal import Bitext
internal import XML

/// Pulls the messages of a PO file one at a time, with all their lines.
struct POScanner: ~Copyable {
  var lines: LineReader
  private let limits: ReadingLimits
  private var waiting: String?
  private var entry = POEntry()
  private var field = Field.none

  private enum Field: Equatable {
    case none
    case context
    case id
    case plural
    case translation(Int)
  }

  init(_ lines: consuming LineReader, limits: ReadingLimits) {
    self.lines = lines
    self.limits = limits
  }

  /// The next message, or `nil` at the end; comments after the last message make one without id.
  mutating func next() throws(InterchangeError) -> POEntry? {
    entry = POEntry()
    field = .none
    while let whole = try pull() {
      let line = whole.trimmedWhiteSpace
      if entry.line == 0, !line.isEmpty { entry.line = lines.line }
      if line.isEmpty {
        keep(whole)
        if entry.id != nil || !entry.comments.isEmpty { return entry }
        entry.line = 0
      } else if startsNew(line) {
        waiting = whole
        return entry
      } else {
        keep(whole)
        if entry.raw.count > limits.properties {
          throw .overLimit(
            path: lines.path, line: lines.line, column: 1, name: "properties",
            limit: limits.properties)
        }
        try add(line)
      }
    }
    return entry.raw.isEmpty ? nil : entry
  }

  private mutating func keep(_ whole: String) {
    entry.raw.append(whole)
    entry.lineEnds.append(lines.lineEnd)
  }

  private mutating func pull() throws(InterchangeError) -> String? {
    if let line = waiting {
      waiting = nil
      return line
    }
    return try lines.next()
  }

  /// Whether a line belongs to the message after this one, which no empty line divides from it.
  private func startsNew(_ line: String) -> Bool {
    guard case .translation = field else { return false }
    if line.hasPrefix("#~") {
      let rest = line.dropFirst(2).drop { $0 == " " }
      return rest.hasPrefix("msgid ") || rest.hasPrefix("msgctxt ")
    }
    return line.hasPrefix("#") || line.hasPrefix("msgid ") || line.hasPrefix("msgctxt ")
  }

  private mutating func add(_ line: String) throws(InterchangeError) {
    if line.hasPrefix("#~"), !line.hasPrefix("#~|") {
      entry.isObsolete = true
      let rest = String(line.dropFirst(2)).trimmedWhiteSpace
      if !rest.isEmpty { try addString(rest) }
    } else if line.hasPrefix("#") {
      entry.comments.append(line)
      try notePrevious(line)
    } else {
      try addString(line)
    }
  }

  private mutating func notePrevious(_ line: String) throws(InterchangeError) {
    guard line.hasPrefix("#| ") else { return }
    let rest = line.dropFirst(3)
    if rest.hasPrefix("msgid "), let text = POText.unquoted(rest.dropFirst(6)) {
      entry.previousID = text
    } else if rest.hasPrefix("\""), entry.previousID != nil, let text = POText.unquoted(rest) {
      entry.previousID? += text
    }
  }

  private mutating func addString(_ line: String) throws(InterchangeError) {
    guard let quote = line.utf8.firstIndex(of: UInt8(ascii: "\"")),
      let text = POText.unquoted(line[quote...])
    else { throw badLine }
    switch String(line[..<quote]).trimmedWhiteSpace {
    case "": try append(text)
    case "msgctxt" where field == .none:
      entry.context = text
      field = .context
    case "msgid" where field == .none || field == .context:
      entry.id = text
      field = .id
    case "msgid_plural" where field == .id:
      entry.plural = text
      field = .plural
    case "msgstr" where field == .id:
      entry.translations = [text]
      field = .translation(0)
    case let keyword: try addForm(keyword, text)
    }
  }

  private mutating func addForm(_ keyword: String, _ text: String) throws(InterchangeError) {
    let form = entry.translations.count
    guard keyword == "msgstr[\(form)]", entry.plural != nil, form < 100 else { throw badLine }
    entry.translations.append(text)
    field = .translation(form)
  }

  private mutating func append(_ text: String) throws(InterchangeError) {
    switch field {
    case .none: throw badLine
    case .context: entry.context? += text
    case .id: entry.id? += text
    case .plural: entry.plural? += text
    case .translation(let form): entry.translations[form] += text
    }
    let size = (entry.id?.utf8.count ?? 0) + (entry.translations.last?.utf8.count ?? 0)
    if size > 2 * limits.segment {
      throw .overLimit(
        path: lines.path, line: entry.line, name: "segment", limit: limits.segment)
    }
  }

  private var badLine: InterchangeError {
    .badLine(
      path: lines.path, line: lines.line,
      expected: "msgctxt, msgid, msgid_plural, msgstr and their strings in that order")
  }
}
