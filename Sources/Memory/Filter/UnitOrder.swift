internal import Matching

/// By which field units are put in order: any that a ``UnitFilter`` may ask for, such as `date`, `uses`,
/// `origin` or `client`.
///
/// What is latest or greatest comes first, texts by their letters without case and accents, and units
/// that have no value last; equals stay in the order in which they came in. Of a unit with several
/// values, or ways in which it came in, the one counts that comes first.
public struct UnitOrder: Hashable, Sendable {
  let field: FilterField

  /// The order by a field; `nil` where the name asks for texts in what is no language.
  public init?(by name: String) {
    guard let field = FilterField(name) else { return nil }
    self.field = field
  }

  /// The place of a value in the order: the lesser comes first.
  func key(of value: String) -> Key {
    let date = [.uses, .unit].contains(field) ? nil : PartialDate(value)
    if let number = date?.number ?? Double(spelled: value) {
      return Key(kind: .number, number: -number)
    }
    return Key(kind: .text, text: FoldedText(value).bytes)
  }

  /// A value as units are put in order by.
  struct Key: Comparable {
    enum Kind: Int { case number, text, none }

    /// That of a unit without values.
    static let none = Key(kind: .none)

    let kind: Kind
    var number = 0.0
    var text: [UInt8] = []

    static func < (left: Key, right: Key) -> Bool {
      if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
      return left.number != right.number
        ? left.number < right.number : left.text.lexicographicallyPrecedes(right.text)
    }
  }
}
