internal import Bitext

/// What the columns of a table hold, as its first line names them.
struct TableHeader {
  /// What a column holds.
  enum Column: Hashable {
    /// Terms or sentences of a language.
    case text(TermField)
    /// Something about the row.
    case field(ConceptField)
    /// The status of the terms of the row.
    case status
    /// The status of the terms of one language in the row.
    case statusIn(LanguageTag)
    /// Which form of the name the terms are.
    case part
    /// The language of the term, in a table with a row a term.
    case language
    /// The term, in a table with a row a term.
    case term
    /// Anything else, by the name of the column.
    case other(String)
  }

  let columns: [Column]

  /// Columns of languages in order, for tables without a first line of names.
  init(languages: [LanguageTag]) {
    self.init(columns: languages.map { .text(TermField(language: $0, part: .full, status: nil)) })
  }

  private init(columns: [Column]) { self.columns = columns }

  /// The same columns, and notes behind them up to a width, one at least.
  func withNotes(upTo width: Int) -> TableHeader {
    let notes = [Column](repeating: .field(.note), count: max(1, width - columns.count))
    return TableHeader(columns: columns + notes)
  }

  /// Reads the first line.
  ///
  /// A language is named by its tag or by its name in English, Dutch, German, French or itself.
  /// `id` is the identifier, unless Indonesian is needed to have two languages.
  init(_ names: [String]) {
    let trimmed = names.map { $0.trimmedWhiteSpace }
    if let columns = Self.columnsByTerm(trimmed) {
      self.columns = columns
      return
    }
    var columns = trimmed.map(Self.column)
    let texts = columns.count { if case .text = $0 { true } else { false } }
    if texts < 2, let place = columns.firstIndex(of: .field(.id)), texts == 1,
      columns.count == 2, let tag = LanguageTag("id")
    {
      columns[place] = .text(TermField(language: tag, part: .full, status: nil))
    }
    self.columns = columns
  }

  /// Reads the first line of a table whose languages nobody has said.
  ///
  /// Where it is nothing but words of three letters, of which none is the code of a language that is
  /// met often or named otherwise, it is no line of names: *kat* and *cat* are Georgian and Catalan,
  /// and words for the same animal.
  init(unannounced names: [String]) {
    let header = TableHeader(names)
    let isBare = header.columns.count == header.languages.count && !header.isGlossary
    let isDoubtful = isBare && !names.contains { LanguageNames.isSure($0.trimmedWhiteSpace) }
    self = isDoubtful ? TableHeader(columns: names.map(Column.other)) : header
  }

  /// The columns of a table with a row a term: it names identifier, language and term, each perhaps with
  /// the letter of its level before, as IATE does (`E_ID`, `L_CODE`, `T_TERM`).
  private static func columnsByTerm(_ names: [String]) -> [Column]? {
    let columns = names.map { name -> Column in
      let key = name.lowercased()
      let level = ["e_", "l_", "t_"].first { key.hasPrefix($0) }
      switch level.map({ key.dropFirst($0.count) }) ?? key[...] {
      case "term": return .term
      case "code" where level == "l_", "language", "lang", "language code", "langcode", "locale":
        return .language
      case "domains": return .field(.subject)
      case let rest: return level == nil ? column(name) : column(String(rest)).or(named: name)
      }
    }
    let isWhole = [.term, .language, .field(.id)].allSatisfy { wanted in
      columns.count { $0 == wanted } == 1
    }
    let hasTexts = columns.contains { if case .text = $0 { true } else { false } }
    return isWhole && !hasTexts ? columns : nil
  }

  /// Whether each row is a term, not a concept.
  var isByTerm: Bool { columns.contains(.term) }

  /// The languages in the order of their columns, each once.
  var languages: [LanguageTag] {
    var languages: [LanguageTag] = []
    for case .text(let field) in columns where !languages.contains(field.language) {
      languages.append(field.language)
    }
    return languages
  }

  /// Whether this is a line of names and no row of a table whose languages are known: many short
  /// words are codes of languages too, such as the Dutch 'wet' and the English 'act'.
  func isLikely(for known: [LanguageTag]) -> Bool {
    let named = Set(languages.map(\.language))
    if named.isEmpty || isGlossary { return !named.isEmpty }
    return named.count >= min(2, known.count)
      && (known.contains { named.contains($0.language) } || named.allSatisfy { $0.utf8.count == 2 })
  }

  /// Whether any column is of those that only glossaries have.
  var isGlossary: Bool {
    columns.contains {
      switch $0 {
      case .text(let field): field.part != .full || field.status != nil
      case .field(.note), .other: false
      case .field(let field): field != .id && field != .source
      case .status, .statusIn, .part, .language, .term: true
      }
    }
  }

  private static func column(_ name: String) -> Column {
    let key = name.lowercased()
    if let field = fields[key] { return .field(field) }
    if key == "status" || key == "term status" || key == "usage status" { return .status }
    for prefix in ["status:", "term status:"] where key.hasPrefix(prefix) {
      if let language = LanguageTag(String(name.dropFirst(prefix.count))) {
        return .statusIn(language)
      }
    }
    if key == "part" || key == "term type" || key == "type" { return .part }
    if let language = LanguageNames.tag(named: key) {
      return .text(TermField(language: language, part: .full, status: nil))
    }
    if let field = TermField(name) { return .text(field) }
    return .other(name)
  }

  private static let fields: [String: ConceptField] = [
    "id": .id, "identifier": .id, "concept id": .id, "concept": .id, "kind": .kind,
    "subject": .subject, "domain": .subject, "field": .subject, "subject field": .subject,
    "domein": .subject, "definition": .definition, "definitie": .definition,
    "description": .definition, "source": .source, "bron": .source, "note": .note,
    "notes": .note, "comment": .note, "comments": .note, "opmerking": .note,
    "opmerkingen": .note, "remark": .note, "remarks": .note,
  ]
}

extension String {
  /// The text without spaces, tabs and the like around it.
  var trimmedWhiteSpace: String {
    let isSpace: (Character) -> Bool = { $0.isWhitespace }
    guard let first = firstIndex(where: { !isSpace($0) }),
      let last = lastIndex(where: { !isSpace($0) })
    else { return "" }
    return first == startIndex && index(after: last) == endIndex ? self : String(self[first...last])
  }
}

extension TableHeader.Column {
  /// The column under its own name where it is no other sort.
  fileprivate func or(named name: String) -> TableHeader.Column {
    if case .other = self { .other(name) } else { self }
  }
}

extension TableHeader {
  /// Refuses a row that has text beyond the last column, which no column could hold.
  func check(_ cells: [String], path: String, line: Int) throws(InterchangeError) {
    guard cells.dropFirst(columns.count).contains(where: { !$0.isEmpty }) else { return }
    throw .badLine(
      path: path, line: line,
      expected: "no more cells than the first line has, \(columns.count), or quote the separator")
  }
}
