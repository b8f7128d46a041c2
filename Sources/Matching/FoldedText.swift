internal import ICU

/// A text without case, accents and runs of white space, that knows where each byte came from.
public struct FoldedText: Sendable {
  /// The folded text as UTF-8.
  public let bytes: [UInt8]
  /// For each folded byte, where in the text the character it stands for begins, and where it ends;
  /// `nil` where each byte stands for the one at the same place.
  private let places: [Range<Int>]?

  /// Folds a text, character by character.
  public init(_ text: String) {
    var text = text
    (bytes, places) = text.withUTF8 { utf8 in
      if let bytes = unsafe Self.folded(ascii: utf8) { return (bytes, nil) }
      var folder = Folder(capacity: utf8.count)
      var place = 0
      while place < utf8.count {
        let byte = unsafe utf8[place]
        if byte < 0x80 {
          folder.append(ascii: byte, at: place)
          place += 1
        } else {
          let scalar = unsafe Self.scalar(in: utf8, at: place)
          folder.append(scalar, at: place)
          place += UTF8.width(scalar)
        }
      }
      return (folder.bytes, folder.places)
    }
  }

  /// Folds a text in UTF-8 that is all ASCII, without runs of white space; `nil` for any other.
  init?(plain text: Span<UInt8>) {
    let folded = unsafe text.withUnsafeBufferPointer { unsafe Self.folded(ascii: $0) }
    guard let folded else { return nil }
    (bytes, places) = (folded, nil)
  }

  /// The folded form of a text in ASCII without runs of white space; `nil` for any other.
  private static func folded(ascii utf8: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var isPlain = true
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: utf8.count) { buffer, count in
      isPlain = unsafe ASCIIFolding.fold(utf8, into: buffer)
      count = isPlain ? utf8.count : 0
    }
    return isPlain ? bytes : nil
  }

  /// The places in the text where a folded text stands, in UTF-8 bytes; none for an empty one.
  ///
  /// - Parameter overlapping: whether a place may begin inside another.
  public func ranges(of wanted: FoldedText, overlapping: Bool = false) -> [Range<Int>] {
    guard !wanted.bytes.isEmpty, wanted.bytes.count <= bytes.count else { return [] }
    let search = ByteSearch(wanted.bytes)
    var ranges: [Range<Int>] = []
    var start = 0
    while let place = search.place(in: bytes, from: start) {
      let end = place + wanted.bytes.count
      ranges.append(range(place..<end))
      start = overlapping ? place + 1 : end
    }
    return ranges
  }

  /// Where in the text some folded bytes come from.
  private func range(_ folded: Range<Int>) -> Range<Int> {
    guard let places else { return folded }
    return places[folded.lowerBound].lowerBound..<places[folded.upperBound - 1].upperBound
  }

  /// The scalar of more than one byte that begins at a place.
  ///
  /// - Precondition: the bytes are those of a string, and so well-formed.
  private static func scalar(in utf8: UnsafeBufferPointer<UInt8>, at place: Int) -> Unicode.Scalar {
    let lead = unsafe UInt32(utf8[place])
    let count = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3
    var value = lead & (0x3F >> UInt32(count))
    for next in 1...count { value = unsafe value << 6 | UInt32(utf8[place + next] & 0x3F) }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private struct Folder {
    var bytes: [UInt8] = []
    var places: [Range<Int>] = []
    private var isAfterSpace = false

    init(capacity: Int) {
      bytes.reserveCapacity(capacity)
      places.reserveCapacity(capacity)
    }

    mutating func append(ascii byte: UInt8, at place: Int) {
      if byte == 0x20 || 0x09...0x0D ~= byte {
        appendSpace(at: place..<(place + 1))
      } else {
        isAfterSpace = false
        bytes.append(ASCIIFolding.lowercased(byte))
        places.append(place..<(place + 1))
      }
    }

    mutating func append(_ scalar: Unicode.Scalar, at start: Int) {
      let range = start..<(start + UTF8.width(scalar))
      if WhiteSpace.contains(scalar) { return appendSpace(at: range) }
      isAfterSpace = false
      let folded = ScalarFolding.folded(scalar)
      for byte in folded {
        bytes.append(byte)
        places.append(range)
      }
      // A mark that folds to nothing still belongs to the character before it.
      if folded.isEmpty, scalar.properties.generalCategory == .nonspacingMark,
        let last = places.popLast()
      {
        places.append(last.lowerBound..<range.upperBound)
      }
    }

    private mutating func appendSpace(at range: Range<Int>) {
      if !isAfterSpace {
        bytes.append(0x20)
        places.append(range)
      }
      isAfterSpace = true
    }
  }
}
