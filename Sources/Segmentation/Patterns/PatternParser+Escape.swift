internal import ICU

extension PatternParser {
  /// Reads what follows a backslash.
  mutating func escape() throws(SegmentationError) -> PatternNode? {
    guard let scalar = next else { throw fault("it ends in '\\'") }
    switch scalar {
    case "b", "B", "A", "z", "Z", "G": return try assertion()
    case "Q": return try literal()
    case "1"..."9", "k", "X", "N":
      _ = try take()
      if scalar == "k" || scalar == "N" { try skipBraces() }
      marksInexact()
      return .anything
    case "R":
      _ = try take()
      return .choice([
        .sequence([.set(ScalarSet("\r")), .set(ScalarSet("\n"))]), .set(Self.lineTerminators),
      ])
    default:
      return .set(cased(try escapedSet()))
    }
  }

  /// Reads the escapes that mean one scalar or a set of them, inside a class and outside.
  mutating func escapedSet() throws(SegmentationError) -> ScalarSet {
    let scalar = try take()
    switch scalar {
    case "d": return try property("\\p{Nd}")
    case "D": return try property("\\p{Nd}").inverted
    case "w": return Self.wordScalars
    case "W": return Self.wordScalars.inverted
    case "s": return try property("\\p{White_Space}")
    case "S": return try property("\\p{White_Space}").inverted
    case "h": return try property("\\p{Zs}").union(ScalarSet("\t"))
    case "H": return try property("\\p{Zs}").union(ScalarSet("\t")).inverted
    case "v": return Self.lineTerminators
    case "V": return Self.lineTerminators.inverted
    case "p": return try property("\\p" + braced())
    case "P": return try property("\\p" + braced()).inverted
    case "t": return ScalarSet("\t")
    case "n": return ScalarSet("\n")
    case "r": return ScalarSet("\r")
    case "f": return ScalarSet("\u{0C}")
    case "a": return ScalarSet("\u{07}")
    case "e": return ScalarSet("\u{1B}")
    case "x", "u", "U", "0", "c": return ScalarSet(try coded(scalar))
    case _ where scalar.isASCII && scalar.properties.isAlphabetic:
      throw fault("'\\\(scalar)' is unknown")
    default: return ScalarSet(scalar)
    }
  }

  /// The set that ICU knows under a property expression.
  func property(_ expression: String) throws(SegmentationError) -> ScalarSet {
    do { return try ScalarSet(pattern: "[\(expression)]") } catch {
      throw fault("'\(expression)' is unknown")
    }
  }

  /// What `\w` means and `\b` looks at.
  static let wordScalars =
    (try? ScalarSet(pattern: "[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\u200c\\u200d]")) ?? .empty

  private mutating func assertion() throws(SegmentationError) -> PatternNode {
    switch try take() {
    case "b": return .assertion(.wordBoundary)
    case "B": return .assertion(.noWordBoundary)
    case "A": return .assertion(.textStart)
    case "z": return .assertion(.textEnd)
    default:
      marksInexact()
      return .empty
    }
  }

  private mutating func literal() throws(SegmentationError) -> PatternNode {
    _ = try take()
    var parts: [PatternNode] = []
    while next != nil, !skips("\\E") { parts.append(.set(cased(ScalarSet(try take())))) }
    return .sequence(parts)
  }

  private mutating func skipBraces() throws(SegmentationError) {
    if skips("{") { _ = try text(upTo: "}") } else if skips("<") { _ = try text(upTo: ">") }
  }

  private mutating func braced() throws(SegmentationError) -> String {
    if skips("{") { return "{\(try text(upTo: "}"))}" }
    return "{\(try take())}"
  }

  private mutating func coded(_ kind: Unicode.Scalar) throws(SegmentationError) -> Unicode.Scalar {
    if kind == "c" {
      return Unicode.Scalar(UInt8(truncatingIfNeeded: try take().value & 0x1F))
    }
    var digits = ""
    if kind == "x", skips("{") {
      digits = try text(upTo: "}")
    } else {
      let count = kind == "x" ? 2 : kind == "u" ? 4 : kind == "U" ? 8 : 3
      while digits.utf8.count < count, let digit = next, digit.properties.isASCIIHexDigit {
        digits.unicodeScalars.append(try take())
      }
    }
    guard let value = UInt32(digits, radix: kind == "0" ? 8 : 16),
      let scalar = Unicode.Scalar(value)
    else { throw fault("'\\\(kind)\(digits)' names no character") }
    return scalar
  }
}
