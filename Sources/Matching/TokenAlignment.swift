/// Which token of one segment stands where which of another does: a path of fewest edits
/// (Wagner & Fischer 1974).
struct TokenAlignment {
  /// Tokens that stand for each other; one is missing where there is no counterpart.
  struct Pair: Hashable {
    let query: Int?
    let stored: Int?
  }

  /// Beyond this many cells tokens are paired by position only, so that no text takes long.
  private static let cellLimit = 1 << 22

  /// What an edit costs beside a token that is kept, which earns 1: of the paths with the fewest
  /// edits the one that keeps most is taken.
  private static let edit = 1 << 24

  /// All tokens of both, in order.
  let pairs: [Pair]

  /// Aligns tokens by their keys.
  ///
  /// Symmetric: with query and stored exchanged the same tokens are paired.
  init(query: [UInt64], stored: [UInt64]) {
    if query.count > stored.count
      || (query.count == stored.count && stored.lexicographicallyPrecedes(query))
    {
      pairs = Self.pairs(stored, query).map { Pair(query: $0.stored, stored: $0.query) }
    } else {
      pairs = Self.pairs(query, stored)
    }
  }

  private static func pairs(_ query: [UInt64], _ stored: [UInt64]) -> [Pair] {
    let shorter = min(query.count, stored.count)
    var head = 0
    while head < shorter, query[head] == stored[head] { head += 1 }
    var tail = 0
    while tail < shorter - head, query[query.count - 1 - tail] == stored[stored.count - 1 - tail] {
      tail += 1
    }
    var pairs = (0..<head).map { Pair(query: $0, stored: $0) }
    pairs += middle(
      query[head..<(query.count - tail)], stored[head..<(stored.count - tail)])
    pairs += (0..<tail).map {
      Pair(query: query.count - tail + $0, stored: stored.count - tail + $0)
    }
    return pairs
  }

  private static func middle(
    _ query: ArraySlice<UInt64>, _ stored: ArraySlice<UInt64>
  ) -> [Pair] {
    let (cells, overflow) = query.count.multipliedReportingOverflow(by: stored.count)
    if overflow || cells > cellLimit || cells == 0 { return byPosition(query, stored) }
    let moves = moves(query, stored)
    var pairs: [Pair] = []
    var row = query.count
    var column = stored.count
    while row > 0 || column > 0 {
      switch row == 0
        ? .insert : column == 0 ? .delete : moves[(row - 1) * stored.count + column - 1]
      {
      case .pair:
        row -= 1
        column -= 1
        pairs.append(Pair(query: query.startIndex + row, stored: stored.startIndex + column))
      case .delete:
        row -= 1
        pairs.append(Pair(query: query.startIndex + row, stored: nil))
      case .insert:
        column -= 1
        pairs.append(Pair(query: nil, stored: stored.startIndex + column))
      }
    }
    return pairs.reversed()
  }

  private static func byPosition(
    _ query: ArraySlice<UInt64>, _ stored: ArraySlice<UInt64>
  ) -> [Pair] {
    (0..<max(query.count, stored.count)).map {
      Pair(
        query: $0 < query.count ? query.startIndex + $0 : nil,
        stored: $0 < stored.count ? stored.startIndex + $0 : nil)
    }
  }

  private enum Move: UInt8 {
    case pair, delete, insert
  }

  /// The last step of the best path to each cell.
  private static func moves(
    _ query: ArraySlice<UInt64>, _ stored: ArraySlice<UInt64>
  ) -> [Move] {
    var moves: [Move] = []
    moves.reserveCapacity(query.count * stored.count)
    var costs = (0...stored.count).map { $0 * edit }
    for (row, element) in query.enumerated() {
      var diagonal = costs[0]
      costs[0] = (row + 1) * edit
      for (column, other) in stored.enumerated() {
        let paired = diagonal + (element == other ? -1 : edit)
        let deleted = costs[column + 1] + edit
        let inserted = costs[column] + edit
        diagonal = costs[column + 1]
        let best = min(paired, deleted, inserted)
        costs[column + 1] = best
        moves.append(best == paired ? .pair : best == deleted ? .delete : .insert)
      }
    }
    return moves
  }
}
