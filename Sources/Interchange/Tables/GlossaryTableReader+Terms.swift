internal import Bitext

extension GlossaryTableReader {
  /// A concept of a table with a row a term, such as IATE exports: rows that follow each other and have
  /// the same identifier are one concept.
  static func concept(
    ofRows rows: [[String]], _ header: TableHeader, _ log: inout RemarkLog, line: Int
  ) -> Concept? {
    var parts = ConceptParts()
    for (index, cells) in rows.enumerated() {
      guard let language = header.value(of: .language, in: cells).flatMap({ LanguageTag($0) }),
        let text = header.value(of: .term, in: cells)
      else {
        log.add(line: line, "rows without a term or its language are left out")
        continue
      }
      parts.add(text, as: TermField(language: language, part: .full, status: nil))
      for (column, cell) in zip(header.columns, cells) {
        let value = cell.trimmedWhiteSpace
        if value.isEmpty { continue }
        parts.addOfTerm(value, column, isFirst: index == 0)
      }
    }
    return parts.concept.terms.isEmpty ? nil : parts.concept
  }
}

extension TableHeader {
  /// What stands in the first column of a sort, without white space around it; `nil` for nothing.
  func value(of column: Column, in cells: [String]) -> String? {
    guard let place = columns.firstIndex(of: column), place < cells.count else { return nil }
    let value = cells[place].trimmedWhiteSpace
    return value.isEmpty ? nil : value
  }
}

extension ConceptParts {
  /// Adds what a row says of the term that was added last, or with the first term of its concept.
  fileprivate mutating func addOfTerm(_ value: String, _ column: TableHeader.Column, isFirst: Bool)
  {
    let last = concept.terms.count - 1
    switch column {
    case .field(let field):
      if isFirst, !add(value, as: field) { addProperty(field.rawValue, value) }
    case .status:
      if let status = TermStatus.named(value) {
        if status != .preferred { concept.terms[last].status = status }
      } else {
        concept.terms[last].annotations.append(.property("status", value: value, attributes: []))
      }
    case .part:
      if let part = Term.Part(named: value) {
        concept.terms[last].part = part
      } else {
        concept.terms[last].annotations.append(.property("type", value: value, attributes: []))
      }
    case .other(let name):
      concept.terms[last].annotations.append(.property(name, value: value, attributes: []))
    case .language, .term, .text, .statusIn: break
    }
  }
}

extension Term.Part {
  /// The form of a name by what glossaries call it.
  fileprivate init?(named name: String) {
    switch name.lowercased() {
    case "term", "fullform", "full form", "full": self = .full
    case "abbrev", "abbreviation", "acronym", "initialism": self = .acronym
    case "short form", "shortform", "short", "short name": self = .short
    case "variant", "synonym": self = .variant
    default: return nil
    }
  }
}
