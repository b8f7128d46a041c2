internal import Bitext
internal import GRDB

/// Reads whole concepts.
struct ConceptPage {
  private let database: Database
  private let languages: Languages

  init(_ database: Database) throws {
    self.database = database
    languages = try Languages(database)
  }

  /// The concepts that follow a number, in the order they came in.
  func concepts(after last: Int64, count: Int) throws -> [StoredConcept] {
    var concepts: [StoredConcept] = []
    try database.prepared(
      """
      SELECT concept.id, concept.name, kind, subject, definition, source, json, origin.name
      FROM concept LEFT JOIN detail ON detail.id = detail LEFT JOIN origin ON origin.id = origin
      WHERE concept.id > ? ORDER BY concept.id LIMIT ?
      """
    ).forEach(.integer(last), .integer(Int64(count))) { row in
      let detail = row.optionalText(6).flatMap(Detail.init(json:)) ?? Detail()
      let number = row.integer(0)
      let concept = Concept(
        id: row.optionalText(1), kind: Concept.Kind(rawValue: row.text(2)) ?? .other,
        subject: row.optionalText(3), definition: row.optionalText(4),
        source: row.optionalText(5), terms: try terms(of: number), attributes: detail.attributes,
        annotations: detail.annotations)
      concepts.append(
        StoredConcept(number: number, origin: row.optionalText(7), concept: concept))
      return true
    }
    return concepts
  }

  private func terms(of concept: Int64) throws -> [Term] {
    var terms: [Term] = []
    let first = UnitNumber.variant(concept, 0)
    try database.prepared(
      """
      SELECT language, text, part, status, json FROM term LEFT JOIN detail ON detail.id = detail
      WHERE term.id >= ? AND term.id < ? ORDER BY term.id
      """
    ).forEach(.integer(first), .integer(first + Int64(UnitNumber.limit))) { row in
      let detail = row.optionalText(4).flatMap(Detail.init(json:)) ?? Detail()
      terms.append(
        Term(
          row.text(1), language: try languages.tag(row.integer(0)),
          part: Term.Part(rawValue: row.text(2)) ?? .variant,
          status: Term.Status(rawValue: row.text(3)) ?? .admitted,
          attributes: detail.attributes, annotations: detail.annotations))
      return true
    }
    return terms
  }
}
