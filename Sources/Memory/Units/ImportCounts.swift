/// What an import has stored so far.
public struct ImportCounts: Hashable, Codable, Sendable {
  /// Units that were not there before.
  public var added = 0
  /// Units whose texts were there; where they came from was noted.
  public var merged = 0
  /// Units that were there just so, from the same origin.
  public var known = 0
  /// Units that took the place of other translations of their sources.
  public var replaced = 0
  /// Concepts that were not there before.
  public var concepts = 0
  /// Concepts that were there just so.
  public var knownConcepts = 0

  /// No units.
  public init() {}

  /// All units that came and are in the file now.
  public var units: Int { added + merged + known + replaced }
}
