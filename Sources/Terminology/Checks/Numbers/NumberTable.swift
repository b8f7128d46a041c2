internal import Bitext

/// The words with which a language says numbers, hours, days and currencies.
struct NumberTable: Sendable {
  let small: [String: NumberValue]
  let tens: [String: Int]
  let scales: [String: Int]
  let ordinals: [String: Int]
  let ordinalEndings: [String]
  let hours: Set<String>
  /// Words that say of an hour that it is past noon.
  let afternoon: Set<String>
  let currencies: [String: String]
  /// Whether *half three* is half past three, as in English, and not half past two.
  let isHalfPast: Bool
  let weekdays: [String: Int]
  let months: [String: Int]
  /// Whether names of months and days have a capital, so that *may* is no month.
  let hasCapitalDates: Bool
  /// The words for the mark before decimals: *nul komma vijf*.
  let decimalWords: Set<String>
  /// What a number may count, with the sign of the unit; longer names first.
  let measures: [(name: String, unit: String)]
  /// The mark before decimals.
  let decimalMark: UInt8

  init(for language: LanguageTag) {
    isHalfPast = language.language == "en"
    let table = Self.shipped
    func entries(_ subject: String) -> [(String, String)] {
      table["\(language.language) \(subject)"].compactMap { line in
        let parts = line.split(separator: " ")
        return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
      }
    }
    func numbers(_ subject: String) -> [String: Int] {
      entries(subject).reduce(into: [:]) { $0[$1.0.lowercased()] = Int($1.1) }
    }
    small = entries("units").reduce(into: [:]) { $0[$1.0] = NumberValue($1.1) }
    tens = numbers("tens")
    scales = numbers("scales")
    ordinals = numbers("ordinals")
    ordinalEndings = table["\(language.language) ordinal endings"]
    hours = Set(table["\(language.language) hours"])
    afternoon = Set(table["\(language.language) afternoon"])
    currencies = entries("currencies").reduce(into: Self.codes) { $0[$1.0] = $1.1 }
    weekdays = numbers("weekdays")
    months = WordTable(for: language)["months"].enumerated().reduce(into: [:]) {
      $0[$1.element.lowercased()] = $1.offset + 1
    }
    decimalWords = Set(table["\(language.language) decimals"].map { $0.lowercased() })
    measures = table["\(language.language) measures"].compactMap { line in
      line.lastIndex(of: " ").map {
        (line[..<$0].lowercased(), String(line[line.index(after: $0)...]))
      }
    }.sorted { ($1.0.utf8.count, $0.0) < ($0.0.utf8.count, $1.0) }
    hasCapitalDates = ["en", "de"].contains(language.language)
    decimalMark =
      Self.languagesWithPoint.contains(language.language) || language.region == "CH"
      ? UInt8(ascii: ".") : UInt8(ascii: ",")
  }

  private static let languagesWithPoint: Set = ["en", "zh", "ja", "ko", "he", "th", "ga", "mt"]
  private static let codes = [
    "eur": "EUR", "usd": "USD", "gbp": "GBP", "jpy": "JPY", "chf": "CHF", "rub": "RUB",
    "us": "USD",
  ]
  private static let shipped = WordTable.shipped("numbers")
}
