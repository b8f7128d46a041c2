internal import Matching

/// What a condition compares a field with.
struct FilterValue: Hashable, Sendable {
  /// The value as it was given.
  let text: String
  private let folded: [UInt8]
  private let number: Double?
  private let date: PartialDate?

  init(_ text: String) {
    self.text = text
    folded = FoldedText(text).bytes
    number = Double(spelled: text)
    date = PartialDate(text)
  }

  /// Whether a value of a unit is this.
  func equals(_ value: String) -> Bool {
    if FoldedText(value).bytes == folded { return true }
    if let date, PartialDate(value) != nil { return date.holds(.equal, for: value) }
    if let number, let other = Double(spelled: value) { return number == other }
    return false
  }

  /// Whether a value of a unit contains this.
  func isContained(in value: String) -> Bool {
    folded.isEmpty || !FoldedText(value).ranges(of: FoldedText(text)).isEmpty
  }

  /// Whether a value of a unit lies on the side of this that is asked for.
  func holds(_ comparison: FilterCondition.Comparison, for value: String) -> Bool {
    if let date, PartialDate(value) != nil { return date.holds(comparison, for: value) }
    if let number, let other = Double(spelled: value) {
      return switch comparison {
      case .below: other < number
      case .upTo: other <= number
      case .from: other >= number
      default: other > number
      }
    }
    let other = FoldedText(value).bytes
    let isBelow = other.lexicographicallyPrecedes(folded)
    return switch comparison {
    case .below: isBelow
    case .upTo: isBelow || other == folded
    case .from: !isBelow
    default: !isBelow && other != folded
    }
  }
}

extension Double {
  /// The number that a text spells; *Nan* and *Infinity* are names of people and things.
  init?(spelled text: String) {
    guard let number = Double(text), number.isFinite else { return nil }
    self = number
  }
}
