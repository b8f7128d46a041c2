internal import GRDB
internal import Matching

/// What a look-up needs to know of one state of the file, read once for many.
struct FileState: Sendable {
  /// The blocks and fresh segments of a language.
  struct Language: Sendable {
    let heads: [BlockTable.Head]
    let fresh: IndexItems
  }

  /// The number of the state: each change of the file counts it up.
  let generation: Int64
  /// Counted up where a unit that was there comes to have another origin, or one that was gone is back:
  /// as long as it is the same, what is known of the origins of units stays true.
  let originChanges: Int64
  /// The languages.
  let languages: Languages
  /// Whether any unit was used.
  let hasUses: Bool
  /// How many runs the table `exact` has.
  let exactRuns: Int
  private(set) var index: [Int64: Language] = [:]

  /// Reads the languages; indexes are read when they are asked for.
  init(generation: Int64, _ database: Database) throws {
    self.generation = generation
    languages = try Languages(database)
    originChanges =
      try database.prepared("SELECT origins FROM generation").first { $0.integer(0) } ?? 0
    exactRuns = try ExactTable.runCount(in: database)
    hasUses = try UnitUse.isAny(in: database)
  }

  /// The index of a language, read where it is not known yet.
  mutating func language(_ number: Int64, _ database: Database) throws -> Language {
    if let known = index[number] { return known }
    let language = Language(
      heads: try BlockTable.heads(language: number, in: database),
      fresh: try BlockTable.fresh(language: number, in: database))
    index[number] = language
    return language
  }

  /// Whether another is of a later state, or of the same and has read more.
  func isWorthLess(than other: FileState) -> Bool {
    generation != other.generation
      ? generation < other.generation : index.count < other.index.count
  }

  /// The number of the state that a transaction sees.
  static func generation(_ database: Database) throws -> Int64 {
    try database.prepared("SELECT number FROM generation").first { $0.integer(0) } ?? 0
  }

  /// Counts the state up, as part of every change.
  static func advance(_ database: Database) throws {
    try database.prepared("UPDATE generation SET number = number + 1").run()
  }

  /// Counts a change of the origin of a unit that was there before, as part of that change.
  static func noteOriginChange(_ database: Database) throws {
    try database.prepared("UPDATE generation SET origins = origins + 1").run()
  }
}
