/// How variants are numbered, so that those of a unit lie side by side without an index.
enum UnitNumber {
  /// The most variants of one unit, and the most terms of one concept.
  static let limit = 1024

  /// The number of a variant: `id` of the table `variant`.
  static func variant(_ unit: Int64, _ position: Int) -> Int64 { unit << 10 | Int64(position) }

  /// The unit of a variant.
  static func unit(ofVariant variant: Int64) -> Int64 { variant >> 10 }
}
