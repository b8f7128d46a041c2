/// A suggestion that was turned down: a name and what it was to be in another language.
public struct Rejection: Hashable, Sendable {
  /// The name.
  public let text: String
  /// What it was to be.
  public let translation: String

  /// Names both.
  public init(_ text: String, as translation: String) {
    self.text = text
    self.translation = translation
  }
}
