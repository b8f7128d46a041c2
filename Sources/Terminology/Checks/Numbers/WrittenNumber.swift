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

  /// Whether the other side has it.
  func isCovered(by others: Set<NumberValue>) -> Bool {
    values.contains(where: others.contains)
      || (!parts.isEmpty && parts.allSatisfy(others.contains))
  }
}
