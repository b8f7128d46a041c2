/// Units that say the same in the same languages.
public struct DuplicateGroup: Hashable, Sendable {
  /// The numbers of the units, in order; at least two. The first is the one that is kept.
  public let units: [Int64]
  /// What the first says in each language.
  public let texts: [LanguageText]
}
