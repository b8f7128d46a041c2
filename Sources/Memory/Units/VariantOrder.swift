internal import Bitext

/// In which order the variants of a unit came in, where the same unit is stored in another.
struct VariantOrder {
  /// The attribute of a unit that notes it; a name that no file can hold.
  private static let name = "pont/order"

  /// For each stored variant the place that it had.
  private let places: [Int]

  init(_ places: [Int]) { self.places = places }

  /// The unit with its variants as they are stored, and a note of how they came.
  /// - Precondition: each place of a variant is there once.
  func applied(to unit: TranslationUnit) -> TranslationUnit {
    var reordered = unit
    reordered.variants = places.map { unit.variants[$0] }
    let note = places.map(String.init).joined(separator: " ")
    reordered.attributes.append(Attribute(name: Self.name, value: note))
    return reordered
  }

  /// The unit as it came, without the note.
  static func undone(in unit: TranslationUnit) -> TranslationUnit {
    guard let index = unit.attributes.lastIndex(where: { $0.name == name }) else { return unit }
    var restored = unit
    let places = restored.attributes.remove(at: index).value.split(separator: " ").map { Int($0) }
    guard places.compactMap(\.self).sorted() == Array(unit.variants.indices) else {
      return restored
    }
    for (variant, place) in zip(unit.variants, places.compactMap(\.self)) {
      restored.variants[place] = variant
    }
    return restored
  }
}
