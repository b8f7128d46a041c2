/// A thing of a memory whose changes history keeps: rows of a few tables that belong together.
///
/// What a thing was before a change is kept as those rows, whole, so that a column or a table that is
/// added later needs no code of its own: a table is added to ``parts``.
public enum MemoryThing: String, Hashable, Codable, CaseIterable, Sendable {
  /// A further way in which a unit came in.
  case occurrence
  /// A unit with its variants.
  case unit
  /// A concept with its terms.
  case concept
  /// A file, or whoever else units and concepts came from.
  case origin
  /// The order of the glossaries, all of it one thing; its number is 1.
  case glossaryOrder = "glossary-order"
  /// A suggestion that was turned down.
  case rejection
}

extension MemoryThing {
  /// In which order things are taken back: what is part of others first.
  static let undoOrder: [MemoryThing] = [
    .occurrence, .unit, .concept, .origin, .glossaryOrder, .rejection,
  ]

  /// The rows of a thing in one table.
  struct Part {
    let table: String
    /// What is true of those rows; `?1` is the number of the thing.
    let condition: String
  }

  /// The tables of a thing, that of its number first.
  var parts: [Part] {
    switch self {
    case .unit:
      [
        Part(table: "unit", condition: "id = ?1"),
        Part(table: "variant", condition: "id >= ?1 << 10 AND id < (?1 + 1) << 10"),
        Part(
          table: "context",
          condition: "variant >= ?1 << 10 AND variant < (?1 + 1) << 10 AND occurrence = 0"),
        Part(table: "usage", condition: "unit = ?1"),
      ]
    case .occurrence:
      [
        Part(table: "occurrence", condition: "id = ?1"),
        Part(
          table: "context",
          condition: """
            variant >= (SELECT unit << 10 FROM occurrence WHERE id = ?1)
            AND variant < (SELECT (unit + 1) << 10 FROM occurrence WHERE id = ?1)
            AND occurrence = ?1
            """),
      ]
    case .origin: [Part(table: "origin", condition: "id = ?1")]
    case .glossaryOrder: [Part(table: "glossary_rank", condition: "?1 = 1")]
    case .rejection: [Part(table: "rejection", condition: "id = ?1")]
    case .concept:
      [
        Part(table: "concept", condition: "id = ?1"),
        Part(table: "term", condition: "id >= ?1 << 10 AND id < (?1 + 1) << 10"),
      ]
    }
  }
}
