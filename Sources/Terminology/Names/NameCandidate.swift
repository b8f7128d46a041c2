/// A way to write a name in another language.
public struct NameCandidate: Hashable, Sendable {
  /// The name as the other language writes it.
  public var name: String
  /// How probable it is that this is the form, from 0 to 1; measured by `Benchmarks/terminology`.
  public var score: Double
  /// Why: the origin of the name, customs and rules in the order of the name, such as `oe → u`.
  public var rules: [String]

  /// Makes a candidate from its parts.
  public init(name: String, score: Double, rules: [String]) {
    self.name = name
    self.score = score
    self.rules = rules
  }
}
