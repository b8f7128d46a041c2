/// A form of a verb as a text may have it.
struct VerbForm: Hashable, Sendable {
  /// Its words in order: *opgelegd*; *legt*, *op*.
  var words: [String]
  /// Whether other words may stand between the first and the last: *legt een boete op*.
  var isSplit: Bool

  /// The form as a term of a glossary would be written, open places marked.
  var text: String { words.joined(separator: isSplit ? " … " : " ") }

  /// A form of one word, or of several side by side.
  init(_ words: String..., isSplit: Bool = false) {
    self.words = words
    self.isSplit = isSplit
  }

  /// A form of several words side by side.
  init(_ words: [String]) {
    self.words = words
    isSplit = false
  }
}
