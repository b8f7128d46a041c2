/// A number in a text, in digits or in words.
struct WrittenNumber: Sendable {
  /// Where it stands, in UTF-8 bytes.
  var range: Range<Int>
  /// What it may amount to; one of them has to be on the other side.
  var values: [NumberValue]
  /// Or all of these, where it is put together of several numbers: the parts of a date.
  var parts: [NumberValue] = []
  /// Whether it is written in words.
  var isInWords = false
  /// Whether it may be missing on the other side: *CO2*, *a* file.
  var isLoose = false
  /// The code of the currency beside it, by ISO 4217.
  var currency: String?
  /// Whether its decimals are marked as other languages do.
  var hasForeignMark = false

  /// *Half drie*, which is 2:30 in most languages and 3:30 in English, by day or by night.
  static func halfHour(_ hour: Int, isPast: Bool, range: Range<Int>) -> WrittenNumber {
    let first = isPast ? hour : hour - 1
    let times = [first, first + 12].map { NumberValue.time(hour: $0, minute: 30) }
    return WrittenNumber(
      range: range, values: times + [NumberValue(hour), NumberValue(hour - 1)], isInWords: true)
  }

  /// Whether it is an hour and a half in words.
  var isHalfHour: Bool { isInWords && values.first?.clock?.minute == 30 }

  /// The times of the day that it may be.
  var clocks: [NumberValue] { values.filter { $0.clock != nil } }

  /// Whether it says in digits the time that another names by its hour or the next: *4:45* is *kwart
  /// voor vijf*.
  func isTime(around other: WrittenNumber) -> Bool {
    guard other.isInWords, let hour = other.values.first?.whole, 1...12 ~= hour else {
      return false
    }
    return values.contains { value in
      guard let time = value.clock, time.minute > 0 else { return false }
      return time.hour % 12 == hour % 12 || (time.hour + 1) % 12 == hour % 12
    }
  }

  /// Whether the other side has it.
  func isCovered(by others: Set<NumberValue>) -> Bool {
    values.contains(where: others.contains)
      || (!parts.isEmpty && parts.allSatisfy(others.contains))
  }
}
