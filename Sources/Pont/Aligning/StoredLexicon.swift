public import Alignment
import Foundation

/// The lexicon of two languages as a memory keeps it: what was read from dictionaries stays when the
/// rest is learnt anew.
public struct StoredLexicon: Sendable, Hashable {
  /// What texts have taught.
  public var learned = Lexicon()
  /// What was read from dictionaries.
  public var imported = Lexicon()

  /// An empty lexicon.
  public init() {}

  /// Both together.
  public var all: Lexicon {
    var all = imported
    all.merge(learned)
    return all
  }

  /// The lexicon from the target language to the source language.
  public var reversed: StoredLexicon {
    var other = StoredLexicon()
    other.learned = learned.reversed
    other.imported = imported.reversed
    return other
  }

  /// Whether nothing is known.
  public var isEmpty: Bool { learned.isEmpty && imported.isEmpty }

  /// Reads what `text` wrote.
  init(_ text: String) throws {
    let mark = "\n" + Self.importedMark
    guard let place = text.range(of: mark) else {
      try learned.add(tabbed: text)
      return
    }
    try learned.add(tabbed: String(text[..<place.lowerBound]))
    try imported.add(tabbed: String(text[place.upperBound...]))
  }

  /// Pairs of stems with their weights, a pair a line; what was imported stands after a mark.
  var text: String {
    let head = "# learned\n" + learned.text
    return imported.isEmpty ? head : head + Self.importedMark + imported.text
  }

  private static let importedMark = "# imported\n"
}
