public import Bitext
import Foundation

/// Finds which documents of two collections translate each other, by what is in them.
///
/// Documents are compared by the words that are likely translations: numbers, names and loan words,
/// and what the lexicon knows, each weighed by how few documents have it (Spärck Jones 1972). The
/// time grows with the number of words and of documents that share rare ones.
public struct DocumentPairer {
  /// Two documents that belong together.
  public struct Match: Sendable, Hashable {
    /// The place of the source document.
    public var source: Int
    /// The place of its translation.
    public var target: Int
    /// How much they share, between 0 and 1.
    public var score: Double
  }

  private let source: Collection
  private let target: Collection
  private let evidence: PairWeights

  /// The pairs of documents that are each other's best by a clear margin, sorted by source.
  public static func matches(
    _ sources: [[Segment]], _ targets: [[Segment]], lexicon: Lexicon = Lexicon()
  ) -> [Match] {
    guard !sources.isEmpty, !targets.isEmpty else { return [] }
    let pairer = DocumentPairer(Collection(sources), Collection(targets), lexicon)
    return pairer.best(pairer.scores()).sorted { $0.source < $1.source }
  }

  private init(_ source: Collection, _ target: Collection, _ lexicon: Lexicon) {
    self.source = source
    self.target = target
    evidence = Evidence.pairs(source.text, target.text, lexicon: lexicon)
  }

  /// How much each two documents share, as the cosine of their weighed words; what nothing speaks
  /// for is left out.
  private func scores() -> [Match] {
    var sums: [Int: Double] = [:]
    var sourceNorms = [Double](repeating: 1e-9, count: source.count)
    var targetNorms = [Double](repeating: 1e-9, count: target.count)
    for entry in evidence.entries {
      let (one, other) = (Int(entry.source), Int(entry.target))
      let weight = source.rarity(one) * target.rarity(other) * Double(min(entry.weight, 1))
      let (rows, columns) = (source.places[one], target.places[other])
      guard weight > 0, rows.count * columns.count <= 100_000 else { continue }
      for row in rows { sourceNorms[row.document] += weight * row.count }
      for column in columns { targetNorms[column.document] += weight * column.count }
      for row in rows {
        for column in columns {
          sums[row.document * target.count + column.document, default: 0] +=
            weight * min(row.count, column.count)
        }
      }
    }
    let ratio = Double(target.length + 1) / Double(source.length + 1)
    return sums.map { key, sum in
      let (row, column) = (key / target.count, key % target.count)
      let expected = Double(source.lengths[row] + 20) * ratio
      let length = abs(log(Double(target.lengths[column] + 20) / expected))
      let cosine = sum / (sourceNorms[row] * targetNorms[column]).squareRoot()
      return Match(source: row, target: column, score: min(1, cosine) * exp(-0.5 * length))
    }
  }

  /// Pairs from the best on, each document once, where no rival comes near.
  private func best(_ scores: [Match]) -> [Match] {
    let sorted = scores.sorted {
      ($1.score, $0.source, $0.target) < ($0.score, $1.source, $1.target)
    }
    var takenSources = Set<Int>()
    var takenTargets = Set<Int>()
    var rivals: [Match] = []
    var matches: [Match] = []
    for match in sorted where match.score > 0.05 {
      let isTaken =
        takenSources.contains(match.source) || takenTargets.contains(match.target)
      if isTaken { continue }
      takenSources.insert(match.source)
      takenTargets.insert(match.target)
      rivals.append(match)
    }
    for match in rivals {
      let second =
        scores.lazy.filter { other in
          (other.source == match.source) != (other.target == match.target)
            && !matches.contains { $0.source == other.source || $0.target == other.target }
        }.map(\.score).max() ?? 0
      if match.score >= 1.15 * second { matches.append(match) }
    }
    return matches
  }
}

extension DocumentPairer {
  /// The documents of one language, each as one long segment.
  private struct Collection {
    let text: IndexedText
    /// In which documents each stem stands, and how often, damped.
    let places: [[(document: Int, count: Double)]]

    var count: Int { text.count }
    var length: Int { text.length(of: 0..<text.count) }
    var lengths: [Int] { (0..<text.count).map { text.length(of: $0..<$0 + 1) } }

    init(_ documents: [[Segment]]) {
      let text = IndexedText(
        documents.map { segments in
          let whole = segments.map(\.text).joined(separator: " ")
          return Segment(text: whole, range: 0..<whole.utf8.count, paragraph: 0)
        })
      var places = [[(document: Int, count: Double)]](
        repeating: [], count: text.vocabulary.count)
      for document in 0..<text.count {
        let counts = Dictionary(text.tokens(of: document).map { ($0, 1) }, uniquingKeysWith: +)
        for (stem, count) in counts {
          places[Int(stem)].append((document, Double(count).squareRoot()))
        }
      }
      self.text = text
      self.places = places
    }

    /// What a stem says: much where few documents have it, nothing where all have.
    func rarity(_ stem: Int) -> Double {
      log((Double(count) + 1) / (Double(places[stem].count) + 0.5))
    }
  }
}
