/// What a word of a vocabulary, folded, is held against.
public enum WordTest: Hashable, Sendable {
  /// The word is this.
  case equal(String)
  /// The word begins so.
  case starting(String)
  /// The word ends so.
  case ending(String)
  /// This stands somewhere in the word.
  case containing(String)
  /// The word matches a pattern.
  case matching(WordGlob)
}

/// What one of the words of a segment must be for the segment to be worth looking at.
public struct WordFilter: Hashable, Sendable {
  /// The word passes one of these.
  public let tests: [WordTest]
  /// Whether any number will do too.
  public let admitsNumbers: Bool

  init(_ tests: [WordTest], admitsNumbers: Bool = false) {
    self.tests = tests
    self.admitsNumbers = admitsNumbers
  }
}
