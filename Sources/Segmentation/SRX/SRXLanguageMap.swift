/// Which languages a list of SRX rules is for.
public struct SRXLanguageMap: Hashable, Sendable {
  /// A regular expression that the whole language tag must match, in any case: `nl.*`.
  public var languagePattern: String
  /// The name of the list of rules.
  public var ruleName: String
  /// Where the map is written.
  public var place: RulePlace

  /// Makes a map.
  public init(languagePattern: String, ruleName: String, place: RulePlace) {
    self.languagePattern = languagePattern
    self.ruleName = ruleName
    self.place = place
  }
}
