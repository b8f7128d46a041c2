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
    for language in try Languages(database).all {
      let missing = try missing(language: language.number)
      if missing > 0 {
        findings.append(
          "\(missing) segments in \(language.tag) cannot be found by likeness; "
            + "run 'pont memory reindex'")
      }
    }
    return findings
  }

  /// How many segments the index lacks, or knows with other words.
  private mutating func missing(language: Int64) throws -> Int {
    let words = try digests(index: language)
    let forms = try digests(index: ShortForm.index(of: language))
    var missing = 0
    try database.prepared("SELECT id, text FROM variant WHERE language = ?")
      .forEach(.integer(language)) { row in
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

  /// What stands for the tokens of each item of an index.
  private func digests(index number: Int64) throws -> Digests {
    var digests = Digests()
    func take(_ items: IndexItems) {
      for place in 0..<items.count {
        let item = items[place]
        digests.add(item.id, Self.digest(item.tokens))
      }
    }
    for head in try BlockTable.heads(language: number, in: database) {
      take(try BlockTable.items(of: head.id, in: database))
    }
    take(try BlockTable.fresh(language: number, in: database))
    return digests
  }

  /// What stands for the tokens under which an index knows a segment: those of an earlier text too.
  private struct Digests {
    private var first: [Int64: Int64] = [:]
    private var others: [Int64: Set<Int64>] = [:]

    mutating func add(_ id: Int64, _ digest: Int64) {
      if let known = first.updateValue(digest, forKey: id), known != digest {
        others[id, default: []].insert(known)
      }
    }

    func holds(_ id: Int64, _ digest: Int64) -> Bool {
      first[id] == digest || others[id]?.contains(digest) == true
    }
  }

  private static func digest(_ tokens: [UInt32]) -> Int64 {
    var digest = Digest()
    for token in tokens { digest.add(Int64(token)) }
    return digest.number
  }
}
