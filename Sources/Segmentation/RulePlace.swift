/// Where a rule or an abbreviation is written, so that a user can mend it.
public struct RulePlace: Hashable, Sendable {
  /// The file, as the user or Pont names it.
  public let path: String
  /// The line, from 1.
  public let line: Int

  /// Names a place.
  public init(path: String, line: Int) {
    self.path = path
    self.line = line
  }
}

extension RulePlace: CustomStringConvertible {
  public var description: String { "\(path):\(line)" }
}
