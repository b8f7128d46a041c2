/// A rule of an SRX file: whether a text is cut between what stands before and what stands after.
public struct SRXRule: Hashable, Sendable {
  /// Whether the rule cuts (`break="yes"`, the default) or forbids cutting.
  public var breaks: Bool
  /// The regular expression that must match up to the place.
  public var before: String
  /// The regular expression that must match from the place on.
  public var after: String
  /// Where the rule is written.
  public var place: RulePlace

  /// Makes a rule.
  public init(breaks: Bool, before: String, after: String, place: RulePlace) {
    self.breaks = breaks
    self.before = before
    self.after = after
    self.place = place
  }
}
