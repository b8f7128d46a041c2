/// The words that names of bodies are written with, in any language.
enum NameWords {
  /// The parts of a name with spaces between them, without the empty ones.
  static func joined(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// A text with a capital at its beginning.
  static func capital(_ text: some StringProtocol) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// A text with a small letter at its beginning.
  static func lowered(_ text: some StringProtocol) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }
}
