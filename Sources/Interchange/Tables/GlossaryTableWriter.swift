public import Bitext

/// Writes a glossary as a table with a first line of names, one concept a row.
///
/// The columns are those that the concepts need, in one order, so the concepts are held until
/// `finish()`. Synonyms stand between ` | `. What a table has no place for is left out with a remark.
public struct GlossaryTableWriter: ~Copyable {
  private var file: OutputFile?
  private let separator: CellSeparator
  private var concepts: [Concept] = []
  private var log: RemarkLog

  /// Begins a file, or standard output for `-`.
  public init(path: String, separator: CellSeparator = .tab) throws(InterchangeError) {
    file = try OutputFile(path: path)
    self.separator = separator
    log = RemarkLog(path: path)
  }

  /// What could not be written, each sort once.
  public var remarks: [Remark] { log.remarks }

  /// Writes a concept.
  public mutating func write(_ concept: Concept) { concepts.append(concept) }

  /// Ends the file and puts it in its place.
  public mutating func finish() throws(InterchangeError) {
    var writer = CellWriter(separator: separator)
    let fields = termFields()
    let properties = propertyNames()
    let used = ConceptField.allCases.filter { field in
      field == .kind || concepts.contains { !value(of: field, in: $0).isEmpty }
    }
    let before = used.filter { [.id, .kind, .subject].contains($0) }
    let after = used.filter { ![.id, .kind, .subject, .note].contains($0) }
    let noteCount = concepts.map(\.annotations.notes.count).max() ?? 0
    writer.row(
      before.map(\.rawValue) + fields.map { $0.name(separator: "-") } + after.map(\.rawValue)
        + [String](repeating: ConceptField.note.rawValue, count: noteCount) + properties)
    for concept in concepts {
      var cells = before.map { value(of: $0, in: concept) }
      let terms = Dictionary(grouping: Self.placed(concept.terms), by: \.field)
      cells += fields.map { field in
        (terms[field] ?? []).map(\.text).joined(separator: " | ")
      }
      cells += after.map { value(of: $0, in: concept) }
      let notes = concept.annotations.notes
      cells += notes + [String](repeating: "", count: noteCount - notes.count)
      cells += properties.map { concept.annotations.properties(named: $0).joined(separator: " | ") }
      writer.row(cells)
    }
    noteLosses()
    try file?.write(writer.bytes.span)
    try file?.finish()
  }

  private struct PlacedTerm {
    var field: TermField
    var text: String
  }

  /// The terms with the columns they stand in.
  ///
  /// The column of a language and part alone holds its first preferred term and, after it, the
  /// admitted ones; all others stand in columns that say their status.
  private static func placed(_ terms: [Term]) -> [PlacedTerm] {
    var first: [PlacedTerm] = []
    var rest: [PlacedTerm] = []
    var preferred: Set<TermField> = []
    for term in terms where term.status == .preferred {
      var field = TermField(language: term.language, part: term.part, status: nil)
      if preferred.insert(field).inserted {
        first.append(PlacedTerm(field: field, text: term.text))
      } else {
        field.status = .preferred
        rest.append(PlacedTerm(field: field, text: term.text))
      }
    }
    for term in terms where term.status != .preferred {
      var field = TermField(language: term.language, part: term.part, status: nil)
      if term.status != .admitted || !preferred.contains(field) { field.status = term.status }
      rest.append(PlacedTerm(field: field, text: term.text))
    }
    return first + rest
  }

  /// The columns of terms: languages as they are met first, full forms before others.
  private func termFields() -> [TermField] {
    var fields: Set<TermField> = []
    var languages: [LanguageTag] = []
    for concept in concepts {
      for term in Self.placed(concept.terms) {
        fields.insert(term.field)
        if !languages.contains(term.field.language) { languages.append(term.field.language) }
      }
    }
    var sorted: [TermField] = []
    for language in languages {
      for part in Term.Part.allCases {
        for status in [nil] + Term.Status.allCases.map(Optional.some) {
          let field = TermField(language: language, part: part, status: status)
          if fields.contains(field) { sorted.append(field) }
        }
      }
    }
    return sorted
  }

  private func propertyNames() -> [String] {
    var names: Set<String> = []
    for concept in concepts {
      for case .property(let name, _, _) in concept.annotations { names.insert(name) }
    }
    return names.sorted()
  }

  private func value(of field: ConceptField, in concept: Concept) -> String {
    switch field {
    case .id: concept.id ?? ""
    case .kind: concept.kind.rawValue
    case .subject: concept.subject ?? ""
    case .definition: concept.definition ?? ""
    case .source: concept.source ?? ""
    case .note: concept.annotations.notes.first ?? ""
    }
  }

  private mutating func noteLosses() {
    for concept in concepts {
      if concept.annotations.contains(where: { if case .foreign = $0 { true } else { false } }) {
        log.add(line: nil, "elements of other formats cannot be written in a table")
      }
      if concept.terms.contains(where: { !$0.annotations.isEmpty }) {
        log.add(line: nil, "notes of single terms cannot be written in a table")
      }
    }
  }
}
