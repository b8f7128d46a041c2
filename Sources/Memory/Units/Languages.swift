internal import Bitext
internal import GRDB

/// The languages of a memory and their numbers.
struct Languages {
  private var tags: [Int64: LanguageTag] = [:]
  private var numbers: [LanguageTag: Int64] = [:]

  /// Reads all of them.
  init(_ database: Database) throws {
    try database.prepared("SELECT id, tag FROM language").forEach { row in
      if let tag = LanguageTag(row.text(1)) {
        tags[row.integer(0)] = tag
        numbers[tag] = row.integer(0)
      }
      return true
    }
  }

  /// The language of a number.
  func tag(_ number: Int64) throws -> LanguageTag {
    guard let tag = tags[number] else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "language \(number) has no tag")
    }
    return tag
  }

  /// The number of a language; `nil` where it has none.
  func number(of tag: LanguageTag) -> Int64? { numbers[tag] }

  /// The number of a language, given where it has none yet.
  mutating func number(of tag: LanguageTag, in database: Database) throws -> Int64 {
    if let number = numbers[tag] { return number }
    try database.prepared("INSERT INTO language (tag) VALUES (?)").run(.text(tag.text))
    let number = database.lastInsertedRowID
    tags[number] = tag
    numbers[tag] = number
    return number
  }

  /// The languages whose texts may stand for a tag, the tag itself first.
  func serving(_ tag: LanguageTag) -> [(number: Int64, tag: LanguageTag)] {
    numbers.filter { $0.key.isCompatible(with: tag) }
      .sorted { ($0.key == tag ? 0 : 1, $0.key) < ($1.key == tag ? 0 : 1, $1.key) }
      .map { (number: $0.value, tag: $0.key) }
  }

  /// All languages in the order of their tags.
  var all: [(number: Int64, tag: LanguageTag)] {
    numbers.sorted { $0.key < $1.key }.map { (number: $0.value, tag: $0.key) }
  }
}
