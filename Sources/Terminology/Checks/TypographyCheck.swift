/// Checks spaces, quotation marks and brackets of a translation.
enum TypographyCheck {
  static func findings(source: String, target: String) -> [CheckFinding] {
    spaces(source, target) + brackets(source, target) + quotes(source, target)
  }

  private static func spaces(_ source: String, _ target: String) -> [CheckFinding] {
    let bytes = Array(target.utf8)
    let space = UInt8(ascii: " ")
    var findings: [CheckFinding] = []
    var index = 0
    while index + 1 < bytes.count {
      if bytes[index] == space, bytes[index + 1] == space {
        let start = index
        while index < bytes.count, bytes[index] == space { index += 1 }
        if start > 0, index < bytes.count, !source.utf8.contains([space, space]) {
          findings.append(
            CheckFinding(
              .space, .warning, "\(index - start) spaces stand in a row.",
              targetRange: start..<index))
        }
      } else {
        if bytes[index] == space, ",;".utf8.contains(bytes[index + 1]) {
          findings.append(
            CheckFinding(
              .space, .hint, "A space stands before a comma or semicolon.",
              targetRange: index..<index + 2))
        }
        index += 1
      }
    }
    return findings
  }

  private static func brackets(_ source: String, _ target: String) -> [CheckFinding] {
    let pairs: [(Character, Character)] = [("(", ")"), ("[", "]"), ("{", "}")]
    return pairs.compactMap { open, close in
      let rest = balance(of: target, open, close)
      guard rest != 0, balance(of: source, open, close) != rest else { return nil }
      let lonely = rest > 0 ? open : close
      return CheckFinding(.bracket, .warning, "A '\(lonely)' has no fellow.")
    }
  }

  private static func quotes(_ source: String, _ target: String) -> [CheckFinding] {
    var findings: [CheckFinding] = []
    if odd("\"", in: target), !odd("\"", in: source) {
      findings.append(CheckFinding(.quote, .warning, "A '\"' has no fellow."))
    }
    let guillemets = balance(of: target, "«", "»")
    if guillemets != 0, balance(of: source, "«", "»") == 0 {
      findings.append(CheckFinding(.quote, .warning, "A '«' or '»' has no fellow."))
    }
    let curly = balance(of: target, "“", "”")
    if curly != 0, !target.contains("„"), balance(of: source, "“", "”") == 0 {
      findings.append(CheckFinding(.quote, .warning, "A '“' or '”' has no fellow."))
    }
    return findings
  }

  private static func balance(of text: String, _ open: Character, _ close: Character) -> Int {
    text.reduce(0) { $0 + ($1 == open ? 1 : $1 == close ? -1 : 0) }
  }

  private static func odd(_ mark: Character, in text: String) -> Bool {
    text.count { $0 == mark } % 2 == 1
  }
}
