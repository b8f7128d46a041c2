internal import CICU

/// A set of Unicode scalars, as a regular expression or a property names them.
public struct ScalarSet: Hashable, Sendable {
  /// What is in it: first and last values, in order, apart from each other.
  public let ranges: [ClosedRange<UInt32>]

  /// The set that holds no scalar.
  public static let empty = ScalarSet([])
  /// The set of all values from U+0000 to U+10FFFF.
  public static let all = ScalarSet([0...0x10FFFF])

  /// The set of these values, which may overlap and come in any order.
  public init(_ ranges: [ClosedRange<UInt32>]) {
    var merged: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound &+ 1 {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    self.ranges = merged
  }

  /// The set of one scalar.
  public init(_ scalar: Unicode.Scalar) {
    ranges = [scalar.value...scalar.value]
  }

  /// The set that an ICU pattern names, such as `[\p{Lu}\p{Lt}]`.
  ///
  /// Strings in the pattern are left out: a set holds scalars only.
  public init(pattern: String) throws(ICUError) {
    let units = UTF16Text.units(of: pattern)
    var status: cicu_status = 0
    let set = unsafe cicu_set_open(units, Int32(clamping: units.count), &status)
    defer { unsafe cicu_set_close(set) }
    try ICUError.check(status)
    self.init(unsafe Self.ranges(of: set))
  }

  /// The scalars that this set and the other have between them.
  public func union(_ other: ScalarSet) -> ScalarSet {
    ScalarSet(ranges + other.ranges)
  }

  /// The scalars that are in both sets.
  public func intersection(_ other: ScalarSet) -> ScalarSet {
    inverted.union(other.inverted).inverted
  }

  /// The scalars that are not in the set.
  public var inverted: ScalarSet {
    var gaps: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { gaps.append(next...(range.lowerBound - 1)) }
      next = range.upperBound + 1
    }
    if next <= 0x10FFFF { gaps.append(next...0x10FFFF) }
    return ScalarSet(gaps)
  }

  /// The set with all scalars that differ from one in it by case alone.
  public var ignoringCase: ScalarSet {
    let set = unsafe cicu_set_open_empty()
    defer { unsafe cicu_set_close(set) }
    for range in ranges {
      unsafe cicu_set_add(set, Int32(range.lowerBound), Int32(range.upperBound))
    }
    unsafe cicu_set_close_over_case(set)
    return ScalarSet(unsafe Self.ranges(of: set))
  }

  /// Whether a scalar is in the set.
  public func contains(_ scalar: Unicode.Scalar) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < scalar.value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(scalar.value)
  }

  private static func ranges(of set: OpaquePointer?) -> [ClosedRange<UInt32>] {
    var ranges: [ClosedRange<UInt32>] = []
    for index in 0..<(unsafe cicu_set_range_count(set)) {
      var first: Int32 = 0
      var last: Int32 = 0
      guard unsafe cicu_set_range(set, index, &first, &last), 0...last ~= first else { continue }
      ranges.append(UInt32(first)...UInt32(last))
    }
    return ranges
  }
}
