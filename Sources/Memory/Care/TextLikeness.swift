/// What of a text counts when texts are held to say the same.
public struct TextLikeness: OptionSet, Hashable, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// Runs of white space, and white space at the ends, do not matter.
  public static let ignoringSpace = TextLikeness(rawValue: 1)
  /// Inline codes do not matter.
  public static let ignoringCodes = TextLikeness(rawValue: 2)
  /// Case and accents do not matter.
  public static let ignoringCase = TextLikeness(rawValue: 4)
  /// Which numbers stand there does not matter.
  public static let ignoringNumbers = TextLikeness(rawValue: 8)
}
