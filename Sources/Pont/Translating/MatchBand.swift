internal import Interchange
public import Matching

/// What kind of work a segment is for a translator, as it is paid.
public enum MatchBand: String, CaseIterable, Codable, Hashable, Sendable {
  /// The same content between the same neighbours: 101 % and 102 %.
  case context
  /// The same content as a segment before it in the file.
  case repetition
  /// The same content as a segment of a file before it.
  case crossFileRepetition
  /// The same content, in the memory.
  case exact = "100"
  /// From 95 to 99 %.
  case high = "95-99"
  /// From 85 to 94 %.
  case good = "85-94"
  /// From 75 to 84 %.
  case fair = "75-84"
  /// From 50 to 74 %.
  case low = "50-74"
  /// Nothing from 50 % on.
  case new
  /// Translated in the file already.
  case translated
  /// Approved, locked, or not to be translated.
  case locked

  /// The lowest score that any band asks for, as a part of one.
  public static let lowestScore = 0.5

  /// The bands that are translated from scratch, mended or read: all but `translated` and `locked`.
  public static let work = allCases.filter { $0 != .translated && $0 != .locked }

  /// The band of a score.
  public init(_ score: MatchScore) {
    switch score.rawValue {
    case 1001...: self = .context
    case 1000: self = .exact
    case 950...: self = .high
    case 850...: self = .good
    case 750...: self = .fair
    case 500...: self = .low
    default: self = .new
    }
  }

  /// What it is called in a table.
  public var title: String {
    switch self {
    case .context: "101-102 % context"
    case .repetition: "repetitions"
    case .crossFileRepetition: "cross-file repetitions"
    case .exact: "100 %"
    case .high: "95-99 %"
    case .good: "85-94 %"
    case .fair: "75-84 %"
    case .low: "50-74 %"
    case .new: "new"
    case .translated: "translated before"
    case .locked: "locked"
    }
  }
}
