import Foundation

/// What a number of a text counts: kilometres, degrees, hours.
struct Measure: Sendable {
  /// A unit of measurement by its sign.
  struct Unit: Sendable {
    let sign: String
    let dimension: Dimension
    /// What it amounts to in the first unit of its dimension, after `zero` is taken off.
    let factor: Double
    var zero = 0.0
  }

  /// What is measured.
  enum Dimension: Sendable {
    case length, area, mass, volume, speed, temperature, time
  }

  let unit: Unit
  /// What the number may amount to.
  let amounts: [Double]

  /// The unit that stands behind a number, or `nil`.
  init?(of number: WrittenNumber, in text: String, _ table: NumberTable) {
    let bytes = text.utf8.dropFirst(number.range.upperBound).prefix(40)
    let behind = String(decoding: bytes, as: UTF8.self).lowercased()
      .drop { $0 == " " || $0 == "-" || $0 == "\u{A0}" || $0 == "\u{202F}" }
    guard
      let name = table.measures.first(where: { measure in
        behind.hasPrefix(measure.name)
          && behind.dropFirst(measure.name.count).first?.isLetter != true
      }), let unit = Self.units[name.unit]
    else { return nil }
    self.unit = unit
    amounts = number.values.compactMap(\.amount)
  }

  /// Whether two measures are the same in different units, but for what rounding takes off.
  func isConverted(into other: Measure) -> Bool {
    guard unit.dimension == other.unit.dimension, unit.sign != other.unit.sign else {
      return false
    }
    return scales.contains { scale in
      other.scales.contains { second in
        amounts.contains { amount in
          other.amounts.contains { Self.agree(scale.base(amount), second.base($0)) }
        }
      }
    }
  }

  /// Whether another measure counts the same thing in another unit.
  func isOtherUnit(than other: Measure) -> Bool {
    unit.dimension == other.unit.dimension && unit.sign != other.unit.sign
      && unit.sign != Self.degree && other.unit.sign != Self.degree
  }

  /// Whether the unit of a sign counts the same thing otherwise.
  func isOtherUnit(thanSign sign: String) -> Bool {
    Self.units[sign].map { isOtherUnit(than: Measure(unit: $0, amounts: [])) } ?? false
  }

  private init(unit: Unit, amounts: [Double]) {
    self.unit = unit
    self.amounts = amounts
  }

  /// The units that may be meant: degrees alone may be of either scale.
  private var scales: [Unit] {
    unit.sign == Self.degree ? ["C", "F"].compactMap { Self.units[$0] } : [unit]
  }

  /// Whether two amounts are the same but for rounding, which takes a twentieth at most.
  private static func agree(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= 0.05 * max(abs(left), abs(right), 0.2)
  }

  private static let degree = "deg"

  private static let units: [String: Unit] = {
    let all = [
      Unit(sign: "m", dimension: .length, factor: 1),
      Unit(sign: "km", dimension: .length, factor: 1000),
      Unit(sign: "cm", dimension: .length, factor: 0.01),
      Unit(sign: "mm", dimension: .length, factor: 0.001),
      Unit(sign: "mi", dimension: .length, factor: 1609.344),
      Unit(sign: "nmi", dimension: .length, factor: 1852),
      Unit(sign: "yd", dimension: .length, factor: 0.9144),
      Unit(sign: "ft", dimension: .length, factor: 0.3048),
      Unit(sign: "in", dimension: .length, factor: 0.0254),
      Unit(sign: "m2", dimension: .area, factor: 1),
      Unit(sign: "km2", dimension: .area, factor: 1e6),
      Unit(sign: "ha", dimension: .area, factor: 1e4),
      Unit(sign: "mi2", dimension: .area, factor: 2.589988e6),
      Unit(sign: "ft2", dimension: .area, factor: 0.09290304),
      Unit(sign: "ac", dimension: .area, factor: 4046.856),
      Unit(sign: "kg", dimension: .mass, factor: 1),
      Unit(sign: "g", dimension: .mass, factor: 0.001),
      Unit(sign: "t", dimension: .mass, factor: 1000),
      Unit(sign: "lb", dimension: .mass, factor: 0.45359237),
      Unit(sign: "oz", dimension: .mass, factor: 0.02834952),
      Unit(sign: "st", dimension: .mass, factor: 6.35029318),
      Unit(sign: "l", dimension: .volume, factor: 1),
      Unit(sign: "gal", dimension: .volume, factor: 3.785412),
      Unit(sign: "pt", dimension: .volume, factor: 0.5682613),
      Unit(sign: "km/h", dimension: .speed, factor: 1),
      Unit(sign: "mph", dimension: .speed, factor: 1.609344),
      Unit(sign: "C", dimension: .temperature, factor: 1),
      Unit(sign: "F", dimension: .temperature, factor: 5.0 / 9, zero: 32),
      Unit(sign: degree, dimension: .temperature, factor: 1),
      Unit(sign: "min", dimension: .time, factor: 1),
      Unit(sign: "h", dimension: .time, factor: 60),
      Unit(sign: "d", dimension: .time, factor: 1440),
      Unit(sign: "wk", dimension: .time, factor: 10080),
    ]
    return Dictionary(all.map { ($0.sign, $0) }) { first, _ in first }
  }()
}

extension Measure.Unit {
  /// What so many of it are in the first unit of the dimension.
  func base(_ amount: Double) -> Double { (amount - zero) * factor }
}
