/// Checks that the codes in the plain text of the source stand in the target.
enum PlaceholderCheck {
  static func findings(
    source: [Placeholder], target: [Placeholder], in texts: (source: String, target: String)
  ) -> [CheckFinding] {
    if source.isEmpty, target.isEmpty { return [] }
    let missing = surplus(of: source, over: target).map { place in
      CheckFinding(
        .code, severity(of: place),
        "The code '\(texts.source.slice(of: place.range))' is missing in the translation.",
        sourceRange: place.range)
    }
    let added = surplus(of: target, over: source).map { place in
      CheckFinding(
        .code, severity(of: place),
        "The code '\(texts.target.slice(of: place.range))' is in the translation and not in the source.",
        targetRange: place.range)
    }
    return missing + added
  }

  /// The first of each code that stands on one side more often than it may.
  private static func surplus(of codes: [Placeholder], over others: [Placeholder]) -> [Placeholder]
  {
    var left = others.reduce(into: [String: Int]()) { $0[$1.name, default: 0] += 1 }
    var seen: Set<String> = []
    return codes.filter { code in
      if code.count == .none { return false }
      let count = left[code.name] ?? 0
      if code.count == .same { left[code.name] = count - 1 }
      return count <= 0 && seen.insert(code.name).inserted
    }
  }

  /// Tags that divide a text matter less than what a program fills in.
  private static func severity(of code: Placeholder) -> CheckFinding.Severity {
    let dividing = ["<p>", "</p>", "<br>", "</br>", "<li>", "</li>", "<ul>", "</ul>"]
    return dividing.contains(code.name) ? .warning : .error
  }
}
