extension IndexBlock {
  /// How many items a chunk holds: what is read to look at one of them.
  public static let chunkCount = 64

  /// How many chunks there are.
  public var chunkTotal: Int { (count + Self.chunkCount - 1) / Self.chunkCount }

  /// Ids and tokens of a stretch of items, as bytes.
  public func chunk(_ number: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var last: Int64 = 0
    for local in (number * Self.chunkCount)..<min(count, (number + 1) * Self.chunkCount) {
      let id = items.ids[local]
      bytes.append(item: id, after: last, tokens: items.tokens[items.range(local)])
      last = id
    }
    return bytes
  }

  /// The tokens of one item, as bytes.
  public static func bytes(ofTokens tokens: some Sequence<UInt32>) -> [UInt8] {
    var bytes: [UInt8] = []
    for token in tokens { bytes.append(number: UInt64(token)) }
    return bytes
  }

  /// The tokens of one item; `nil` where the bytes are something else.
  public static func tokens(of bytes: [UInt8]) -> [UInt32]? {
    var reader = NumberReader(bytes)
    var tokens: [UInt32] = []
    while !reader.isAtEnd {
      guard let token = reader.number().flatMap({ UInt32(exactly: $0) }) else { return nil }
      tokens.append(token)
    }
    return tokens
  }

  /// Each token that occurs, with the items that have it, as bytes.
  public func forEachList(_ body: (_ token: UInt32, _ bytes: [UInt8]) throws -> Void) rethrows {
    for (index, token) in tokens.enumerated() {
      let range = Int(listOffsets[index])..<Int(listOffsets[index + 1])
      try body(token, Self.bytes(ofList: lists[range]))
    }
  }

  private static func bytes(ofList list: ArraySlice<UInt16>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(list.count + list.count / 4 + 2)
    var last: UInt16 = 0
    for local in list {
      bytes.append(number: UInt64(local &- last))
      last = local
    }
    return bytes
  }

  /// The local numbers of a list; `nil` where the bytes are no list.
  public static func locals(ofList bytes: [UInt8]) -> [UInt16]? {
    var reader = NumberReader(bytes)
    var locals: [UInt16] = []
    locals.reserveCapacity(bytes.count)
    var last: UInt16 = 0
    while !reader.isAtEnd {
      guard let step = reader.number().flatMap({ UInt16(exactly: $0) }) else { return nil }
      last &+= step
      locals.append(last)
    }
    return locals
  }

  /// Where each number of tokens begins, as bytes: pairs of a length and how many have it.
  public var lengthRuns: [UInt8] {
    var bytes: [UInt8] = []
    for (length, start) in lengthStarts.dropLast().enumerated() {
      let end = lengthStarts[length + 1]
      guard end > start else { continue }
      bytes.append(number: UInt64(length))
      bytes.append(number: UInt64(end - start))
    }
    return bytes
  }
}
