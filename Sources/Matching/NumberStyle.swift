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
      guard text[index].isDigit else {
        index = text.index(after: index)
        continue
      }
      let start = index
      index = end(of: text, from: start)
      numbers.append(Number(text: String(text[start..<index]), range: start..<index))
    }
    return numbers
  }

  /// The groups of digits of a number: those of *12.30* and *12:30* are the same.
  static func groups(of number: String) -> [Substring] {
    number.split { !$0.isDigit }
  }

  /// The digits of a number with the marks of another; `nil` where it has not as many groups.
  static func replacingGroups(of place: String, by number: String) -> String? {
    let new = groups(of: number)
    guard new.count == groups(of: place).count else { return nil }
    var marks = place.split(whereSeparator: \.isDigit)
    marks.append("")
    return zip(new, marks).reduce("") { $0 + $1.0 + $1.1 }
  }

  /// The digits with a point before the decimals; `nil` for what is no plain number: dates, times,
  /// versions.
  func value(of number: String) -> String? {
    let parts = number.split(separator: decimal, omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first else { return nil }
    let groups = whole.split(omittingEmptySubsequences: false) { !$0.isDigit }
    if groups.count > 1,
      groups.dropFirst().contains(where: { $0.count != 3 }) || groups[0].count > 3
    {
      return nil
    }
    let marks = Set(whole.filter { !$0.isDigit })
    if marks.contains(":") || marks.count > 1 { return nil }
    guard parts.count == 2 else { return groups.joined() }
    guard parts[1].allSatisfy(\.isDigit) else { return nil }
    return groups.joined() + "." + parts[1]
  }

  /// What stands between the thousands of a number; `nil` where nothing does.
  func group(of number: String) -> Character? {
    number.prefix { $0 != decimal }.first { !$0.isDigit }
  }

  /// A value as the language writes it.
  ///
  /// - Parameter group: what stands between groups of three digits; `nil` for nothing.
  func written(_ value: String, group: Character?) -> String {
    let parts = value.split(separator: ".")
    var whole = parts.first.map(String.init) ?? ""
    if let group {
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
      if text[end].isDigit {
        end = text.index(after: end)
        continue
      }
      let next = text.index(after: end)
      guard next < text.endIndex, text[next].isDigit else { break }
      if ".,:/".contains(text[end]) {
        end = next
      } else if "\u{A0}\u{202F}\u{2009} '’".contains(text[end]),
        case let digits = text[next...].prefix(while: \.isDigit), digits.count == 3
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
  /// Whether it is a decimal digit of any script.
  fileprivate var isDigit: Bool {
    unicodeScalars.count == 1 && unicodeScalars.first?.properties.generalCategory == .decimalNumber
  }
}
