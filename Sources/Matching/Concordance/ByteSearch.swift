/// Finds bytes in bytes, 16 places at a time: only where the first and the last byte stand is the
/// rest compared (Muła 2008, "SIMD-friendly algorithms for substring searching").
package struct ByteSearch {
  private let wanted: [UInt8]

  /// Prepares to find bytes.
  ///
  /// - Precondition: there is at least one.
  package init(_ wanted: [UInt8]) {
    precondition(!wanted.isEmpty, "no bytes to find")
    self.wanted = wanted
  }

  /// Where the bytes next stand, from a place on.
  package func place(in bytes: [UInt8], from start: Int) -> Int? {
    let last = wanted.count - 1
    // From here on too few bytes follow for 16 places at once.
    let end = bytes.count - last - 16
    var place = start
    let firsts = SIMD16<UInt8>(repeating: wanted[0])
    let lasts = SIMD16<UInt8>(repeating: wanted[last])
    while place < end {
      let isNear = unsafe bytes.withUnsafeBytes { buffer in
        let here = unsafe buffer.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
        let there = unsafe buffer.loadUnaligned(
          fromByteOffset: place + last, as: SIMD16<UInt8>.self)
        let both = (here .== firsts) .& (there .== lasts)
        return unsafe unsafeBitCast(both, to: SIMD2<UInt64>.self) != .zero
      }
      if isNear, let found = exactPlace(in: bytes, place..<(place + 16)) { return found }
      place += 16
    }
    return exactPlace(in: bytes, place..<max(place, bytes.count - last))
  }

  private func exactPlace(in bytes: [UInt8], _ places: Range<Int>) -> Int? {
    for place in places where bytes[place] == wanted[0] {
      if bytes[place..<(place + wanted.count)].elementsEqual(wanted) { return place }
    }
    return nil
  }
}
