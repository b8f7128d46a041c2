public import Bitext
internal import GRDB

extension MemoryStore {
  /// Calls `body` with each unit that has a text in one language and no translation in another.
  ///
  /// - Parameters:
  ///   - source: the language of the text.
  ///   - target: the language that should be there.
  ///   - filter: which units are looked at; all when `nil`.
  ///   - progress: called now and then with the number of units looked at, and of all.
  public func forEachUntranslated(
    from source: LanguageTag, to target: LanguageTag, where filter: UnitFilter? = nil,
    progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in },
    _ body: (Untranslated) throws -> Void
  ) throws(MemoryError) {
    try read { database in
      let languages = try Languages(database)
      let sources = languages.serving(source).map(\.number)
      let targets = languages.serving(target).map(\.number)
      func look(_ unit: Int64, _ variants: [StoredVariant]) throws {
        let texts = variants.filter { sources.contains($0.language) && !$0.text.isBlank }
        guard let one = texts.first else { return }
        let others = variants.filter { targets.contains($0.language) }
        guard let reason = Untranslated.Reason(texts: texts, translations: others) else { return }
        try body(
          Untranslated(
            unit: unit, reason: reason, language: try languages.tag(one.language), text: one.text))
      }
      guard filter != nil else {
        return try VariantScan(database).forEach(progress: progress, look)
      }
      try UnitWalk(database, where: filter).forEach(progress: progress) { found in
        try look(found.number, UnitFinder.variants(of: found.number, in: database))
      }
    }
  }
}

extension Untranslated.Reason {
  /// What is the matter with a translation; `nil` where nothing is.
  fileprivate init?(texts: [StoredVariant], translations: [StoredVariant]) {
    let there = translations.filter { !$0.text.isBlank }
    if translations.isEmpty {
      self = .missing
    } else if there.isEmpty {
      self = .empty
    } else if there.allSatisfy({ other in texts.contains { $0.text == other.text } }),
      there.contains(where: { $0.text.unicodeScalars.contains(where: \.properties.isAlphabetic) })
    {
      self = .same
    } else {
      return nil
    }
  }
}

extension String {
  /// Whether there is nothing but white space.
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
