public import Bitext
internal import GRDB

extension MemoryStore {
  /// The lexicon that alignment has stored for a pair of languages.
  public func lexicon(
    from source: LanguageTag, to target: LanguageTag
  ) throws(MemoryError) -> [UInt8]? {
    try read { database in
      try database.prepared(
        """
        SELECT data FROM lexicon
        JOIN language AS one ON one.id = source_language
        JOIN language AS other ON other.id = target_language
        WHERE one.tag = ? AND other.tag = ?
        """
      ).first(.text(source.text), .text(target.text)) { $0.bytes(0) }
    }
  }

  /// The pairs of languages that have a lexicon, in the order of their tags.
  public func lexiconLanguages() throws(MemoryError) -> [(from: LanguageTag, to: LanguageTag)] {
    try read { database in
      let languages = try Languages(database)
      var pairs: [(from: LanguageTag, to: LanguageTag)] = []
      try database.prepared("SELECT source_language, target_language FROM lexicon").forEach { row in
        pairs.append((try languages.tag(row.integer(0)), try languages.tag(row.integer(1))))
        return true
      }
      return pairs.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    }
  }

  /// Stores the lexicon of a pair of languages in place of the one before.
  public func setLexicon(
    _ data: [UInt8], from source: LanguageTag, to target: LanguageTag
  ) throws(MemoryError) {
    try write { database in
      var languages = try Languages(database)
      let source = try languages.number(of: source, in: database)
      let target = try languages.number(of: target, in: database)
      try database.prepared(
        "INSERT OR REPLACE INTO lexicon (source_language, target_language, data) VALUES (?, ?, ?)"
      ).run(.integer(source), .integer(target), .blob(data))
    }
  }

  /// Notes that a suggestion was turned down, so that it is not made again; history knows of it.
  public func reject(
    _ text: String, in source: LanguageTag, as translation: String, in target: LanguageTag
  ) throws(MemoryError) {
    let rejection = StoredRejection(
      from: source, to: target, what: Rejection(text, as: translation))
    try change(as: "reject", note: "\(text) → \(translation)") { database, journal in
      var languages = try Languages(database)
      try rejection.store(&languages, in: database, &journal)
    }
  }

  /// Whether a suggestion was turned down before.
  public func isRejected(
    _ text: String, in source: LanguageTag, as translation: String, in target: LanguageTag
  ) throws(MemoryError) -> Bool {
    try read { database in
      let row = try database.prepared(
        """
        SELECT 1 FROM rejection
        JOIN language AS one ON one.id = source_language
        JOIN language AS other ON other.id = target_language
        WHERE one.tag = ? AND other.tag = ? AND source = ? AND target = ?
        """
      ).first(.text(source.text), .text(target.text), .text(text), .text(translation)) { _ in true }
      return row != nil
    }
  }

  /// All suggestions that were turned down between two languages.
  public func rejections(
    from source: LanguageTag, to target: LanguageTag
  ) throws(MemoryError) -> Set<Rejection> {
    try read { database in
      var found: Set<Rejection> = []
      try database.prepared(
        """
        SELECT source, target FROM rejection
        JOIN language AS one ON one.id = source_language
        JOIN language AS other ON other.id = target_language
        WHERE one.tag = ? AND other.tag = ?
        """
      ).forEach(.text(source.text), .text(target.text)) { row in
        found.insert(Rejection(row.text(0), as: row.text(1)))
        return true
      }
      return found
    }
  }
}
