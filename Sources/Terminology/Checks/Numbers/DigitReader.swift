/// Reads a number in digits with what belongs to it: the marks inside, hours, currency.
struct DigitReader: Sendable {
  private let table: NumberTable
  private static let spaces: [[UInt8]] = [
    [0x20], [0xC2, 0xA0], [0xE2, 0x80, 0xAF], [0xE2, 0x80, 0x89], [0x27], [0xE2, 0x80, 0x99],
  ]

  init(_ table: NumberTable) {
    self.table = table
  }

  /// The number that begins at an index, which holds a digit.
  func number(in bytes: [UInt8], at start: Int) -> WrittenNumber {
    var groups: [[UInt8]] = []
    var marks: [UInt8] = []
    var end = start
    while true {
      let digits = Array(bytes[end...].prefix { 0x30...0x39 ~= $0 })
      groups.append(digits)
      end += digits.count
      guard let (mark, length) = mark(in: bytes, at: end, after: groups) else { break }
      marks.append(mark)
      end += length
    }
    var number = DigitGroups(groups: groups, marks: marks, decimalMark: table.decimalMark).number
    number.range = start..<end
    addHalf(to: &number, groups, in: bytes)
    addTime(to: &number, groups, in: bytes)
    addYear(to: &number, groups, in: bytes)
    let isAttached =
      start > 0 && (bytes[start - 1] >= 0xC3 || 0x61...0x7A ~= bytes[start - 1] | 0x20)
    number.isLoose = isAttached || Self.isInAddress(number.range, in: bytes)
    end = number.range.upperBound
    let isVersion = Self.followsName(start, in: bytes)
    let goesOn = end < bytes.count && bytes.startsLetter(at: end)
    if number.isLoose || isVersion || goesOn { number.hasForeignMark = false }
    number.currency = currency(beside: number.range, in: bytes)
    if number.currency != nil { addScale(to: &number, in: bytes) }
    return number
  }

  /// The mark inside a number at an index and its length; spaces are `0x20`, and join only groups
  /// of three.
  private func mark(
    in bytes: [UInt8], at index: Int, after groups: [[UInt8]]
  ) -> (mark: UInt8, length: Int)? {
    guard index + 1 < bytes.count else { return nil }
    if [0x2E, 0x2C, 0x3A].contains(bytes[index]) {
      return 0x30...0x39 ~= bytes[index + 1] ? (bytes[index], 1) : nil
    }
    guard let first = groups.first, first.count <= 3,
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    for space in Self.spaces where bytes[index...].starts(with: space) {
      let group = bytes[(index + space.count)...].prefix(4).prefix { 0x30...0x39 ~= $0 }
      return group.count == 3 ? (0x20, space.count) : nil
    }
    return nil
  }

  /// Reads *1½* and *1 ¾*.
  private func addHalf(to number: inout WrittenNumber, _ groups: [[UInt8]], in bytes: [UInt8]) {
    guard groups.count == 1, groups[0].count < 10 else { return }
    let rest = bytes[number.range.upperBound...].prefix(3)
    let sign = rest.drop { $0 == 0x20 }.prefix(2)
    guard sign.first == 0xC2, let last = sign.last,
      let decimals = [0xBC: "25", 0xBD: "5", 0xBE: "75"][last]
    else { return }
    number.range = number.range.lowerBound..<sign.endIndex
    number.values = [NumberValue(digits: groups[0], decimals: Array(decimals.utf8))]
  }

  /// Reads *12h30* and *12 h 30*, *3 p.m.*, *15 uur*, *8 Uhr abends*.
  private func addTime(to number: inout WrittenNumber, _ groups: [[UInt8]], in bytes: [UInt8]) {
    guard groups.count <= 2, var hour = Self.value(groups[0]), hour <= 24 else { return }
    var minute = groups.count == 2 ? Self.value(groups[1]) ?? 60 : 0
    let end = number.range.upperBound
    if groups.count == 1, let (minutes, last) = Self.minutes(in: bytes, after: end) {
      minute = minutes
      number.range = number.range.lowerBound..<last
      number.values = [.time(hour: hour, minute: minute)]
      number.parts = [NumberValue(hour), NumberValue(minute)]
      return
    }
    // *2,5 uur* is a length of time.
    guard minute < 60, groups.count == 1 || groups[1].count == 2 else { return }
    let word = Self.word(in: bytes, after: end).replacing(".", with: "")
    if word == "pm", hour < 12 { hour += 12 }
    if word == "am", hour == 12 { hour = 0 }
    guard word == "pm" || word == "am" || table.hours.contains(word) else { return }
    number.values.append(.time(hour: hour, minute: minute))
    // *20.00 uur* is no decimal.
    if groups.last?.count == 2 { number.hasForeignMark = false }
    if hour < 12, isAfternoon(bytes[end...].prefix(32)) {
      number.values.append(.time(hour: hour + 12, minute: minute))
    }
  }

  /// Whether the words behind an hour tell that it is past noon: *’s avonds*, *in the evening*.
  private func isAfternoon(_ bytes: ArraySlice<UInt8>) -> Bool {
    let words = String(decoding: bytes, as: UTF8.self).lowercased().split { !$0.isLetter }
    return words.contains { table.afternoon.contains(String($0)) }
  }

