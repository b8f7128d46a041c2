/// Texts in which many segments say the same: which of them stands beside which cannot be told, and
/// need not be to tell that the texts belong together.
struct Repetitions {
  private let sources: [Int32]
  private let targets: [Int32]

  /// How many different segments the text has that has fewer of them.
  let differentSegments: Int

  init(_ source: IndexedText, _ target: IndexedText) {
    sources = Self.contents(of: source)
    targets = Self.contents(of: target)
    differentSegments = min(Set(sources).count, Set(targets).count)
  }

  /// The beads with the probability that their source stands beside what their target says, wherever
  /// that is said.
  func beads(_ beads: [Candidate], among candidates: [Candidate]) -> [Candidate] {
    var sums: [Content: Float] = [:]
    for candidate in candidates {
      sums[content(of: candidate), default: 0] += candidate.probability
    }
    return beads.map { bead in
      var bead = bead
      bead.probability = min(1, max(bead.probability, sums[content(of: bead)] ?? 0))
      return bead
    }
  }

  private struct Content: Hashable {
    var source: Range<Int>
    var target: [Int32]
  }

  private func content(of bead: Candidate) -> Content {
    Content(source: bead.source, target: Array(targets[bead.target]))
  }

  /// A number for each segment, the same for those with the same words.
  private static func contents(of text: IndexedText) -> [Int32] {
    var numbers: [ArraySlice<Int32>: Int32] = [:]
    return (0..<text.count).map { segment in
      let next = Int32(truncatingIfNeeded: numbers.count)
      let words = text.tokens(of: segment)
      if let number = numbers[words] { return number }
      numbers[words] = next
      return next
    }
  }
}
