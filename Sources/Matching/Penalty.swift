/// Something other than its words by which a match differs from what was asked, or for which it is
/// trusted less; each takes points, in per cent, off the score.
public enum Penalty: String, Hashable, Codable, CaseIterable, Comparable, Sendable {
  /// A word is written in capitals on one side and not on the other.
  case letterCase
  /// A word has other accents.
  case accents
  /// A number has another value.
  case numbers
  /// Other inline codes, or the same in another order.
  case codes
  /// Other punctuation or symbols.
  case marks
  /// The same but for white space.
  case whiteSpace
  /// The unit is in a variety of the language: *nl-BE* for *nl*.
  case language
  /// The unit was translated by a machine, and nobody is known to have looked at it since.
  case machine
  /// The unit was translated in the other direction.
  case reversed
  /// The unit is older than was asked for.
  case older
  /// The unit is in another memory than the first that was asked.
  case memory
  /// The same source has other translations too; a warning that takes nothing off.
  case alternatives

  /// What it takes off, in per cent; for another memory one may ask for more or less.
  public var points: Int { self == .alternatives ? 0 : 1 }

  /// What it is, for people.
  public var explanation: String {
    switch self {
    case .letterCase: "upper and lower case differ"
    case .accents: "accents differ"
    case .numbers: "numbers differ"
    case .codes: "inline codes differ"
    case .marks: "punctuation differs"
    case .whiteSpace: "white space differs"
    case .language: "another variety of the language"
    case .machine: "machine translation"
    case .reversed: "translated in the other direction"
    case .older: "older than asked for"
    case .memory: "another memory"
    case .alternatives: "there are other translations"
    }
  }

  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
