internal import Bitext
internal import GRDB

/// Puts concepts into the tables, each once an origin.
struct ConceptWriter {
  private var languages: Languages
  private var details = Details()

  init(_ database: Database) throws {
    languages = try Languages(database)
  }

  /// Stores a concept; gives its number, or `nil` where it is there from this origin just so.
  mutating func store(
    _ concept: Concept, origin: Int64?, in database: Database
  ) throws -> Int64? {
    let rows = try rows(of: concept, origin: origin, in: database)
    let known = try database.prepared("SELECT 1 FROM concept WHERE digest = ?")
      .first(.integer(rows.digest)) { _ in true }
    if known != nil { return nil }
    return try insert(concept, rows, origin: origin, as: nil, in: database)
  }

  /// Stores a concept under a number that is free.
  mutating func store(
    _ concept: Concept, origin: Int64?, as number: Int64, in database: Database
  ) throws {
    let rows = try rows(of: concept, origin: origin, in: database)
    _ = try insert(concept, rows, origin: origin, as: number, in: database)
  }

  /// What a concept is in the tables.
  private struct Rows {
    let digest: Int64
    let detail: Int64?
    let terms: [TermRow]
  }

  private mutating func rows(
    of concept: Concept, origin: Int64?, in database: Database
  ) throws -> Rows {
    let detail = try details.number(
      of: Detail(attributes: concept.attributes, annotations: concept.annotations), in: database)
    let terms = try concept.terms.map { try row(of: $0, in: database) }
    return Rows(
      digest: Self.digest(of: concept, detail: detail, terms: terms, origin: origin),
      detail: detail, terms: terms)
  }

  private func insert(
    _ concept: Concept, _ rows: Rows, origin: Int64?, as wanted: Int64?, in database: Database
  ) throws -> Int64 {
    try database.prepared(
      """
      INSERT INTO concept (id, digest, origin, name, kind, subject, definition, source, detail)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    ).run(
      .optional(wanted), .integer(rows.digest), .optional(origin), .optional(concept.id),
      .text(concept.kind.rawValue), .optional(concept.subject), .optional(concept.definition),
      .optional(concept.source), .optional(rows.detail))
    let number = database.lastInsertedRowID
    let insert = try database.prepared(
      "INSERT INTO term (id, language, text, part, status, detail) VALUES (?, ?, ?, ?, ?, ?)")
    for (position, term) in rows.terms.enumerated() {
      try insert.run(
        .integer(UnitNumber.variant(number, position)), .integer(term.language),
        .text(term.text), .text(term.part), .text(term.status), .optional(term.detail))
    }
    return number
  }

  private struct TermRow {
    let language: Int64
    let text: String
    let part: String
    let status: String
    let detail: Int64?
  }

  private mutating func row(of term: Term, in database: Database) throws -> TermRow {
    TermRow(
      language: try languages.number(of: term.language, in: database), text: term.text,
      part: term.part.rawValue, status: term.status.rawValue,
      detail: try details.number(
        of: Detail(attributes: term.attributes, annotations: term.annotations), in: database))
  }

  private static func digest(
    of concept: Concept, detail: Int64?, terms: [TermRow], origin: Int64?
  ) -> Int64 {
    var digest = Digest()
    digest.add(origin)
    digest.add(detail)
    digest.add(concept.kind.rawValue)
    for text in [concept.id, concept.subject, concept.definition, concept.source] {
      digest.add(text)
    }
    for term in terms {
      digest.add(term.language)
      digest.add(term.detail)
      for text in [term.text, term.part, term.status] { digest.add(text) }
    }
    return digest.number
  }
}
