/// Number words in a row, as they add up to one number: *two hundred and five thousand*.
struct NumberRun {
  private var range: Range<Int>?
  private var total = 0
  private var current: Int?
  private var fraction: NumberValue?
  /// Whether *half three* is half past three.
  private let isHalfPast: Bool

  /// Makes an empty run.
  init(isHalfPast: Bool) { self.isHalfPast = isHalfPast }

  /// The words that join the parts of a number.
  static let connectors: Set<[UInt8]> = [
    Array("and".utf8), Array("en".utf8), Array("und".utf8), Array("et".utf8),
  ]

  /// Whether a word that is no number leaves the run open, as *and* does after a hundred, and *past*
  /// after a half.
  func bears(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    if fraction?.powerOfHalf == 0, current == nil {
      return isHalfPast && bytes[word].elementsEqual("past".utf8)
    }
    guard range != nil, word.count <= 3, current.map({ $0 >= 20 }) ?? (total > 0) else {
      return false
    }
    return Self.connectors.contains(Array(bytes[word]))
  }

  /// Adds a word; what it cannot be joined to is a number by itself.
  mutating func add(
    _ meaning: NumberWords.Meaning, at place: Range<Int>, into scan: inout NumberScan
  ) {
    switch meaning {
    case .value(let value): add(value, at: place, into: &scan)
    case .ordinal(let number):
      add(NumberValue(number), at: place, into: &scan)
      finish(into: &scan)
    case .scale(let scale): multiply(by: scale, at: place, into: &scan)
    }
  }

  private mutating func add(
    _ value: NumberValue, at place: Range<Int>, into scan: inout NumberScan
  ) {
    guard let whole = value.whole else {
      finish(into: &scan)
      (range, fraction) = (place, value)
      return
    }
    if fraction?.powerOfHalf == 0, 1...12 ~= whole, let range {
      self = NumberRun(isHalfPast: isHalfPast)
      scan.numbers.append(
        .halfHour(whole, isPast: isHalfPast, range: range.lowerBound..<place.upperBound))
      return
    }
    if let known = current, let sum = Self.sum(known, whole) {
      current = sum
    } else if current == nil, fraction == nil, total > 0, whole < 1000 {
      current = whole
    } else {
      finish(into: &scan)
      current = whole
    }
    extend(to: place)
  }

  private mutating func multiply(
    by scale: Int, at place: Range<Int>, into scan: inout NumberScan
  ) {
    let power = String(scale).utf8.count - 1
    if range == nil, let last = scan.numbers.indices.last, !scan.numbers[last].isInWords,
      0...3 ~= place.lowerBound - scan.numbers[last].range.upperBound
    {
      scan.numbers[last].values = scan.numbers[last].values.map { $0.timesTen(to: power) }
      scan.numbers[last].range = scan.numbers[last].range.lowerBound..<place.upperBound
      scan.numbers[last].parts = []
      return
    }
    if let value = fraction {
      fraction = value.timesTen(to: power)
    } else if scale == 100 {
      if let known = current, known >= 100 { finish(into: &scan) }
      current = max(current ?? 1, 1) * 100
    } else {
      let (product, isOver) = max(current ?? 1, 1).multipliedReportingOverflow(by: scale)
      let (sum, isOverToo) = total.addingReportingOverflow(product)
      guard !isOver, !isOverToo, total == 0 || total >= scale else {
        finish(into: &scan)
        return
      }
      total = sum
      current = nil
    }
    extend(to: place)
  }

  /// Closes the run and notes its number.
  mutating func finish(into scan: inout NumberScan) {
    defer { self = NumberRun(isHalfPast: isHalfPast) }
    guard let range else { return }
    let number = total + (current ?? 0)
    let value = NumberValue(number)
    // A half is 50 per cent too.
    let values = fraction.map { $0.whole == nil ? [$0, $0.timesTen(to: 2)] : [$0] } ?? [value]
    scan.numbers.append(
      WrittenNumber(
        range: range, values: values, isInWords: true, isLoose: fraction != nil || number < 3))
  }

  private mutating func extend(to place: Range<Int>) {
    range = (range?.lowerBound ?? place.lowerBound)..<place.upperBound
  }

  /// What two numbers side by side are together, if one number.
  private static func sum(_ known: Int, _ next: Int) -> Int? {
    if known == 4, next == 20 { return 80 }
    if known >= 100, known % 100 == 0, 1..<100 ~= next { return known + next }
    let tens = known % 100
    if tens >= 20, tens % 10 == 0, 1..<10 ~= next { return known + next }
    if tens == 60 || tens == 80, 10..<20 ~= next { return known + next }
    return nil
  }
}
