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
