internal import Bitext

/// How a language writes numbers.
struct NumberStyle {
  /// A number in a text.
  struct Number {
    let text: String
    let range: Range<String.Index>
  }

  /// What stands before the decimals.
  let decimal: Character
  /// What stands between groups of three digits.
  let group: Character

  init(_ language: LanguageTag) {
    let usesPoint: Set = ["en", "zh", "ja", "ko", "he", "th", "ga", "mt", "cy"]
    let usesSpace: Set = [
      "fr", "sv", "nb", "nn", "no", "fi", "pl", "cs", "sk", "hu", "ru", "uk", "bg", "et", "lv",
      "lt",
    ]
    decimal = usesPoint.contains(language.language) ? "." : ","
    group =
      usesPoint.contains(language.language)
      ? "," : usesSpace.contains(language.language) ? "\u{A0}" : "."
  }

  /// The numbers of a text: digits with single marks between them.
  static func numbers(in text: String) -> [Number] {
    var numbers: [Number] = []
    var index = text.startIndex
    while index < text.endIndex {
      guard text[index].isASCIIDigit else {
        index = text.index(after: index)
        continue
      }
      let start = index
      index = end(of: text, from: start)
      numbers.append(Number(text: String(text[start..<index]), range: start..<index))
    }
    return numbers
  }

  /// The digits with a point before the decimals; `nil` for what is no plain number: dates, times,
  /// versions.
  func value(of number: String) -> String? {
    let parts = number.split(separator: decimal, omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first else { return nil }
    let groups = whole.split(omittingEmptySubsequences: false) { !$0.isASCIIDigit }
    let isGrouped = groups.count > 1
    if isGrouped, groups.dropFirst().contains(where: { $0.count != 3 }) || groups[0].count > 3 {
      return nil
    }
    let marks = Set(whole.filter { !$0.isASCIIDigit })
    if marks.contains(":") || marks.count > 1 { return nil }
    guard parts.count == 2 else { return groups.joined() }
    guard parts[1].allSatisfy(\.isASCIIDigit) else { return nil }
    return groups.joined() + "." + parts[1]
  }

  /// A value as the language writes it.
  func written(_ value: String, grouped: Bool) -> String {
    let parts = value.split(separator: ".")
    var whole = parts.first.map(String.init) ?? ""
    if grouped {
      var digits = ""
      for (place, digit) in whole.reversed().enumerated() {
        if place > 0, place.isMultiple(of: 3) { digits.append(group) }
        digits.append(digit)
      }
      whole = String(digits.reversed())
    }
    return parts.count > 1 ? "\(whole)\(decimal)\(parts[1])" : whole
  }

  private static func end(of text: String, from start: String.Index) -> String.Index {
    var end = start
    while end < text.endIndex {
      if text[end].isASCIIDigit {
        end = text.index(after: end)
        continue
      }
      let next = text.index(after: end)
      guard next < text.endIndex, text[next].isASCIIDigit else { break }
      if ".,:".contains(text[end]) {
        end = next
      } else if "\u{A0}\u{202F} '’".contains(text[end]),
        case let digits = text[next...].prefix(while: \.isASCIIDigit), digits.count == 3
      {
        end = next
      } else {
        break
      }
    }
    return end
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isWholeNumber }
}
