/// Stored segments as an index knows them, laid out flat: millions of them cost no allocation each.
public struct IndexItems: Sendable {
  /// What the owner calls each item.
  public private(set) var ids: [Int64] = []
  /// Where the tokens of each item begin; then where the last end.
  private(set) var offsets: [UInt32] = [0]
  /// The tokens of all items.
  private(set) var tokens: [UInt32] = []
  /// A trace of the tokens of each item: see ``TokenPattern/signature(of:)``.
  private(set) var signatures: [UInt64] = []
  /// Another trace of the same, for those that the first does not tell apart.
  private(set) var crossSignatures: [UInt64] = []

  /// No items.
  public init() {}

  /// No items, and room for so many.
  init(capacity: Int, tokens tokenCapacity: Int) {
    ids.reserveCapacity(capacity)
    offsets.reserveCapacity(capacity + 1)
    tokens.reserveCapacity(tokenCapacity)
    signatures.reserveCapacity(capacity)
    crossSignatures.reserveCapacity(capacity)
  }

  /// Lays items out.
  public init(_ items: some Sequence<IndexItem>) {
    for item in items { append(id: item.id, tokens: item.tokens) }
  }

  /// How many there are.
  public var count: Int { ids.count }

  /// About how many bytes they take in memory.
  var size: Int { count * 28 + tokens.count * 4 }

  /// Adds an item.
  public mutating func append(id: Int64, tokens new: [UInt32]) {
    ids.append(id)
    tokens.append(contentsOf: new)
    finish(TokenPattern.signature(of: new[...]), TokenPattern.crossSignature(of: new[...]))
  }

  /// Adds the items of a chunk; `nil` where the bytes are no chunk.
  public mutating func append(chunk bytes: [UInt8]) -> Void? {
    var reader = NumberReader(bytes)
    var last: Int64 = 0
    while !reader.isAtEnd {
      guard let step = reader.signed(), let length = reader.number(), length <= bytes.count else {
        return nil
      }
      last &+= step
      guard append(id: last, length: length, from: &reader) != nil else { return nil }
    }
    return ()
  }

  /// Adds some items of a chunk; `nil` where the bytes are no chunk.
  ///
  /// What lies before them is passed over without being kept, and what lies behind them is not
  /// looked at.
  /// - Parameter places: those of the items in the chunk, ascending; those it has not are left out.
  public mutating func append(_ places: [Int], ofChunk bytes: [UInt8]) -> Void? {
    var reader = NumberReader(bytes)
    var last: Int64 = 0
    var wanted = places[...]
    var place = 0
    while let next = wanted.first, !reader.isAtEnd {
      guard let step = reader.signed(), let length = reader.number(), length <= bytes.count else {
        return nil
      }
      last &+= step
      if place == next {
        guard append(id: last, length: length, from: &reader) != nil else { return nil }
        wanted.removeFirst()
      } else {
        guard reader.skip(Int(length)) != nil else { return nil }
      }
      place += 1
    }
    return ()
  }

  private mutating func append(
    id: Int64, length: UInt64, from reader: inout NumberReader
  ) -> Void? {
    var signature: UInt64 = 0
    var crossSignature: UInt64 = 0
    for _ in 0..<length {
      guard let token = reader.number().flatMap({ UInt32(exactly: $0) }) else { return nil }
      tokens.append(token)
      signature ^= TokenPattern.trace(of: token)
      crossSignature ^= TokenPattern.crossTrace(of: token)
    }
    ids.append(id)
    finish(signature, crossSignature)
    return ()
  }

  /// Adds items of others.
  public mutating func append(_ range: Range<Int>, of other: IndexItems) {
    guard !range.isEmpty else { return }
    let base = UInt32(tokens.count) &- other.offsets[range.lowerBound]
    ids += other.ids[range]
    signatures += other.signatures[range]
    crossSignatures += other.crossSignatures[range]
    tokens +=
      other.tokens[
        Int(other.offsets[range.lowerBound])..<Int(other.offsets[range.upperBound])]
    for end in other.offsets[(range.lowerBound + 1)...range.upperBound] {
      offsets.append(base &+ end)
    }
  }

