internal import CICU

/// A text with differences of case and compatibility taken out, for comparing (NFKC_Casefold, UAX #44).
///
/// *Straße* and *STRASSE* fold to the same, *ﬁ* to *fi*; *é* and *e* stay apart unless marks are
/// stripped.
public struct Folding: Sendable {
  /// Whether accents and other marks are taken off too: *Méditerranée* → *mediterranee*, *ᾅδης* →
  /// *αδης*.
  public let stripsMarks: Bool

  /// Makes a folding.
  public init(strippingMarks: Bool = false) {
    stripsMarks = strippingMarks
  }

  /// The folded form of a text.
  public func callAsFunction(_ text: String) throws(ICUError) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return Self.lowercasedASCII(text) }
    var status: cicu_status = 0
    let caseFold = unsafe cicu_nfkc_casefold(&status)
    let decompose = unsafe cicu_nfd(&status)
    let compose = unsafe cicu_nfc(&status)
    try ICUError.check(status)
    var units = UTF16Text.units(of: text)
    if stripsMarks, units.contains(where: Self.mayHoldSubscript) {
      // Folding would make a letter of the iota below others.
      units = try unsafe Self.normalized(units, by: decompose)
      units.removeAll { $0 == Self.iotaSubscript }
    }
    units = try unsafe Self.normalized(units, by: caseFold)
    if stripsMarks {
      units = try unsafe Self.normalized(units, by: decompose)
      units = Self.withoutMarks(units)
      units = try unsafe Self.normalized(units, by: compose)
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func lowercasedASCII(_ text: String) -> String {
    String(
      decoding: text.utf8.map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 ? $0 | 0x20 : $0 },
      as: UTF8.self)
  }

  private static func normalized(
    _ units: [UInt16], by normalizer: OpaquePointer?
  ) throws(ICUError) -> [UInt16] {
    guard units.count <= Int32.max else { throw .tooLong(bytes: units.count) }
    return try unsafe UTF16Text.written(expecting: units.count + 8) { target, capacity, status in
      unsafe cicu_normalize(
        normalizer, units, Int32(units.count), target, capacity, &status)
    }
  }

  private static let iotaSubscript: UInt16 = 0x345

  /// Whether a unit is an iota subscript, or a Greek letter that may have one.
  private static func mayHoldSubscript(_ unit: UInt16) -> Bool {
    unit == iotaSubscript || 0x1F80...0x1FFC ~= unit
  }

  private static func withoutMarks(_ units: [UInt16]) -> [UInt16] {
    var kept: [UInt16] = []
    kept.reserveCapacity(units.count)
    for scalar in String(decoding: units, as: UTF16.self).unicodeScalars
    where scalar.properties.generalCategory != .nonspacingMark {
      kept.append(contentsOf: UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter)
    }
    return kept
  }
}
