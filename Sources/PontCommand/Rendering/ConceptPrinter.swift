import Pont

/// Prints concepts.
struct ConceptPrinter {
  let format: OutputFormat

  /// Writes a concept: for people its record, whole.
  func write(_ stored: StoredConcept) throws {
    switch format {
    case .json: try JSONLine.write(Record(stored))
    case .text:
      let style = Style.output
      let glossary = stored.origin.map { ", \($0)" } ?? ""
      StandardOutput.line(style(.dim, "# concept \(stored.number)\(glossary)"))
      StandardOutput.line(try ConceptRecord.text(of: stored.concept).trimmingLines)
    }
  }

  /// Writes a concept as a line: its number, a term, and what other languages have.
  func writeLine(_ stored: StoredConcept, term: Term? = nil, score: Double? = nil) throws {
    guard format == .text else { return try JSONLine.write(Record(stored, term, score)) }
    let style = Style.output
    let concept = stored.concept
    guard let head = term ?? concept.terms.first else { return }
    var others: [String] = []
    var seen = [head.language.language]
    for other in concept.terms where !seen.contains(other.language.language) {
      seen.append(other.language.language)
      let best =
        concept.translations(of: head, in: other.language).first
        ?? concept.terms(in: other.language).first
      if let best { others.append("\(best.language) \(best.text)") }
    }
    let mark = [.preferred, .admitted].contains(head.status) ? "" : " (\(head.status.rawValue))"
    StandardOutput.line(
      "\(style(.dim, "\(stored.number)"))  \(head.language) \(style(.bold, head.text))\(mark)"
        + others.map { "  \($0)" }.joined() + "  " + style(.dim, concept.kind.rawValue))
  }

  /// The JSON form of a concept, which others rely on.
  private struct Record: Encodable {
    struct TermRecord: Encodable {
      let language: String
      let text: String
      let part: String
      let status: String
    }

    let number: Int64
    let id: String?
    let kind: String
    let subject: String?
    let definition: String?
    let source: String?
    let notes: [String]
    let glossary: String?
    let terms: [TermRecord]
    let found: String?
    let score: Double?

    init(_ stored: StoredConcept, _ term: Term? = nil, _ score: Double? = nil) {
      let concept = stored.concept
      number = stored.number
      id = concept.id
      kind = concept.kind.rawValue
      subject = concept.subject
      definition = concept.definition
      source = concept.source
      notes = concept.annotations.notes
      glossary = stored.origin
      terms = concept.terms.map {
        TermRecord(
          language: $0.language.text, text: $0.text, part: $0.part.rawValue,
          status: $0.status.rawValue)
      }
      found = term?.text
      self.score = score
    }
  }
}

extension String {
  /// The text without line breaks at its end.
  fileprivate var trimmingLines: String {
    var text = self
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }
}