  /// An item.
  public subscript(place: Int) -> IndexItem {
    IndexItem(id: ids[place], tokens: Array(tokens[range(place)]))
  }

  /// Where the tokens of an item stand.
  func range(_ place: Int) -> Range<Int> { Int(offsets[place])..<Int(offsets[place + 1]) }

  /// How many tokens an item has.
  func length(_ place: Int) -> Int { Int(offsets[place + 1] - offsets[place]) }

  /// Lays out the items of a chunk in order of their length, else as they come.
  ///
  /// - Parameter count: how many there are.
  /// - Parameter tokenCount: how many tokens they have.
  init(ordering chunk: [UInt8], count: Int, tokens tokenCount: Int) {
    var counts: [Int] = []
    var reader = NumberReader(chunk)
    while reader.signed() != nil, let length = reader.number().map({ Int($0) }) {
      while counts.count <= length { counts.append(0) }
      counts[length] += 1
      _ = reader.skip(length)
    }
    ids = [Int64](repeating: 0, count: count)
    signatures = [UInt64](repeating: 0, count: count)
    crossSignatures = signatures
    tokens = [UInt32](repeating: 0, count: tokenCount)
    offsets = [0]
    offsets.reserveCapacity(count + 1)
    var next: [Int] = []
    for (length, sum) in counts.enumerated() {
      next.append(offsets.count - 1)
      for _ in 0..<sum { offsets.append((offsets.last ?? 0) + UInt32(length)) }
    }
    reader = NumberReader(chunk)
    var last: Int64 = 0
    while let step = reader.signed(), let length = reader.number().map({ Int($0) }) {
      let place = next[length]
      next[length] += 1
      last &+= step
      ids[place] = last
      for index in range(place) {
        let token = UInt32(truncatingIfNeeded: reader.number() ?? 0)
        tokens[index] = token
        signatures[place] ^= TokenPattern.trace(of: token)
        crossSignatures[place] ^= TokenPattern.crossTrace(of: token)
      }
    }
  }

  /// Whether the items are in order of their length, and of their ids where that is the same.
  private var isOrdered: Bool {
    (1..<max(1, count)).allSatisfy { place in
      let (before, now) = (length(place - 1), length(place))
      return before < now || before == now && ids[place - 1] <= ids[place]
    }
  }

  /// The same items in order of their length, and of their ids where that is the same.
  func ordered() -> IndexItems {
    if isOrdered { return self }
    var ordered = IndexItems(capacity: count, tokens: tokens.count)
    for place in order {
      ordered.ids.append(ids[place])
      ordered.tokens += tokens[range(place)]
      ordered.finish(signatures[place], crossSignatures[place])
    }
    return ordered
  }

  /// The places of the items in order, by counting lengths (Knuth 1973, section 5.2).
  private var order: [Int] {
    let longest = (0..<count).reduce(0) { max($0, length($1)) }
    var starts = [Int](repeating: 0, count: longest + 2)
    for place in 0..<count { starts[length(place) + 1] += 1 }
    for length in 0...longest { starts[length + 1] += starts[length] }
    var order = [Int](repeating: 0, count: count)
    var ends = starts
    for place in 0..<count {
      order[ends[length(place)]] = place
      ends[length(place)] += 1
    }
    // Items come in the order of their ids, as a rule.
    for length in 0...longest {
      let run = order[starts[length]..<starts[length + 1]]
      guard zip(run, run.dropFirst()).contains(where: { ids[$0] > ids[$1] }) else { continue }
      order[starts[length]..<starts[length + 1]].sort { ids[$0] < ids[$1] }
    }
    return order
  }

  private mutating func finish(_ signature: UInt64, _ crossSignature: UInt64) {
    offsets.append(UInt32(tokens.count))
    signatures.append(signature)
    crossSignatures.append(crossSignature)
  }
}
