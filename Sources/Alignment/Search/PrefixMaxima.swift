/// The greatest weight at any place before another, kept in a tree (Fenwick 1994).
struct PrefixMaxima {
  private var tree: [(weight: Float, item: Int)]

  /// Nothing weighs anything at the places from 0 to below `count`.
  init(count: Int) {
    tree = [(weight: Float, item: Int)](repeating: (0, -1), count: count + 1)
  }

  /// The greatest weight at a place below `limit`, and what weighs it; -1 for nothing.
  func best(before limit: Int) -> (weight: Float, item: Int) {
    var best: (weight: Float, item: Int) = (0, -1)
    var place = min(limit, tree.count - 1)
    while place > 0 {
      if tree[place].weight > best.weight { best = tree[place] }
      place -= place & -place
    }
    return best
  }

  /// Puts a weight at a place, where it is greater than what is there.
  mutating func raise(_ index: Int, to weight: Float, by item: Int) {
    var place = index + 1
    while place < tree.count {
      if weight > tree[place].weight { tree[place] = (weight, item) }
      place += place & -place
    }
  }
}
