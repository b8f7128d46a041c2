internal import ICU

/// A text without case, accents and runs of white space, that knows where each byte came from.
public struct FoldedText: Sendable {
  /// The folded text as UTF-8.
  public let bytes: [UInt8]
  /// For each folded byte, where in the text the character it stands for begins; then the end.
  private let places: [Int]
  /// For each folded byte, where in the text that character ends.
  private let ends: [Int]

  /// Folds a text, character by character.
  public init(_ text: String) {
    var folder = Folder()
    folder.bytes.reserveCapacity(text.utf8.count)
    var place = 0
    for scalar in text.unicodeScalars {
      let length = UTF8.width(scalar)
      folder.append(scalar, from: place, to: place + length)
      place += length
    }
    bytes = folder.bytes
    places = folder.places
    ends = folder.ends
  }

  /// The places in the text where a folded text stands, in UTF-8 bytes; none for an empty one.
  ///
  /// - Parameter overlapping: whether a place may begin inside another.
  public func ranges(of wanted: FoldedText, overlapping: Bool = false) -> [Range<Int>] {
    guard let first = wanted.bytes.first, wanted.bytes.count <= bytes.count else { return [] }
    var ranges: [Range<Int>] = []
    var start = 0
    while start <= bytes.count - wanted.bytes.count {
      if bytes[start] == first, stands(wanted.bytes, at: start) {
        let end = start + wanted.bytes.count
        ranges.append(places[start]..<ends[end - 1])
        start = overlapping ? start + 1 : end
      } else {
        start += 1
      }
    }
    return ranges
  }

  private func stands(_ wanted: [UInt8], at start: Int) -> Bool {
    for index in wanted.indices where bytes[start + index] != wanted[index] { return false }
    return true
  }

  private struct Folder {
    var bytes: [UInt8] = []
    var places: [Int] = []
    var ends: [Int] = []
    private var isAfterSpace = false

    mutating func append(_ scalar: Unicode.Scalar, from start: Int, to end: Int) {
      if scalar.properties.isWhitespace {
        if !isAfterSpace { append(byte: 0x20, from: start, to: end) }
        isAfterSpace = true
        return
      }
      isAfterSpace = false
      if scalar.value < 0x80 {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        let isCapital = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
        append(byte: isCapital ? byte | 0x20 : byte, from: start, to: end)
        return
      }
      for byte in ScalarFolding.folded(scalar) { append(byte: byte, from: start, to: end) }
      // A mark that folds to nothing still belongs to the character before it.
      if scalar.properties.generalCategory == .nonspacingMark, !ends.isEmpty {
        ends[ends.count - 1] = end
      }
    }

    private mutating func append(byte: UInt8, from start: Int, to end: Int) {
      bytes.append(byte)
      places.append(start)
      ends.append(end)
    }
  }
}
