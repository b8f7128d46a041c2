internal import ICU

/// Reads regular expressions in ICU's syntax (ICU User Guide, "Regular Expressions").
struct PatternParser {
  /// What `(?i)` and its kin have switched on.
  struct Flags {
    var ignoresCase = false
    var dotMatchesAll = false
    var allowsComments = false
  }

  /// Whether all that was read so far was understood exactly.
  private(set) var isExact = true
  var flags = Flags()

  let text: String
  let place: RulePlace
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var depth = 0

  /// Deeper nesting is refused, so that no pattern can exhaust the stack.
  private static let depthLimit = 100
  /// Longer counted repetitions are left to ICU.
  private static let countLimit = 64

  init(_ text: String, place: RulePlace) {
    self.text = text
    self.place = place
    scalars = Array(text.unicodeScalars)
  }

  /// Reads the whole expression.
  mutating func parse() throws(SegmentationError) -> PatternNode {
    let node = try choice()
    guard position == scalars.count else { throw fault("')' without '('") }
    return node
  }

  var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  mutating func take() throws(SegmentationError) -> Unicode.Scalar {
    guard let scalar = next else { throw fault("it ends too early") }
    position += 1
    return scalar
  }

  mutating func skips(_ expected: String) -> Bool {
    let wanted = Array(expected.unicodeScalars)
    guard scalars.count - position >= wanted.count,
      scalars[position..<(position + wanted.count)].elementsEqual(wanted)
    else { return false }
    position += wanted.count
    return true
  }

  mutating func text(upTo end: Unicode.Scalar) throws(SegmentationError) -> String {
    var text = String.UnicodeScalarView()
    while case let scalar = try take(), scalar != end { text.append(scalar) }
    return String(text)
  }

  mutating func marksInexact() { isExact = false }

  mutating func nest() throws(SegmentationError) {
    depth += 1
    if depth > Self.depthLimit { throw fault("it nests more than \(Self.depthLimit) deep") }
  }

  mutating func unnest() { depth -= 1 }

  func fault(_ reason: String) -> SegmentationError {
    .badPattern(place: place, pattern: text, reason: reason)
  }

  /// The set, with the other case where case does not matter.
  func cased(_ set: ScalarSet) -> ScalarSet { flags.ignoresCase ? set.ignoringCase : set }

  mutating func choice() throws(SegmentationError) -> PatternNode {
    try nest()
    defer { unnest() }
    var branches = [try sequence()]
    while skips("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence() throws(SegmentationError) -> PatternNode {
    var parts: [PatternNode] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      if flags.allowsComments, skipComment(scalar) { continue }
      guard let atom = try atom() else { continue }
      parts.append(try repeated(atom))
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func skipComment(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "#" {
      while let scalar = next, scalar != "\n" { position += 1 }
      return true
    }
    guard scalar.properties.isWhitespace else { return false }
    position += 1
    return true
  }

  private mutating func atom() throws(SegmentationError) -> PatternNode? {
    let scalar = try take()
    switch scalar {
    case "(": return try group()
    case "[": return .set(cased(try characterClass()))
    case ".": return .set(flags.dotMatchesAll ? .all : Self.lineTerminators.inverted)
    case "^": return .assertion(.textStart)
    case "$":
      marksInexact()
      return .empty
    case "\\": return try escape()
    case "*", "+", "?": throw fault("nothing stands before '\(scalar)'")
    case "{": throw fault("nothing stands before '{'")
    default: return .set(cased(ScalarSet(scalar)))
    }
  }

  private mutating func repeated(_ atom: PatternNode) throws(SegmentationError) -> PatternNode {
    var node = atom
    while let (least, most) = try bounds() {
      if skips("+") { marksInexact() } else { _ = skips("?") }
      if max(least, most ?? 0) > Self.countLimit {
        marksInexact()
        node = .repetition(node, least: 0, most: nil)
      } else {
        node = .repetition(node, least: least, most: most)
      }
    }
    return node
  }

  private mutating func bounds() throws(SegmentationError) -> (Int, Int?)? {
    if skips("*") { return (0, nil) }
    if skips("+") { return (1, nil) }
    if skips("?") { return (0, 1) }
    guard skips("{") else { return nil }
    let written = try text(upTo: "}").split(separator: ",", omittingEmptySubsequences: false)
    guard 1...2 ~= written.count, let least = Int(written[0]), least >= 0 else {
      throw fault("'{' without a number")
    }
    if written.count == 1 { return (least, least) }
    if written[1].isEmpty { return (least, nil) }
    guard let most = Int(written[1]), most >= least else { throw fault("bad numbers in '{}'") }
    return (least, most)
  }

  static let lineTerminators = ScalarSet([0x0A...0x0D, 0x85...0x85, 0x2028...0x2029])
}
