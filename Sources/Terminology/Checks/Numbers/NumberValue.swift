import Foundation

/// What a number amounts to, whatever it is written like: *2,5 miljoen* and *2 500 000* are equal.
struct NumberValue: Hashable, Sendable {
  private static let timeExponent: Int16 = .min
  private static let dottedExponent: Int16 = .max

  /// The digits without zeros at their ends; more than eighteen of them stand as a hash.
  private let digits: UInt64
  /// The power of ten that they are multiplied by.
  private let exponent: Int16

  private init(digits: UInt64, exponent: Int16) {
    self.digits = digits
    self.exponent = exponent
  }

  /// A whole number.
  init(_ number: Int) {
    self.init(digits: Array(String(number.magnitude).utf8), decimals: [])
  }

  /// A number of ASCII digits before and after the mark of its decimals.
  init(digits whole: [UInt8], decimals: [UInt8], timesTen power: Int = 0) {
    var all = Array((whole + decimals).drop { $0 == 0x30 })
    var exponent = power - decimals.count
    while all.last == 0x30 {
      all.removeLast()
      exponent += 1
    }
    if all.isEmpty { exponent = 0 }
    digits = Self.number(all)
    self.exponent = Int16(clamping: exponent)
  }

  /// The value of a decimal such as *1.5*, or `nil`.
  init?(_ text: some StringProtocol) {
    let parts = text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard 1...2 ~= parts.count, parts.allSatisfy({ $0.allSatisfy { 0x30...0x39 ~= $0 } }) else {
      return nil
    }
    self.init(digits: Array(parts[0]), decimals: parts.count > 1 ? Array(parts[1]) : [])
  }

  /// A time of the day.
  static func time(hour: Int, minute: Int) -> Self {
    Self(digits: UInt64(clamping: hour * 60 + minute), exponent: timeExponent)
  }

  /// The time of the day that it is, or `nil`.
  var clock: (hour: Int, minute: Int)? {
    guard exponent == Self.timeExponent else { return nil }
    return (Int(clamping: digits / 60), Int(clamping: digits % 60))
  }

  /// Digits in groups that are no number: a version, a section, an address.
  static func dotted(_ parts: [[UInt8]]) -> Self {
    Self(digits: ByteHash(parts.joined(separator: [0x2E])).value, exponent: dottedExponent)
  }

  /// What it amounts to, or `nil` where it is a time or no number.
  var amount: Double? {
    guard exponent != Self.timeExponent, exponent != Self.dottedExponent, -12...12 ~= exponent
    else { return nil }
    return Double(digits) * pow(10, Double(exponent))
  }

  /// The whole number that it is, where it is one below a million million.
  var whole: Int? {
    guard 0...12 ~= exponent, digits < 1_000_000_000_000 else { return nil }
    var number = Int(clamping: digits)
    for _ in 0..<exponent {
      let (product, isOver) = number.multipliedReportingOverflow(by: 10)
      if isOver { return nil }
      number = product
    }
    return number
  }

  /// The number multiplied by a power of ten; times stay as they are.
  func timesTen(to power: Int) -> Self {
    guard exponent != Self.timeExponent, exponent != Self.dottedExponent, digits != 0 else {
      return self
    }
    return Self(digits: digits, exponent: Int16(clamping: Int(exponent) + power))
  }

  /// A whole number and a half, times a power of ten: *two and a half million*.
  static func half(after whole: Int, timesTen power: Int = 0) -> Self {
    Self(digits: Array(String(whole).utf8), decimals: [UInt8(ascii: "5")], timesTen: power)
  }

  /// The power of ten that a half is multiplied by to be this, or `nil`: 6 of half a million.
  var powerOfHalf: Int? {
    guard digits == 5, -1...11 ~= exponent else { return nil }
    return [0, 2, 3, 6, 9, 12].first { $0 == Int(exponent) + 1 }
  }

  private static func number(_ digits: [UInt8]) -> UInt64 {
    if digits.count <= 18 { return digits.reduce(0) { $0 * 10 + UInt64($1 &- 0x30) } }
    return ByteHash(digits).value
  }
}
