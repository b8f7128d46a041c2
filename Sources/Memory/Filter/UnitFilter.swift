/// Which units are meant, by what is known of them: `domain = politics and since 2024`.
///
/// A condition is a field, an operator and a value: `client = 'De Brug'`. Conditions are joined by
/// `and`, `or` and `not`, with parentheses. Values with spaces or signs stand in quotes, in which a
/// quote is written twice. Case and accents do not matter.
///
/// | operator | holds where |
/// |---|---|
/// | `=`, `!=` | a value of the field is, or none is, the text, number or date given |
/// | `~`, `!~` | a value, or none, contains it |
/// | `<`, `<=`, `>`, `>=` | a value is so by date, by number, else by letters |
///
/// | field | is |
/// |---|---|
/// | `origin`, `id`, `unit` | the file it came from, the name it has there, its number |
/// | `text`, `text.nl` | its texts, or those in a language |
/// | `language`, `note` | its languages, its notes |
/// | `user` | who made or changed it |
/// | `created`, `changed`, `date` | when; `date` is the last of both, else when it came in |
/// | anything else | the attributes and properties of that name, of the unit and of its variants |
///
/// `x-` before the name of a property, what follows a colon in it, and `-`, `_` and spaces do not
/// matter: `project-id` finds `x-Project_ID:SingleString`. A date may be short: `2024`, `2024-05`,
/// `2024-05-17`; `<= 2024` takes the whole year in.
public struct UnitFilter: Hashable, Sendable {
  let condition: FilterCondition

  /// Reads an expression.
  ///
  /// - Throws: `MemoryError.badFilter`, which points at the column.
  public init(_ expression: String) throws(MemoryError) {
    var parser = FilterParser(expression)
    condition = try parser.condition()
  }

  init(_ condition: FilterCondition) {
    self.condition = condition
  }

  /// Units whose date is a day, month or year, or later.
  ///
  /// - Throws: `MemoryError.badFilter` where the text is no date.
  public static func since(_ date: String) throws(MemoryError) -> UnitFilter {
    try UnitFilter(.date(.from, date: date))
  }

  /// Units whose date is a day, month or year, or earlier.
  ///
  /// - Throws: `MemoryError.badFilter` where the text is no date.
  public static func until(_ date: String) throws(MemoryError) -> UnitFilter {
    try UnitFilter(.date(.upTo, date: date))
  }

  /// Units whose date is not before a day, month or year, and those without any date.
  ///
  /// - Throws: `MemoryError.badFilter` where the text is no date.
  public static func notOlder(than date: String) throws(MemoryError) -> UnitFilter {
    UnitFilter(.not(try .date(.below, date: date)))
  }

  /// Units that came from a file, whose name is given with or without its folders.
  public static func origin(_ name: String) -> UnitFilter {
    UnitFilter(.origin(name))
  }

  /// Units in whose texts a text stands.
  public static func holding(_ text: String) -> UnitFilter {
    UnitFilter(.field(.text(nil), .contains, FilterValue(text)))
  }

  /// Units of some numbers.
  public static func numbers(_ numbers: some Sequence<Int64>) -> UnitFilter {
    UnitFilter(.numbers(Set(numbers)))
  }

  /// Whether two names of attributes or properties are one to a filter.
  public static func isSameField(_ one: String, _ other: String) -> Bool {
    FilterField.core(of: one) == FilterField.core(of: other)
  }

  /// Units that pass all of some filters; all units where there are none.
  public static func all(_ filters: [UnitFilter]) -> UnitFilter {
    filters.count == 1 ? filters[0] : UnitFilter(.all(filters.map(\.condition)))
  }
}
