/// How well a stored segment matches what is asked, in thousandths: 1000 is the same content.
///
/// The base is `1 − edits ÷ longer length`, rounded down to thousandths: edits after Levenshtein
/// (1966) over words and numbers without regard to case, accents and the value of numbers. Segments
/// of at most two words each are compared by characters too, and the better of both counts. Each
/// ``Penalty`` takes its points off, those of form (case, accents, numbers, codes, marks, white
/// space) at most five together. Documentation/MatchScore.md has worked examples.
public struct MatchScore: RawRepresentable, Hashable, Comparable, Sendable {
  /// Thousandths.
  public let rawValue: Int

  /// A score of thousandths.
  ///
  /// - Precondition: `rawValue` lies in `0...1020`.
  public init(rawValue: Int) {
    precondition(0...1020 ~= rawValue, "a match score lies between 0 and 1020, not at \(rawValue)")
    self.rawValue = rawValue
  }

  /// The same content.
  public static let exact = MatchScore(rawValue: 1000)
  /// The same content, and one neighbour is the same too.
  public static let inContext = MatchScore(rawValue: 1010)
  /// The same content between the same neighbours.
  public static let inFullContext = MatchScore(rawValue: 1020)

  /// The score as a part of one: 0.85; 1.01 and 1.02 for matches in context.
  public var fraction: Double { Double(rawValue) / 1000 }

  /// The lowest score that reaches a threshold given as a part of one.
  ///
  /// - Parameter fraction: brought into `0...1`.
  public init(reaching fraction: Double) {
    let bounded = fraction.isNaN ? 1 : min(max(fraction, 0), 1)
    // 0.7 × 1000 is 699.99… in binary; a billionth decides nothing a user means.
    rawValue = Int((bounded * 1000 - 1e-6).rounded(.up))
  }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The base for a number of edits between sequences, the longer of which has `length` elements.
  static func base(edits: Int, length: Int) -> Int {
    length == 0 ? 1000 : 1000 * max(0, length - edits) / length
  }

  /// The largest number of edits with which a base still reaches a threshold in thousandths.
  static func edits(reaching threshold: Int, length: Int) -> Int {
    length - (threshold * length + 999) / 1000
  }
}
