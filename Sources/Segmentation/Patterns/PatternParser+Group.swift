extension PatternParser {
  /// Reads a group whose `(` has been read; `nil` for what matches nothing of itself.
  mutating func group() throws(SegmentationError) -> PatternNode? {
    guard skips("?") else { return try body() }
    if skips("#") {
      _ = try text(upTo: ")")
      return nil
    }
    if skips(":") { return try body() }
    if skips(">") {
      marksInexact()
      return try body()
    }
    for mark in ["=", "!", "<=", "<!"] where skips(mark) {
      marksInexact()
      _ = try body()
      return .empty
    }
    if skips("<") {
      _ = try text(upTo: ">")
      return try body()
    }
    return try flagGroup()
  }

  private mutating func body() throws(SegmentationError) -> PatternNode {
    let outer = flags
    let node = try choice()
    flags = outer
    guard skips(")") else { throw fault("'(' without ')'") }
    return node
  }

  /// Reads `i)`, `-i)`, `i:…)` and their kin.
  private mutating func flagGroup() throws(SegmentationError) -> PatternNode? {
    let outer = flags
    var isOn = true
    while true {
      let scalar = try take()
      switch scalar {
      case "-": isOn = false
      case "i": flags.ignoresCase = isOn
      case "s": flags.dotMatchesAll = isOn
      case "x": flags.allowsComments = isOn
      case "m", "w", "d": marksInexact()
      case "u": break
      case ")": return nil
      case ":":
        let node = try choice()
        flags = outer
        guard skips(")") else { throw fault("'(' without ')'") }
        return node
      default: throw fault("'(?\(scalar)' is unknown")
      }
    }
  }
}
