public import Bitext
internal import Interchange
public import Memory
internal import Shipped
public import Terminology

extension Glossary {
  /// What a user's files, memory and the shipped glossaries know, in this order of priority.
  ///
  /// - Parameters:
  ///   - memory: a memory whose concepts come first.
  ///   - tables: glossary files of any kind that `ConceptReader` reads.
  ///   - includingShipped: whether the shipped glossaries come last.
  /// - Throws: `MemoryError` or `InterchangeError`.
  public init(memory: MemoryStore?, tables: [String], includingShipped: Bool) throws {
    try self.init(
      memories: memory.map { [$0] } ?? [], tables: tables, includingShipped: includingShipped)
  }

  /// What is needed of them to recognise the terms of a text and translate them, which is had sooner
  /// and takes less memory: of the shipped glossaries, the terms of two languages, and what the text
  /// may name.
  ///
  /// - Parameter text: `nil` for any text.
  /// - Throws: `MemoryError` or `InterchangeError`.
  public init(
    memory: MemoryStore?, tables: [String], includingShipped: Bool, for text: String?,
    from source: LanguageTag, to target: LanguageTag
  ) throws {
    let own = try Self(memory: memory, tables: tables, includingShipped: false)
    self.init(
      concepts: own.concepts
        + (includingShipped ? Self.shipped(in: [source, target], for: text) : []))
  }

  /// What several memories, a user's files and the shipped glossaries know, in this order of
  /// priority.
  ///
  /// - Throws: `MemoryError` or `InterchangeError`.
  public init(memories: [MemoryStore], tables: [String], includingShipped: Bool) throws {
    var glossaries: [Glossary] = []
    for memory in memories {
      for ranked in try memory.rankedGlossaries() {
        glossaries.append(Glossary(concepts: ranked.map(\.concept)))
      }
    }
    for table in tables { glossaries.append(Glossary(concepts: try Self.concepts(of: table))) }
    if includingShipped { glossaries.append(Glossary(concepts: try Self.shipped())) }
    self.init(joining: glossaries)
  }

  /// The concepts of the shipped glossaries, in order of file and place.
  ///
  /// - Throws: `InterchangeError` where a shipped file is broken, which a test rules out.
  public static func shipped() throws -> [Concept] {
    var concepts: [Concept] = []
    for file in ShippedFile.glossaries {
      var reader = RecordReader(text: file.text, name: file.name)
      while let concept = try reader.next() { concepts.append(concept) }
    }
    return concepts
  }

  /// The concepts of the shipped glossaries that a text may name, with their terms in some languages
  /// and without what is said about them.
  ///
  /// - Parameters:
  ///   - languages: first that of the text.
  ///   - text: `nil` for all concepts.
  public static func shipped(in languages: [LanguageTag], for text: String?) -> [Concept] {
    // A hidden hyphen may stand among the first letters of a word.
    let isPlain = text.map { !$0.unicodeScalars.contains("\u{AD}") } ?? false
    var selection = RecordSelection(
      languages: languages, beginnings: isPlain ? text.map { WordBeginnings(of: $0) } : nil)
    for file in ShippedFile.glossaries {
      unsafe file.withBytes { unsafe selection.add($0) }
    }
    return selection.concepts
  }

  /// The concepts of a glossary file.
  static func concepts(of path: String) throws -> [Concept] {
    var concepts: [Concept] = []
    var reader = try ConceptReader(path: path)
    while let concept = try reader.next() { concepts.append(concept) }
    return concepts
  }
}
