import Bitext

/// Beads that a person has confirmed, sorted by what they mean for the search.
///
/// Most follow one another and cut the texts into sections. Those that cross them, and segments that
/// are said to have no translation, are taken out of the search.
struct CertainBeads: Sendable {
  /// Beads that follow one another, as heavy together as can be.
  private(set) var chain: [Bead] = []
  /// Beads that cross those of the chain.
  private(set) var crossing: [Bead] = []
  /// The segments of crossing beads and of gaps.
  private(set) var takenSources: Set<Int> = []
  private(set) var takenTargets: Set<Int> = []
  /// What lies before, between and after the beads of the chain.
  private(set) var sections: [Section] = []
  /// The segments that are certain to have no translation.
  private(set) var gapSources: Set<Int> = []
  private(set) var gapTargets: Set<Int> = []

  /// Whether nothing is certain.
  var isEmpty: Bool {
    chain.isEmpty && crossing.isEmpty && gapSources.isEmpty && gapTargets.isEmpty
  }

  /// Sorts beads for texts of so many segments.
  /// - Throws: where a bead lies outside the texts or shares a segment with another.
  init(_ beads: [Bead], sources: Int, targets: Int) throws(AlignmentError) {
    try Self.check(beads, sources, targets)
    let full = beads.filter { !$0.isGap }
      .sorted { $0.source.lowerBound < $1.source.lowerBound }
    let kept = Self.heaviestChain(full, targets)
    for (index, bead) in full.enumerated() {
      if kept.contains(index) { chain.append(bead) } else { crossing.append(bead) }
    }
    gapSources = Set(beads.filter(\.isGap).flatMap(\.source))
    gapTargets = Set(beads.filter(\.isGap).flatMap(\.target))
    takenSources = gapSources.union(crossing.flatMap(\.source))
    takenTargets = gapTargets.union(crossing.flatMap(\.target))
    divide(sources, targets)
  }

  private static func check(
    _ beads: [Bead], _ sources: Int, _ targets: Int
  ) throws(AlignmentError) {
    var seenSources = Set<Int>()
    var seenTargets = Set<Int>()
    for bead in beads {
      let isInside =
        bead.source.lowerBound >= 0 && bead.source.upperBound <= sources
        && bead.target.lowerBound >= 0 && bead.target.upperBound <= targets
      guard isInside else { throw .beadOutside(source: bead.source, target: bead.target) }
      guard bead.source.allSatisfy({ seenSources.insert($0).inserted }),
        bead.target.allSatisfy({ seenTargets.insert($0).inserted })
      else { throw .beadsOverlap(source: bead.source, target: bead.target) }
    }
  }

  /// The indexes of the beads, sorted by source, that rise in the target too and hold most segments.
  private static func heaviestChain(_ beads: [Bead], _ targets: Int) -> Set<Int> {
    var maxima = PrefixMaxima(count: targets + 1)
    var before = [Int](repeating: -1, count: beads.count)
    for (index, bead) in beads.enumerated() {
      let best = maxima.best(before: bead.target.lowerBound + 1)
      before[index] = best.item
      let weight = best.weight + Float(bead.source.count + bead.target.count)
      maxima.raise(bead.target.upperBound, to: weight, by: index)
    }
    var kept = Set<Int>()
    var index = maxima.best(before: targets + 1).item
    while index >= 0 {
      kept.insert(index)
      index = before[index]
    }
    return kept
  }

  private mutating func divide(_ sources: Int, _ targets: Int) {
    var (row, column) = (0, 0)
    for bead in chain {
      sections.append(
        Section(source: row..<bead.source.lowerBound, target: column..<bead.target.lowerBound))
      (row, column) = (bead.source.upperBound, bead.target.upperBound)
    }
    sections.append(Section(source: row..<sources, target: column..<targets))
  }
}
