/// A place of a text that could have been the end of a segment, with what decided.
public struct Place: Hashable, Sendable {
  /// Where it is, in UTF-8 bytes.
  public let offset: Int
  /// Whether the text is cut there.
  public let isCut: Bool
  /// What decided.
  public let decision: Decision
}
