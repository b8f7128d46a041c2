/// A date of at least a year, as ISO 8601 and TMX write it: `2024`, `2024-05`, `20240517T101500Z`.
///
/// It stands for the whole of the year, month or day that it names. Offsets from UTC are not reckoned
/// with.
struct PartialDate: Hashable, Sendable {
  /// Its digits: year, month, day, hour, minute, second, as far as they go.
  private let digits: String

  /// The date that a text spells, or `nil` where it is none.
  init?(_ text: String) {
    let digits = Self.digits(of: text)
    guard [4, 6, 8, 10, 12, 14].contains(digits.utf8.count), let year = Int(digits.prefix(4)),
      1000...2999 ~= year
    else { return nil }
    for (start, range) in [(4, 1...12), (6, 1...31), (8, 0...24), (10, 0...59), (12, 0...60)]
    where digits.utf8.count > start {
      guard let part = Int(digits.dropFirst(start).prefix(2)), range ~= part else { return nil }
    }
    self.digits = digits
  }

  /// The moment at which it begins as a number that grows with it: 20240517101500.
  var number: Double? { Double(Self.padded(digits, with: "0")) }

  /// The digits of a date before its fraction of a second and its offset; none where it has other
  /// signs than a date has.
  static func digits(of text: String) -> String {
    var digits = ""
    for (place, character) in text.enumerated() {
      switch character {
      case "0"..."9": digits.append(character)
      case "-" where place > 0 && place < 10, "T" where place > 0, "t" where place > 0,
        ":" where place > 9, " " where place > 7:
        continue
      case "Z", ".", "+", "-": return place > 7 ? digits : ""
      default: return ""
      }
    }
    return digits
  }

  /// Whether the date of a value lies where it is asked for.
  func holds(_ comparison: FilterCondition.Comparison, for value: String) -> Bool {
    let other = Self.padded(Self.digits(of: value), with: "0")
    let first = Self.padded(digits, with: "0")
    let last = Self.padded(digits, with: "9")
    return switch comparison {
    case .below: other < first
    case .upTo: other <= last
    case .from: other >= first
    case .above: other > last
    default: first <= other && other <= last
    }
  }

  private static func padded(_ digits: String, with character: Character) -> String {
    digits + String(repeating: character, count: max(0, 14 - digits.utf8.count))
  }
}
