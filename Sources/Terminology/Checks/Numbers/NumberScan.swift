/// The numbers, months and days of the week in a text.
struct NumberScan: Sendable {
  /// A month or day that a text names.
  struct Named: Sendable {
    /// Its number in the year or week, from 1.
    var number: Int
    /// Where it stands, in UTF-8 bytes.
    var range: Range<Int>
  }

  /// The numbers in order of place.
  var numbers: [WrittenNumber] = []
  /// The months that stand beside a number, in order of place.
  var months: [Named] = []
  /// The days of the week in order of place.
  var weekdays: [Named] = []
  /// The months without a number beside them, which may mean something else.
  var otherMonths: [Named] = []

  /// All that the text says in numbers.
  var values: Set<NumberValue> {
    var values: Set<NumberValue> = []
    for number in numbers {
      values.formUnion(number.values)
      values.formUnion(number.parts)
    }
    for month in months + otherMonths { values.insert(NumberValue(month.number)) }
    return values
  }

  /// Lets a half behind a number and a word that joins them be part of it: *two and a half*, *deux
  /// heures et demie*, *drie en een half miljoen*.
  mutating func joinHalves(in bytes: [UInt8]) {
    for index in numbers.indices.dropFirst() where numbers[index].isInWords {
      guard let power = numbers[index].values.first?.powerOfHalf else { continue }
      let start = numbers[index].range.lowerBound
      var before = index - 1
      let isArticle = numbers[before].isInWords && numbers[before].values == [NumberValue(1)]
      if isArticle, start - numbers[before].range.upperBound == 1, before > 0 { before -= 1 }
      guard let whole = numbers[before].values.first?.whole else { continue }
      let end = numbers[before].range.upperBound
      guard 0...24 ~= start - end, Self.joins(bytes[end..<start]) else { continue }
      let sum = NumberValue.half(after: whole, timesTen: power)
      numbers[before].values.append(sum)
      numbers[index].values.append(sum)
    }
  }

  /// Lets decimals behind a word for their mark be part of a number: *nul komma vijf*; and
  /// centimetres behind metres: *1 meter 90*.
  mutating func joinDecimals(in bytes: [UInt8], marks: Set<String>) {
    for index in numbers.indices.dropFirst() {
      let (before, after) = (numbers[index - 1], numbers[index])
      guard let whole = before.values.first?.whole, let decimals = after.values.first?.whole,
        0..<100 ~= decimals, 0..<1_000_000 ~= whole,
        before.range.upperBound < after.range.lowerBound
      else { continue }
      let between = String(
        decoding: bytes[before.range.upperBound..<after.range.lowerBound], as: UTF8.self
      ).lowercased()
      let word = between.drop { $0 == " " }.prefix { $0 != " " }
      guard between == " \(word) " else { continue }
      let isMark = marks.contains(String(word)) && before.isInWords && after.isInWords
      let isLength =
        Self.metres.contains(String(word)) && decimals > 9 && !before.isInWords && !after.isInWords
      guard isMark || isLength else { continue }
      let sum = NumberValue(
        digits: Array(String(whole).utf8), decimals: Array(String(decimals).utf8))
      numbers[index - 1].values.append(sum)
      numbers[index].values.append(sum)
    }
  }

  private static let metres: Set<String> = ["meter", "m", "mètre", "metre"]

  /// Whether one of the words of a stretch without marks joins numbers.
  private static func joins(_ bytes: ArraySlice<UInt8>) -> Bool {
    let words = bytes.split(separator: 0x20).map(Array.init)
    return words.contains(where: NumberRun.connectors.contains)
      && !bytes.contains { ",.;:!?()".utf8.contains($0) }
  }

  /// Takes the months out that have no number beside them, as *may* and *mars* have none.
  mutating func divideMonths() {
    let digits = numbers.filter { !$0.isInWords }.map(\.range)
    let isDated = { (month: Named) in
      digits.contains {
        0...8 ~= month.range.lowerBound - $0.upperBound
          || 0...3 ~= $0.lowerBound - month.range.upperBound
      }
    }
    otherMonths = months.filter { !isDated($0) }
    months = months.filter(isDated)
  }
}
