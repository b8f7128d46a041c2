/// Bytes to write in the place of others; an empty range is a place between two bytes.
struct Edit {
  let range: Range<Int>
  let bytes: [UInt8]

  /// Writes text in the place of a range.
  init(_ range: Range<Int>, _ text: String) {
    self.range = range
    bytes = Array(text.utf8)
  }

  /// Writes text at a place.
  init(at place: Int, _ text: String) { self.init(place..<place, text) }

  private init(range: Range<Int>, bytes: [UInt8]) {
    self.range = range
    self.bytes = bytes
  }

  /// What is put in at a place comes before what takes the place of the bytes there.
  fileprivate var order: Int { range.isEmpty ? 0 : 1 }

  /// The same edit in bytes that lie elsewhere.
  func moved(by distance: Int) -> Edit {
    Edit(
      range: (range.lowerBound + distance)..<(range.upperBound + distance), bytes: bytes)
  }
}

extension [Edit] {
  /// The begin of some bytes with the edits made; those at the same place in their order.
  func applied(to bytes: [UInt8], upTo end: Int, encoding: MarkupEncoding) -> [UInt8] {
    guard !isEmpty else { return Array<UInt8>(bytes[..<end]) }
    var result: [UInt8] = []
    result.reserveCapacity(end + 4096)
    var position = 0
    let ordered = enumerated().sorted {
      ($0.element.range.lowerBound, $0.element.order, $0.offset)
        < ($1.element.range.lowerBound, $1.element.order, $1.offset)
    }
    for (_, edit) in ordered {
      result += bytes[position..<edit.range.lowerBound]
      result += encoding.written(edit.bytes)
      position = edit.range.upperBound
    }
    return result + bytes[position..<end]
  }
}
