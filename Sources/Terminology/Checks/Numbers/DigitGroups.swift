/// Digits with marks between them, and what they may mean.
struct DigitGroups {
  let groups: [[UInt8]]
  /// The marks between the groups; any space is `0x20`.
  let marks: [UInt8]
  let decimalMark: UInt8

  /// The number without its place.
  var number: WrittenNumber {
    guard let first = marks.first, let last = marks.last else { return plain(groups, decimals: []) }
    if first == 0x3A || marks.contains(0x3A) { return withColons }
    if marks.allSatisfy({ $0 == first }) { return withOneMark(first) }
    let others = marks.dropLast()
    if let mark = others.first, last != 0x20, others.allSatisfy({ $0 == mark }),
      isGrouped(groups.dropLast())
    {
      var number = plain(Array(groups.dropLast()), decimals: groups[groups.count - 1])
      number.hasForeignMark = last != decimalMark
      return number
    }
    return divided
  }

  /// *12:30*; anything else is its parts.
  private var withColons: WrittenNumber {
    var number = divided
    if let time { number.values.append(time) }
    return number
  }

  private func withOneMark(_ mark: UInt8) -> WrittenNumber {
    let isGrouped = isGrouped(groups[...])
    if mark == 0x20 {
      var number = plain(groups, decimals: [])
      number.parts = groups.map { NumberValue(digits: $0, decimals: []) }
      return number
    }
    if groups.count == 2, !isGrouped || mark == decimalMark {
      var number = plain([groups[0]], decimals: groups[1])
      number.hasForeignMark = mark != decimalMark
      if number.hasForeignMark { number.parts = divided.parts }
      if mark == 0x2E, let time { number.values.append(time) }
      return number
    }
    return isGrouped ? plain(groups, decimals: []) : divided
  }

  /// The time of the day that two groups say.
  private var time: NumberValue? {
    guard groups.count == 2, groups[0].count <= 2, groups[1].count == 2,
      let hour = Int(String(decoding: groups[0], as: UTF8.self)), hour <= 24,
      let minute = Int(String(decoding: groups[1], as: UTF8.self)), minute < 60
    else { return nil }
    return .time(hour: hour, minute: minute)
  }

  /// A date, a version: its parts, or the whole of it.
  private var divided: WrittenNumber {
    WrittenNumber(
      range: 0..<0, values: [.dotted(groups)],
      parts: groups.map { NumberValue(digits: $0, decimals: []) })
  }

  private func isGrouped(_ groups: ArraySlice<[UInt8]>) -> Bool {
    guard let first = groups.first, 1...3 ~= first.count, first != [0x30] else { return false }
    return groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  private func plain(_ groups: [[UInt8]], decimals: [UInt8]) -> WrittenNumber {
    WrittenNumber(
      range: 0..<0, values: [NumberValue(digits: Array(groups.joined()), decimals: decimals)])
  }
}
