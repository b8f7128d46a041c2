/// A unit in which something is replaced.
public struct ReplacedUnit: Sendable {
  /// Its number.
  public let number: Int64
  /// The texts that are changed, each once.
  public let changes: [TextReplacement.Change]
}
