import Foundation

/// Learns from pairs of passages which stems translate each other.
///
/// Model 1 of Brown et al. (1993) is trained in both directions with pseudo-counts from what is
/// known before; the two agree on a pair by the geometric mean of their expected counts (after
/// Liang, Taskar & Klein 2006). A fixed discount is taken from every count, since what was seen
/// once in a bead would only confirm that bead.
package struct WordAligner {
  /// A pair of passages to learn from.
  struct Passage: Sendable {
    var source: ArraySlice<Int32>
    var target: ArraySlice<Int32>
    /// How much the pair counts, between 0 and 1.
    var weight: Float
  }

  /// The knobs of the training, set on development data.
  package struct Options: Sendable {
    package var rounds = 4
    package var discount: Float = 0.6
    /// The chance of a word that translates nothing, against that of one that does.
    package var unaligned: Float = 1
    /// Pairs of words that are looked at: more passages than these hold are left out evenly.
    package var limit = 12_000_000
  }

  private let options: Options
  private let targetSize: UInt64
  private var table: PairTable
  private var passages: [Passage] = []
  private var slots: [Int32] = []
  private var prior: [Float] = []

  /// The expected counts of pairs, less the discount; pairs with nothing left are not there.
  static func counts(
    _ passages: [Passage], prior: PairWeights, source: IndexedText, target: IndexedText,
    options: Options = Options()
  ) -> PairWeights {
    var aligner = WordAligner(target: target, options: options)
    aligner.collect(passages)
    aligner.add(prior)
    let forward = aligner.expected(backward: false, source, target)
    let backward = aligner.expected(backward: true, target, source)
    return aligner.agreed(forward, backward)
  }

  private init(target: IndexedText, options: Options) {
    self.options = options
    targetSize = UInt64(max(1, target.vocabulary.count))
    table = PairTable()
  }

  private mutating func collect(_ all: [Passage]) {
    let size = all.reduce(0) { $0 + $1.source.count * $1.target.count }
    let keep = min(1, Double(options.limit) / Double(max(1, size)))
    var share = 0.0
    for passage in all {
      share += keep
      guard share >= 1, passage.source.count * passage.target.count <= 10_000 else { continue }
      share -= 1
      passages.append(passage)
      for stem in passage.source {
        for other in passage.target {
          slots.append(table.slot(of: UInt64(stem) * targetSize + UInt64(other)))
        }
      }
    }
  }

  private mutating func add(_ pairs: PairWeights) {
    prior = [Float](repeating: 0, count: table.count)
    for entry in pairs.entries {
      let key = UInt64(entry.source) * targetSize + UInt64(entry.target)
      if let slot = table.existingSlot(of: key) { prior[Int(slot)] = entry.weight }
    }
  }

  private func stem(_ slot: Int, backward: Bool) -> Int {
    let key = table.keys[slot]
    return Int(backward ? key % targetSize : key / targetSize)
  }

  /// The expected counts when each word of `to` is explained by one word of `from`.
  private func expected(backward: Bool, _ from: IndexedText, _ to: IndexedText) -> [Float] {
    let size = Float(to.tokens.count + 1)
    let chances = to.frequencies.map { options.unaligned * Float($0) / size }
    var probabilities = prior.map { $0 + 0.01 }
    normalise(&probabilities, from.vocabulary.count, backward: backward)
    var counts: [Float] = []
    for round in 0..<options.rounds {
      counts = [Float](repeating: 0, count: table.count)
      distribute(probabilities, chances, into: &counts, backward: backward)
      guard round + 1 < options.rounds else { break }
      for slot in counts.indices { probabilities[slot] = counts[slot] + prior[slot] }
      normalise(&probabilities, from.vocabulary.count, backward: backward)
    }
    return counts
  }

  private func normalise(_ values: inout [Float], _ stems: Int, backward: Bool) {
    var totals = [Float](repeating: 0.5, count: stems)
    for slot in values.indices { totals[stem(slot, backward: backward)] += values[slot] }
    for slot in values.indices { values[slot] /= totals[stem(slot, backward: backward)] }
  }

  private func distribute(
    _ probabilities: [Float], _ chances: [Float], into counts: inout [Float], backward: Bool
  ) {
    var start = 0
    for passage in passages {
      let (rows, columns) = (passage.source.count, passage.target.count)
      let explained = backward ? passage.source : passage.target
      for (index, word) in explained.enumerated() {
        let first = start + (backward ? index * columns : index)
        let step = backward ? 1 : columns
        let last = first + step * ((backward ? columns : rows) - 1)
        var total = chances[Int(word)]
        for place in stride(from: first, through: last, by: step) {
          total += probabilities[Int(slots[place])]
        }
        guard total > 0 else { continue }
        let share = passage.weight / total
        for place in stride(from: first, through: last, by: step) {
          let slot = Int(slots[place])
          counts[slot] += probabilities[slot] * share
        }
      }
      start += rows * columns
    }
  }

  private func agreed(_ forward: [Float], _ backward: [Float]) -> PairWeights {
    var entries: [PairWeights.Entry] = []
    for slot in 0..<table.count {
      let weight = (forward[slot] * backward[slot]).squareRoot() - options.discount
      guard weight > 0 else { continue }
      entries.append(
        PairWeights.Entry(
          source: Int32(truncatingIfNeeded: stem(slot, backward: false)),
          target: Int32(truncatingIfNeeded: stem(slot, backward: true)), weight: weight))
    }
    return PairWeights(entries)
  }
}
