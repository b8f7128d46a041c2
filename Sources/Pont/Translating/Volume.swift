/// How much text there is.
public struct Volume: Hashable, Codable, Sendable {
  /// The segments.
  public var segments = 0
  /// The words: what stands between word boundaries (UAX #29) and has a letter or a digit.
  public var words = 0
  /// The characters, white space among them, as Unicode scalars; inline codes are none.
  public var characters = 0

  /// Nothing.
  public init() {}

  /// Adds another.
  public static func += (left: inout Self, right: Self) {
    left.segments += right.segments
    left.words += right.words
    left.characters += right.characters
  }
}
