internal import ICU

/// What single characters fold to, without case and accents.
enum ScalarFolding {
  /// The folded form, in UTF-8; empty for a mark.
  static func folded(_ scalar: Unicode.Scalar) -> [UInt8] {
    scalar.value < common.count ? common[Int(scalar.value)] : compute(scalar)
  }

  /// Latin, Greek and Cyrillic letters are folded once a process.
  private static let common: [[UInt8]] = (0..<0x530).map { value in
    Unicode.Scalar(UInt32(value)).map(compute) ?? []
  }

  private static func compute(_ scalar: Unicode.Scalar) -> [UInt8] {
    let folding = Folding(strippingMarks: true)
    // Where ICU fails the character stands for itself.
    let folded = try? folding(String(Character(scalar)))
    return Array((folded ?? String(Character(scalar))).utf8)
  }
}
