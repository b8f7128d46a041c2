/// What texts have become, by the numbers of their languages.
struct ChangedTexts {
  private var texts: [Int64: [String: String]] = [:]

  /// Whether nothing has changed.
  var isEmpty: Bool { texts.isEmpty }

  /// Notes a change. A text that has become several ones is known by the first.
  mutating func add(_ before: String, _ now: String, language: Int64) {
    guard before != now, texts[language]?[before] == nil else { return }
    texts[language, default: [:]][before] = now
  }

  /// What a text has become; `nil` where it has not changed.
  func text(_ before: String?, language: Int64) -> String? {
    before.flatMap { texts[language]?[$0] }
  }

  /// Those of which something is true.
  func filtered(
    _ isMeant: (_ before: String, _ language: Int64) throws -> Bool
  ) rethrows -> ChangedTexts {
    var result = ChangedTexts()
    for (language, changes) in texts {
      let meant = try changes.filter { try isMeant($0.key, language) }
      if !meant.isEmpty { result.texts[language] = meant }
    }
    return result
  }
}
