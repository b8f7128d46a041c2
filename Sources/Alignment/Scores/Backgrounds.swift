/// How likely each stem of two texts is to translate nothing, though a translation of it is known.
///
/// Stems that found their translation in most of their places are missed where they do not find it;
/// of others little is expected.
package struct Backgrounds: Sendable {
  /// The chance for a stem that never found a translation, and for one that always did.
  package struct Bounds: Sendable {
    package var never: Float = 0.7
    package var always: Float = 0.4
  }

  private(set) var source: [Float]
  private(set) var target: [Float]

  /// The chances of texts of which nothing is known yet.
  init(_ source: IndexedText, _ target: IndexedText, _ bounds: Bounds) {
    self.source = [Float](repeating: bounds.never, count: source.vocabulary.count)
    self.target = [Float](repeating: bounds.never, count: target.vocabulary.count)
  }

  /// The chances that the counts of a training show.
  init(fitting counts: PairWeights, _ source: IndexedText, _ target: IndexedText, _ bounds: Bounds)
  {
    var rows = [Float](repeating: 0, count: source.vocabulary.count)
    var columns = [Float](repeating: 0, count: target.vocabulary.count)
    for entry in counts.entries {
      rows[Int(entry.source)] += entry.weight
      columns[Int(entry.target)] += entry.weight
    }
    self.source = Self.chances(rows, source.frequencies, bounds)
    self.target = Self.chances(columns, target.frequencies, bounds)
  }

  private static func chances(
    _ found: [Float], _ frequencies: [Int32], _ bounds: Bounds
  ) -> [Float] {
    zip(found, frequencies).map { found, frequency in
      let share = min(1, found / (Float(frequency) + 1))
      return bounds.never - (bounds.never - bounds.always) * share
    }
  }
}
