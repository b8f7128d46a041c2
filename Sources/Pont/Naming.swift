public import Bitext
public import Terminology

/// Writes names as another language does, or finds their forms in a list.
public struct NameWriter: Sendable {
  private enum Knowledge {
    case directory(NameDirectory)
    case list(NameMatcher)
  }

  private let knowledge: Knowledge
  private let source: LanguageTag

  /// Prepares to write names: those that a glossary knows as it says, others by rule.
  ///
  /// - Throws: what ICU's locale data throws.
  public init(_ glossary: Glossary, from source: LanguageTag, to target: LanguageTag) throws {
    self.source = source
    knowledge = .directory(try NameDirectory(glossary, from: source, to: target))
  }

  /// Prepares to find names in a list, whose names are in one language.
  public init(among names: [String], from source: LanguageTag, to target: LanguageTag) {
    self.source = source
    knowledge = .list(NameMatcher(names: names, language: target))
  }

  /// The likeliest forms of a name in the other language, best first; from the list where there is
  /// one, and then none that is not believed.
  public func candidates(for name: String, limit: Int = 5) -> [NameCandidate] {
    switch knowledge {
    case .directory(let directory): directory.candidates(for: name, limit: limit)
    case .list(let matcher): matcher.best(for: name, from: source, limit: limit)
    }
  }
}
