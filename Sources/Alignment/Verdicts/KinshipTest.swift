/// Tells, before any search, whether two texts clearly have nothing to do with each other.
///
/// Words that are rare in both texts and likely translations are links. Where texts translate each
/// other, links meet others in the same sentences, whatever the order of these, or rise through both
/// texts together, as a chain of which any part may be missing. Links of unrelated texts are chance
/// likenesses: they do neither more than the same links do with their targets shuffled.
struct KinshipTest {
  /// Fewer links than these say nothing.
  private static let least = 60
  /// The words of a neighbourhood that links may meet in.
  private static let neighbourhood = 24

  /// A pair of stems, with the segments that each stands in.
  private struct Link {
    var source: Int32
    var target: Int32
    var rows: ArraySlice<Int32>
    var columns: ArraySlice<Int32>
  }

  private let links: [Link]
  private let rowsTogether: Int32
  private let columnsTogether: Int32
  private let columns: Int

  /// Prepares the test of two texts with the pairs of stems that something speaks for.
  init(_ source: IndexedText, _ target: IndexedText, _ pairs: PairWeights) {
    let rows = RarePlaces(source)
    let columns = RarePlaces(target)
    links = pairs.entries.compactMap { pair in
      guard pair.weight >= 0.4, case let first = rows[pair.source], !first.isEmpty,
        case let second = columns[pair.target], !second.isEmpty
      else { return nil }
      return Link(source: pair.source, target: pair.target, rows: first, columns: second)
    }
    rowsTogether = Self.together(source)
    columnsTogether = Self.together(target)
    self.columns = target.count
  }

  /// How many segments of a text make a neighbourhood.
  private static func together(_ text: IndexedText) -> Int32 {
    Int32(truncatingIfNeeded: 1 + neighbourhood * text.count / max(1, text.tokens.count))
  }

  /// Whether many links are there, and they say no more than chance does.
  ///
  /// On development data links of texts that translate each other, halves of them and shuffled ones
  /// among them, met at least four times as often as this allows.
  var findsStrangers: Bool {
    guard links.count >= Self.least else { return false }
    let chance = shuffled()
    return !meets(more: 0.05, than: chance)
      && chain(of: links) <= 1.2 * chain(of: chance) + 3
  }

  /// Whether links meet far more often than by chance, in whatever order.
  var findsKin: Bool {
    links.count >= Self.least / 3 && meets(more: 0.2, than: shuffled())
  }

  /// Whether links meet more than twice as often as others, and a share of them more than that, in
  /// single segments or in neighbourhoods.
  private func meets(more share: Float, than others: [Link]) -> Bool {
    let least = share * Float(links.count)
    return [(1, 1), (rowsTogether, columnsTogether)].contains { rows, columns in
      meetings(of: links, rows, columns) > 2 * meetings(of: others, rows, columns) + least
    }
  }

  /// The links with their targets in an order that has nothing to do with that of the text.
  private func shuffled() -> [Link] {
    var shuffled = links
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    for index in shuffled.indices.dropFirst().reversed() {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let other = Int((state >> 33) % UInt64(index + 1))
      let (one, two) = (shuffled[index], shuffled[other])
      (shuffled[index].target, shuffled[index].columns) = (two.target, two.columns)
      (shuffled[other].target, shuffled[other].columns) = (one.target, one.columns)
    }
    return shuffled
  }

  /// How many links stand in the same neighbourhoods of both texts as another one.
  private func meetings(of links: [Link], _ rows: Int32, _ columns: Int32) -> Float {
    var first: [UInt64: Int] = [:]
    var meets = [Bool](repeating: false, count: links.count)
    for (index, link) in links.enumerated() {
      for row in link.rows {
        for column in link.columns {
          let cell = UInt64(row / rows) << 32 | UInt64(column / columns)
          guard let other = first[cell] else {
            first[cell] = index
            continue
          }
          guard links[other].source != link.source, links[other].target != link.target else {
            continue
          }
          meets[index] = true
          meets[other] = true
        }
      }
    }
    return Float(meets.count { $0 })
  }

  /// The most places of links that rise through both texts together.
  private func chain(of links: [Link]) -> Float {
    var places: [(row: Int32, column: Int32)] = []
    for link in links {
      for row in link.rows { places += link.columns.map { (row, $0) } }
    }
    places.sort { ($0.row, $0.column) < ($1.row, $1.column) }
    var maxima = PrefixMaxima(count: columns + 1)
    for (index, place) in places.enumerated() {
      let best = maxima.best(before: Int(place.column) + 1)
      maxima.raise(Int(place.column), to: best.weight + 1, by: index)
    }
    return maxima.best(before: columns + 1).weight
  }
}

/// The segments in which each stem stands that occurs three times or less.
private struct RarePlaces {
  private static let most: Int32 = 3

  private var starts: [Int32]
  private var segments: [Int32]

  init(_ text: IndexedText) {
    starts = [0]
    starts.reserveCapacity(text.frequencies.count + 1)
    for count in text.frequencies {
      starts.append((starts.last ?? 0) + (count <= Self.most ? count : 0))
    }
    segments = [Int32](repeating: 0, count: Int(starts.last ?? 0))
    var next = starts
    for segment in 0..<text.count {
      for stem in text.tokens(of: segment) where text.frequencies[Int(stem)] <= Self.most {
        segments[Int(next[Int(stem)])] = Int32(truncatingIfNeeded: segment)
        next[Int(stem)] += 1
      }
    }
  }

  subscript(stem: Int32) -> ArraySlice<Int32> {
    segments[Int(starts[Int(stem)])..<Int(starts[Int(stem) + 1])]
  }
}
