/// Folds texts in ASCII, sixteen bytes at a time.
enum ASCIIFolding {
  private typealias Bytes = SIMD16<UInt8>

  /// Folds a text byte by byte, white space to blanks; false where it is not all ASCII, or white space
  /// follows white space, and the result tells nothing.
  ///
  /// - Precondition: there is room for as many bytes.
  static func fold(
    _ text: UnsafeBufferPointer<UInt8>, into folded: UnsafeMutableBufferPointer<UInt8>
  ) -> Bool {
    precondition(folded.count >= text.count, "no room for \(text.count) bytes")
    let source = UnsafeRawBufferPointer(text)
    let result = UnsafeMutableRawBufferPointer(folded)
    var place = 0
    while place + 16 <= text.count {
      let bytes = unsafe source.loadUnaligned(fromByteOffset: place, as: Bytes.self)
      if isAny(bytes .>= Bytes(repeating: 0x80)) { return false }
      unsafe result.storeBytes(of: Self.folded(bytes), toByteOffset: place, as: Bytes.self)
      place += 16
    }
    while place < text.count {
      let byte = unsafe text[place]
      if byte >= 0x80 { return false }
      unsafe folded[place] = byte == 0x20 || 0x09...0x0D ~= byte ? 0x20 : lowercased(byte)
      place += 1
    }
    return unsafe !hasRuns(UnsafeRawBufferPointer(rebasing: result[..<text.count]))
  }

  /// A byte in lower case, where it is a letter of ASCII.
  static func lowercased(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
  }

  private static func folded(_ bytes: Bytes) -> Bytes {
    let isCapital = (bytes &- Bytes(repeating: UInt8(ascii: "A"))) .< Bytes(repeating: 26)
    let isSpace = (bytes &- Bytes(repeating: 0x09)) .< Bytes(repeating: 5)
    return bytes.replacing(with: bytes | Bytes(repeating: 0x20), where: isCapital)
      .replacing(with: Bytes(repeating: 0x20), where: isSpace)
  }

  /// Whether a blank follows a blank.
  private static func hasRuns(_ folded: UnsafeRawBufferPointer) -> Bool {
    let blanks = Bytes(repeating: 0x20)
    var place = 0
    while place + 17 <= folded.count {
      let here = unsafe folded.loadUnaligned(fromByteOffset: place, as: Bytes.self)
      let next = unsafe folded.loadUnaligned(fromByteOffset: place + 1, as: Bytes.self)
      if isAny((here .== blanks) .& (next .== blanks)) { return true }
      place += 16
    }
    while place + 1 < folded.count {
      if unsafe folded[place] == 0x20 && folded[place + 1] == 0x20 { return true }
      place += 1
    }
    return false
  }

  private static func isAny(_ mask: SIMDMask<SIMD16<Int8>>) -> Bool {
    unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self) != .zero
  }
}
