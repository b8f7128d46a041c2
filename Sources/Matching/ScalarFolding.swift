internal import ICU

/// What single characters fold to, without case and accents.
enum ScalarFolding {
  /// The folded form, in UTF-8; empty for a mark.
  static func folded(_ scalar: Unicode.Scalar) -> [UInt8] {
    if scalar.value < common.count { return common[Int(scalar.value)] }
    let mark = Int(scalar.value) - firstMark
    return marks.indices.contains(mark) ? marks[mark] : compute(scalar)
  }

  /// Latin, Greek and Cyrillic letters are folded once a process.
  private static let common = folded(0..<0x530)

  /// So are quotation marks, dashes and dots.
  private static let marks = folded(UInt32(firstMark)..<0x2070)
  private static let firstMark = 0x2000

  private static func folded(_ values: Range<UInt32>) -> [[UInt8]] {
    values.map { Unicode.Scalar($0).map(compute) ?? [] }
  }

  private static func compute(_ scalar: Unicode.Scalar) -> [UInt8] {
    let folding = Folding(strippingMarks: true)
    // Where ICU fails the character stands for itself.
    let folded = try? folding(String(Character(scalar)))
    return Array((folded ?? String(Character(scalar))).utf8)
  }
}
