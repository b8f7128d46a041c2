/// What stands in every text that a regular expression matches, as far as a plain look at it tells.
///
/// Only stretches of ASCII letters and digits are taken, which lie within one word in any text. What
/// is not understood tells nothing.
struct ExpressionLiterals {
  /// A filter that a word of every matching text passes; `nil` where nothing is known.
  static func filter(of expression: String) -> WordFilter? {
    var reader = ExpressionLiterals(expression)
    guard let literals = reader.alternatives(), reader.isAtEnd else { return nil }
    guard !literals.isEmpty, literals.allSatisfy({ $0.count > 1 }) else { return nil }
    return WordFilter(
      literals.map(WordTest.containing),
      admitsNumbers: literals.contains { $0.allSatisfy(\.isNumber) })
  }

  private let scalars: [Unicode.Scalar]
  private var place = 0
  private var isUnknown = false

  private init(_ expression: String) {
    scalars = Array(expression.unicodeScalars)
    // Which letters fold to which does not matter, as vocabularies are folded.
    if expression.hasPrefix("(?i)") { place = 4 }
  }

  private var isAtEnd: Bool { place == scalars.count }
  private var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  /// Up to the end or a closing parenthesis: what each alternative must hold, one of which does;
  /// `nil` where an alternative tells nothing.
  private mutating func alternatives() -> [String]? {
    var all: [String] = []
    var isKnown = true
    while true {
      if let best = sequence() { all += best } else { isKnown = false }
      guard next == "|" else { break }
      place += 1
    }
    return isKnown && !isUnknown ? all : nil
  }

  /// Up to the end of an alternative: the best of what its parts must hold.
  private mutating func sequence() -> [String]? {
    var best: [String]?
    var run = ""
    while let scalar = next, scalar != "|", scalar != ")" {
      let part = part()
      let isOptional = skipQuantifier()
      if case .letter(let letter) = part, !isOptional {
        run.unicodeScalars.append(letter)
        // A letter that may be repeated ends the stretch: *ab+c*.
        if !isAfterQuantifier { continue }
      }
      Self.take(&best, run.isEmpty ? nil : [run])
      run = ""
      if case .group(let literals) = part, !isOptional { Self.take(&best, literals) }
    }
    Self.take(&best, run.isEmpty ? nil : [run])
    return best
  }

  private enum Part {
    case letter(Unicode.Scalar)
    case group([String]?)
    case other
  }

  private var isAfterQuantifier: Bool {
    place > 0 && ["+", "*", "?", "}"].contains(scalars[place - 1])
  }

  private mutating func part() -> Part {
    let scalar = scalars[place]
    place += 1
    switch scalar {
    case "(": return group()
    case "[":
      skipClass()
      return .other
    case "\\":
      // Where more than one character belongs to the escape, or \Q changes how to read the rest.
      if let escaped = next, "QpPNxuUkc0123456789".unicodeScalars.contains(escaped) {
        isUnknown = true
      }
      if place < scalars.count { place += 1 }
      return .other
    default:
      let isPlain =
        scalar.isASCII && (scalar.properties.isAlphabetic || "0"..."9" ~= Character(scalar))
      return isPlain
        ? .letter(Unicode.Scalar(scalar.properties.lowercaseMapping) ?? scalar) : .other
    }
  }

  private mutating func group() -> Part {
    if next == "?" {
      guard place + 1 < scalars.count, scalars[place + 1] == ":" else {
        isUnknown = true
        place = scalars.count
        return .other
      }
      place += 2
    }
    let literals = alternatives()
    if next == ")" { place += 1 } else { isUnknown = true }
    return .group(literals)
  }

  private mutating func skipClass() {
    if next == "^" { place += 1 }
    var depth = 1
    var isFirst = true
    while let scalar = next, depth > 0 {
      place += 1
      switch scalar {
      case "\\": place = min(place + 1, scalars.count)
      case "[": depth += 1
      case "]" where !isFirst: depth -= 1
      default: break
      }
      isFirst = false
    }
  }

  /// Passes a quantifier; tells whether it allows for nothing.
  private mutating func skipQuantifier() -> Bool {
    var isOptional = false
    while let scalar = next, ["?", "*", "+", "{"].contains(scalar) {
      place += 1
      if scalar == "?" || scalar == "*" { isOptional = true }
      if scalar == "{" {
        isOptional = isOptional || next == "0" || next == ","
        while let inside = next, inside != "}" {
          place += 1
          _ = inside
        }
        place = min(place + 1, scalars.count)
      }
    }
    return isOptional
  }

  /// Keeps the better of two: that whose shortest literal is longer.
  private static func take(_ best: inout [String]?, _ new: [String]?) {
    guard let new, !new.isEmpty else { return }
    func worth(_ literals: [String]) -> Int { literals.map(\.count).min() ?? 0 }
    if best.map({ worth(new) > worth($0) }) ?? true { best = new }
  }
}

extension Unicode.Scalar {
  fileprivate init?(_ text: String) {
    guard text.unicodeScalars.count == 1, let scalar = text.unicodeScalars.first else {
      return nil
    }
    self = scalar
  }
}
