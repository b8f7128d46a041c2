import Foundation

/// A moment as output shows it: `2026-03-01T12:30:00Z`.
enum Timestamp {
  /// The text of a moment in seconds since the start of 1970, UTC.
  static func text(of seconds: Int64) -> String {
    Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
  }
}
