internal import Bitext
internal import Matching

/// What a filter asks of a unit.
indirect enum FilterCondition: Hashable, Sendable {
  /// How a value is compared.
  enum Comparison: String, Hashable, Sendable, CaseIterable {
    case equal = "="
    case unequal = "!="
    case contains = "~"
    case lacks = "!~"
    case upTo = "<="
    case from = ">="
    case below = "<"
    case above = ">"
  }

  case all([FilterCondition])
  case any([FilterCondition])
  case not(FilterCondition)
  case field(FilterField, Comparison, FilterValue)
  /// The number of the unit is one of these.
  case numbers(Set<Int64>)
  /// The name of the origin, or its last part, is this.
  case origin(String)

  /// A condition on the date of a unit.
  static func date(
    _ comparison: Comparison, date: String
  ) throws(MemoryError) -> FilterCondition {
    guard PartialDate(date) != nil else {
      throw .badFilter(
        filter: date, column: 1, expected: "a date such as 2024, 2024-05 or 2024-05-17")
    }
    return .field(.date, comparison, FilterValue(date))
  }

  /// Whether a unit, in one way it came in, is meant.
  func holds(for way: FilterSubject) -> Bool {
    switch self {
    case .all(let conditions): conditions.allSatisfy { $0.holds(for: way) }
    case .any(let conditions): conditions.contains { $0.holds(for: way) }
    case .not(let condition): !condition.holds(for: way)
    case .numbers(let numbers): numbers.contains(way.stored.number)
    case .origin(let name):
      way.stored.origin == name || way.stored.origin?.split(separator: "/").last == name[...]
    case .field(let field, let comparison, let wanted):
      switch comparison {
      case .unequal: !field.values(of: way).contains { wanted.equals($0) }
      case .lacks: !field.values(of: way).contains { wanted.isContained(in: $0) }
      case .equal where wanted.text.isEmpty: field.values(of: way).allSatisfy(\.isEmpty)
      case .equal: field.values(of: way).contains { wanted.equals($0) }
      case .contains: field.values(of: way).contains { wanted.isContained(in: $0) }
      case .below, .upTo, .from, .above:
        field.values(of: way).contains { wanted.holds(comparison, for: $0) }
      }
    }
  }

  /// Whether the condition looks at any of some fields.
  func asks(for fields: Set<FilterField>) -> Bool {
    switch self {
    case .all(let conditions), .any(let conditions):
      conditions.contains { $0.asks(for: fields) }
    case .not(let condition): condition.asks(for: fields)
    case .field(let field, _, _): fields.contains(field)
    case .origin, .numbers: false
    }
  }
}
