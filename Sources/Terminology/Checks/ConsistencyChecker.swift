/// Remembers translations and tells where the same source is translated differently.
public struct ConsistencyChecker: Sendable {
  private var translations: [String: String] = [:]

  /// Makes a checker that has seen nothing.
  public init() {}

  /// Notes a pair; finds fault where an earlier pair had the same source and another target.
  ///
  /// White space at the ends does not count.
  public mutating func finding(source: String, target: String) -> CheckFinding? {
    let source = Self.trimmed(source)
    let target = Self.trimmed(target)
    guard let earlier = translations[source] else {
      translations[source] = target
      return nil
    }
    guard earlier != target else { return nil }
    return CheckFinding(
      .inconsistent, .warning, "The same source was translated as '\(earlier)' before.")
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
