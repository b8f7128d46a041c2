public import Alignment
public import Bitext
public import Memory

extension MemoryStore {
  /// What dictionaries and earlier alignments, in either direction, have taught about the words of
  /// two languages.
  ///
  /// - Throws: `MemoryError`, or `AlignmentError` where what is stored cannot be read.
  public func learnedLexicon(from source: LanguageTag, to target: LanguageTag) throws -> Lexicon {
    try storedLexicon(from: source, to: target).all
  }

  /// The lexicon of two languages with what was learnt and what was imported apart.
  ///
  /// It is kept once for both directions, the first language in alphabetical order its source.
  /// - Throws: `MemoryError`, or `AlignmentError` where what is stored cannot be read.
  public func storedLexicon(
    from source: LanguageTag, to target: LanguageTag
  ) throws -> StoredLexicon {
    if target < source { return try storedLexicon(from: target, to: source).reversed }
    guard let bytes = try lexicon(from: source, to: target) else { return StoredLexicon() }
    return try StoredLexicon(String(decoding: bytes, as: UTF8.self))
  }

  /// Keeps a lexicon in place of the one before.
  ///
  /// - Throws: `MemoryError`.
  public func setLexicon(
    _ lexicon: StoredLexicon, from source: LanguageTag, to target: LanguageTag
  ) throws {
    if target < source { return try setLexicon(lexicon.reversed, from: target, to: source) }
    try setLexicon(Array(lexicon.text.utf8), from: source, to: target)
  }

  /// Adds what an alignment has taught, so that it helps the next.
  public func learn(_ learned: Lexicon, from source: LanguageTag, to target: LanguageTag) throws {
    var stored = try storedLexicon(from: source, to: target)
    stored.learned.merge(learned)
    try setLexicon(stored, from: source, to: target)
  }

  /// Adds what another memory has learnt and imported of the words of languages.
  ///
  /// - Returns: the pairs of languages that it has lexicons of.
  /// - Throws: `MemoryError`, or `AlignmentError` where what is stored cannot be read.
  @discardableResult
  public func mergeLexicons(
    of other: MemoryStore
  ) throws -> [(from: LanguageTag, to: LanguageTag)] {
    let pairs = try other.lexiconLanguages()
    for pair in pairs {
      let theirs = try other.storedLexicon(from: pair.from, to: pair.to)
      var ours = try storedLexicon(from: pair.from, to: pair.to)
      ours.learned.merge(theirs.learned)
      ours.imported.merge(theirs.imported)
      try setLexicon(ours, from: pair.from, to: pair.to)
    }
    return pairs
  }

  /// Adds what another memory has been taught besides units and concepts: lexicons, and suggestions
  /// that were turned down.
  public func takeOverLearning(from other: MemoryStore) throws {
    try mergeLexicons(of: other)
    try mergeRejections(of: other)
  }

  /// Adds the units of an alignment, and what it has taught where any of them is new.
  ///
  /// - Parameters:
  ///   - confidence: beads less sure than this are left out.
  ///   - origin: the name under which the memory keeps where the units came from.
  ///   - replaces: whether they take the place of other translations of the same sources.
  public func learn(
    _ pair: AlignedPair, atLeast confidence: Double, origin: String,
    replacing replaces: Bool = false
  ) throws -> ImportCounts {
    let counts = try learn(
      pair.units(atLeast: confidence), origin: origin, replacing: replaces)
    if counts.added + counts.replaced > 0 {
      try learn(pair.alignment.learned, from: pair.from, to: pair.to)
    }
    return counts
  }

  /// Learns the lexicon of two languages anew from all units that have both.
  ///
  /// What was imported is kept and helps. At most `limit` units are read, spread evenly.
  /// - Parameter progress: called now and then with the number of units read.
  /// - Returns: how many units were learned from.
  /// - Throws: `MemoryError`, or `AlignmentError` where what is stored cannot be read.
  public func learnLexicon(
    from source: LanguageTag, to target: LanguageTag, limit: Int = 400_000,
    progress: (Int) -> Void = { _ in }
  ) throws -> Int {
    var pairs: [(source: String, target: String)] = []
    let step = max(1, (try info().units + limit - 1) / limit)
    var reader = try units()
    var count = 0
    while let stored = try reader.next() {
      count += 1
      if count.isMultiple(of: 512) { progress(count) }
      guard count.isMultiple(of: step) || step == 1,
        let one = stored.unit.variant(for: source), let other = stored.unit.variant(for: target)
      else { continue }
      pairs.append((one.content.plainText, other.content.plainText))
    }
    var lexicon = try storedLexicon(from: source, to: target)
    lexicon.learned = lexicon.imported.learned(from: pairs)
    try setLexicon(lexicon, from: source, to: target)
    return pairs.count
  }
}
