/// A named list of SRX rules, in the order in which they decide.
public struct SRXLanguageRule: Hashable, Sendable {
  /// The name that language maps refer to.
  public var name: String
  /// The rules; the first that matches at a place decides it.
  public var rules: [SRXRule]

  /// Makes a list.
  public init(name: String, rules: [SRXRule]) {
    self.name = name
    self.rules = rules
  }
}
