internal import GRDB
internal import Matching

/// Holds the fuzzy index against the segments.
struct IndexCheck: ~Copyable {
  private let database: Database
  private var tokenizer: Tokenizer
  private var vocabulary = Vocabulary()

  init(_ database: Database) throws {
    self.database = database
    tokenizer = try Tokenizer()
  }

  /// What is wrong with it, a sentence each.
  consuming func findings() throws -> [String] {
    var findings: [String] = []
    let stretches = try VariantStretches.all(in: database)
    for language in try Languages(database).all {
      var missing = 0
      for stretch in stretches { missing += try self.missing(language: language.number, stretch) }
      if missing > 0 {
        findings.append(
          "\(missing) segments in \(language.tag) cannot be found by likeness; "
            + "run 'pont memory reindex'")
      }
    }
    return findings
  }

  /// How many segments the index lacks, or knows with other words.
  private mutating func missing(language: Int64, _ stretch: Range<Int64>) throws -> Int {
    let words = try digests(index: language, stretch)
    let forms = try digests(index: ShortForm.index(of: language), stretch)
    var missing = 0
    try database.prepared(
      "SELECT id, text FROM variant WHERE id >= ? AND id < ? AND language = ?"
    ).forEach(
      .integer(stretch.lowerBound), .integer(stretch.upperBound), .integer(language)
    ) { row in
      let text = try tokenizer.tokens(of: row.text(1))
      let tokens = try vocabulary.numbers(of: text, in: database, &tokenizer)
      let isThere = tokens.isEmpty || words.holds(row.integer(0), Self.digest(tokens))
      let form = ShortForm(text)
      let isThereByForm = form.map { forms.holds(row.integer(0), Self.digest($0.tokens)) } ?? true
      if !isThere || !isThereByForm { missing += 1 }
      return true
    }
    return missing
  }

  /// What stands for the tokens under which an index knows segments: those of an earlier text too.
  private func digests(index number: Int64, _ stretch: Range<Int64>) throws -> DigestTable {
    var digests = DigestTable()
    func take(_ items: IndexItems) {
      for place in 0..<items.count where stretch.contains(items.ids[place]) {
        digests.add(items.ids[place], Self.digest(items[place].tokens))
      }
    }
    for head in try BlockTable.heads(language: number, in: database) {
      take(try BlockTable.items(of: head.id, in: database))
    }
    take(try BlockTable.fresh(language: number, in: database))
    digests.order()
    return digests
  }

  private static func digest(_ tokens: [UInt32]) -> Int64 {
    var digest = Digest()
    for token in tokens { digest.add(Int64(token)) }
    return digest.number
  }
}
