internal import Bitext

/// Checks that the inline codes of the source stand in the target, each as often, and that none
/// closes before it opens.
enum CodeCheck {
  static func findings(source: Content, target: Content) -> [CheckFinding] {
    guard source.hasCodes || target.hasCodes else { return [] }
    let both = source.codes + target.codes
    let haveNames = both.allSatisfy { identity(of: $0) != nil || $0.role == .closing }
    let wanted = counts(source, byIdentity: haveNames)
    let found = counts(target, byIdentity: haveNames)
    let differences = Set(wanted.keys).union(found.keys).sorted().compactMap {
      code -> CheckFinding? in
      let missing = (wanted[code] ?? 0) - (found[code] ?? 0)
      if missing == 0 { return nil }
      let times = abs(missing) > 1 ? "\(abs(missing)) times " : ""
      return CheckFinding(
        .code, .error,
        missing > 0
          ? "The code \(code) is \(times)missing in the translation."
          : "The code \(code) is \(times)in the translation and not in the source.")
    }
    return differences.isEmpty ? order(of: target) : differences
  }

  /// A closing code before its opening one.
  private static func order(of content: Content) -> [CheckFinding] {
    var closed: Set<String> = []
    for code in content.codes {
      guard let pairing = code.pairing else { continue }
      if code.role == .closing { closed.insert(pairing) }
      if code.role == .opening, closed.contains(pairing) {
        return [
          CheckFinding(
            .code, .error, "The code \(name(of: code, byIdentity: true)) closes before it opens.")
        ]
      }
    }
    return []
  }

  private static func counts(_ content: Content, byIdentity: Bool) -> [String: Int] {
    content.codes.reduce(into: [:]) { counts, code in
      counts[name(of: code, byIdentity: byIdentity), default: 0] += 1
    }
  }

  private static func name(of code: InlineCode, byIdentity: Bool) -> String {
    if byIdentity, let identity = identity(of: code) { return "<\(code.element) \(identity)>" }
    return "<\(code.role == .closing && code.element == "g" ? "/" : "")\(code.element)>"
  }

  private static func identity(of code: InlineCode) -> String? {
    code.attributes.value(named: "x") ?? code.attributes.value(named: "id")
  }
}
