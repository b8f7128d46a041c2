/// A pattern of a word: `*` stands for any characters, or none, `?` for one.
public struct WordGlob: Hashable, Sendable {
  private let pattern: [Unicode.Scalar]

  /// Reads a pattern, whose letters are folded.
  init(_ pattern: String) {
    self.pattern = Array(pattern.unicodeScalars)
  }

  /// The longest stretch of the pattern that stands in every word that matches; empty where all is
  /// wild.
  public var literal: String {
    let pieces = pattern.split { $0 == "*" || $0 == "?" }
    let longest = pieces.max { $0.count < $1.count } ?? []
    return String(String.UnicodeScalarView(longest))
  }

  /// Whether a folded word matches, as a whole.
  public func matches(_ word: String) -> Bool {
    let word = Array(word.unicodeScalars)
    var (place, at) = (0, 0)
    // Where the last star stands, and up to where it reaches: further with each failure.
    var star: (place: Int, reach: Int)?
    while at < word.count {
      if place < pattern.count, pattern[place] == "*" {
        star = (place, at)
        place += 1
      } else if place < pattern.count, pattern[place] == "?" || pattern[place] == word[at] {
        place += 1
        at += 1
      } else if let last = star {
        star = (last.place, last.reach + 1)
        (place, at) = (last.place + 1, last.reach + 1)
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == "*" }
  }
}
