internal import Bitext

/// Checks that the inline codes of the source stand in the target, each as often.
enum CodeCheck {
  static func findings(source: Content, target: Content) -> [CheckFinding] {
    let wanted = counts(source)
    let found = counts(target)
    return Set(wanted.keys).union(found.keys).sorted().compactMap { code in
      let missing = (wanted[code] ?? 0) - (found[code] ?? 0)
      if missing == 0 { return nil }
      return CheckFinding(
        .code, .error,
        missing > 0
          ? "\(missing) × the code \(code) is missing in the translation."
          : "\(-missing) × the code \(code) is in the translation and not in the source.")
    }
  }

  private static func counts(_ content: Content) -> [String: Int] {
    content.codes.reduce(into: [:]) { counts, code in
      counts[name(of: code), default: 0] += 1
    }
  }

  private static func name(of code: InlineCode) -> String {
    let identity = code.attributes.value(named: "x") ?? code.attributes.value(named: "id")
    return identity.map { "<\(code.element) \($0)>" } ?? "<\(code.element)>"
  }
}
