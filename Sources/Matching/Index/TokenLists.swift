/// For each token the items that have it, by counting (Knuth 1973, section 5.2, distribution).
struct TokenLists {
  /// The tokens that occur, ascending.
  let tokens: [UInt32]
  /// Where the list of each begins; then where the last ends.
  private(set) var offsets: [UInt32] = [0]
  /// Local numbers of items, ascending within each list, each once.
  private(set) var items: [UInt16]
  /// For each of them, where in the item the token stands.
  private(set) var places: ListPlaces

  /// Turns the sequences of items inside out.
  init(offsets sequenceOffsets: [UInt32], sequences: [UInt32]) {
    let ranks = TokenRanks(sequences)
    tokens = ranks.tokens
    var ends = [UInt32](repeating: 0, count: tokens.count)
    let itemCount = sequenceOffsets.count - 1
    // The last item that each token was counted for, plus one: a token counts once an item.
    var seen = [UInt32](repeating: 0, count: ends.count)
    for local in 0..<itemCount {
      for place in Int(sequenceOffsets[local])..<Int(sequenceOffsets[local + 1]) {
        let token = ranks.rank(of: sequences[place])
        if seen[token] != UInt32(local + 1) {
          seen[token] = UInt32(local + 1)
          ends[token] += 1
        }
      }
    }
    var total: UInt32 = 0
    offsets.reserveCapacity(ends.count + 1)
    for token in ends.indices {
      let count = ends[token]
      ends[token] = total
      total += count
      offsets.append(total)
    }
    items = [UInt16](repeating: 0, count: Int(total))
    places = ListPlaces(count: Int(total))
    for index in seen.indices { seen[index] = 0 }
    for local in 0..<itemCount {
      let start = Int(sequenceOffsets[local])
      for place in start..<Int(sequenceOffsets[local + 1]) {
        let token = ranks.rank(of: sequences[place])
        if seen[token] != UInt32(local + 1) {
          seen[token] = UInt32(local + 1)
          items[Int(ends[token])] = UInt16(truncatingIfNeeded: local)
          ends[token] += 1
        }
        places.note(place - start, ofEntry: Int(ends[token]) - 1)
      }
    }
  }
}
