public import Bitext
public import Terminology

/// Writes names as other languages do, or finds their forms in a list.
public struct NameWriter: Sendable {
  private let transcriber = NameTranscriber()
  private let matcher: NameMatcher?

  /// Prepares to write names.
  public init() {
    matcher = nil
  }

  /// Prepares to find names in a list, whose names are in one language.
  public init(among names: [String], language: LanguageTag) {
    matcher = NameMatcher(names: names, language: language)
  }

  /// The likeliest forms of a name in another language, best first; from the list where there is
  /// one, and then none that is not believed.
  public func candidates(
    for name: String, from source: LanguageTag, to target: LanguageTag, limit: Int = 5
  ) -> [NameCandidate] {
    matcher?.best(for: name, from: source, limit: limit)
      ?? transcriber.candidates(for: name, from: source, to: target, limit: limit)
  }
}