  /// The minutes after the *h* or *u* behind an hour, and where they end.
  private static func minutes(in bytes: [UInt8], after hour: Int) -> (Int, end: Int)? {
    var index = skippingSpace(in: bytes, at: hour)
    guard index < bytes.count, [0x68, 0x75].contains(bytes[index] | 0x20) else { return nil }
    index = skippingSpace(in: bytes, at: index + 1)
    let digits = Array(bytes[index...].prefix(3).prefix { 0x30...0x39 ~= $0 })
    guard digits.count == 2, let minutes = value(digits), minutes < 60 else { return nil }
    return (minutes, index + 2)
  }

  /// Where to go on after a space, of whatever width, if one stands at an index.
  private static func skippingSpace(in bytes: [UInt8], at index: Int) -> Int {
    let space = spaces.prefix(4).first { bytes[min(index, bytes.count)...].starts(with: $0) }
    return index + (space?.count ?? 0)
  }

  /// Reads *€31m* and *$5k* as millions and thousands too.
  private func addScale(to number: inout WrittenNumber, in bytes: [UInt8]) {
    let end = number.range.upperBound
    guard end < bytes.count, end + 1 == bytes.count || !bytes.startsLetter(at: end + 1) else {
      return
    }
    let power = bytes[end] | 0x20 == 0x6D ? 6 : bytes[end] | 0x20 == 0x6B ? 3 : 0
    if power > 0 { number.values += number.values.map { $0.timesTen(to: power) } }
  }

  /// Reads *1990s* as 90 too, and the 95 of *1990–95* as 1995.
  private func addYear(to number: inout WrittenNumber, _ groups: [[UInt8]], in bytes: [UInt8]) {
    guard groups.count == 1, let value = Self.value(groups[0]) else { return }
    let range = number.range
    if groups[0].count == 4, value % 10 == 0, Self.startsDecade(bytes, at: range.upperBound) {
      number.values.append(NumberValue(value % 100))
    }
    guard groups[0].count == 2 else { return }
    let before = bytes[..<range.lowerBound].suffix(3)
    let dash = before.last == 0x2D || before.last == 0x2F ? 1 : before.first == 0xE2 ? 3 : 0
    let year = bytes[..<(range.lowerBound - dash)].suffix(4)
    if dash > 0, let century = Self.value(Array(year.prefix(2))), 10...20 ~= century,
      year.count == 4, year.allSatisfy({ 0x30...0x39 ~= $0 })
    {
      number.values.append(NumberValue(century * 100 + value))
    }
  }

  private static func startsDecade(_ bytes: [UInt8], at index: Int) -> Bool {
    let rest = bytes[index...].prefix(4)
    return rest.first == 0x73 || rest.starts(with: [0x27, 0x73]) || rest.starts(with: [0x65, 0x72])
      || rest.starts(with: [0xE2, 0x80, 0x99, 0x73])
  }

  /// The currency before or after a number.
  private func currency(beside range: Range<Int>, in bytes: [UInt8]) -> String? {
    let before = bytes[..<range.lowerBound].suffix(5)
    let after = bytes[range.upperBound...].prefix(5)
    for (sign, code) in Self.signs {
      if before.suffix(sign.count).elementsEqual(sign) { return code }
      if before.last == 0x20, before.dropLast().suffix(sign.count).elementsEqual(sign) {
        return code
      }
      let rest = after.drop { [0x20, 0xC2, 0xA0].contains($0) }
      if rest.starts(with: sign) { return code }
    }
    let word = Self.word(in: bytes, after: range.upperBound)
    return table.currencies[word]
      ?? (word.hasSuffix(".") ? table.currencies[String(word.dropLast())] : nil)
  }

  private static let signs: [([UInt8], String)] = [
    (Array("€".utf8), "EUR"), (Array("£".utf8), "GBP"), (Array("¥".utf8), "JPY"), ([0x24], "USD"),
  ]

  /// The word after an index and at most one space, in lower case, with the stops inside it.
  private static func word(in bytes: [UInt8], after index: Int) -> String {
    var start = index
    if start < bytes.count, bytes[start] == 0x20 { start += 1 }
    if start + 1 < bytes.count, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 { start += 2 }
    let word = bytes[start...].prefix(12).prefix {
      0x61...0x7A ~= $0 | 0x20 || $0 == 0x2E || $0 == 0x27
    }
    return word.isEmpty ? "" : String(decoding: word, as: UTF8.self).lowercased()
  }

  /// Whether a stretch lies in an address of the net or of mail.
  private static func isInAddress(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    let start = bytes[..<range.lowerBound].lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? 0
    let end = bytes[range.upperBound...].firstIndex { $0 <= 0x20 } ?? bytes.count
    let run = bytes[start..<end]
    return run.contains(0x40) || run.starts(with: Array("www.".utf8))
      || (run.contains(0x3A) && String(decoding: run, as: UTF8.self).contains("://"))
  }

  /// Whether a number stands behind a name or in a formula, so that it may be a version: *Qt 5.1*,
  /// *version 3.0*, *(11.25*.
  private static func followsName(_ start: Int, in bytes: [UInt8]) -> Bool {
    guard start > 1 else { return false }
    if [0x28, 0x3D, 0x3B, 0x22, 0x2F].contains(bytes[start - 1]) { return true }
    guard bytes[start - 1] == 0x20 else { return false }
    let word = bytes[..<(start - 1)].reversed().prefix { $0 > 0x20 }
    guard let first = word.last else { return false }
    let isSentence = word.count == start - 1
    return (0x41...0x5A ~= first && !isSentence) || word.starts(with: "eisrev".utf8)
      || word.starts(with: "noisrev".utf8) || first == 0x3D
  }

  private static func value(_ digits: [UInt8]) -> Int? {
    guard 1...9 ~= digits.count else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
  }
}
