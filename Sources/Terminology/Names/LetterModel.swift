import Foundation

/// How likely a row of letters is, from rows it has learnt: interpolated trigrams.
///
/// Each order is mixed with the one below it by the number of different letters that were seen
/// after the same beginning (Witten & Bell 1991).
struct LetterModel: Sendable {
  /// What was seen after a beginning.
  fileprivate struct Followers {
    var total = 0.0
    var counts: [Unicode.Scalar: Double] = [:]

    func share(of letter: Unicode.Scalar, below: Double) -> Double {
      guard total > 0 else { return below }
      let different = Double(counts.count)
      return ((counts[letter] ?? 0) + different * below) / (total + different)
    }
  }

  private struct Beginning: Hashable {
    let first: Unicode.Scalar
    let second: Unicode.Scalar
  }

  private static let edge: Unicode.Scalar = " "
  /// As many letters as an alphabet may have.
  private static let alphabet = 34.0

  private var trigrams: [Beginning: Followers] = [:]
  private var bigrams: [Unicode.Scalar: Followers] = [:]
  private var unigrams = Followers()

  /// Learns a word.
  mutating func learn(_ word: some Sequence<Unicode.Scalar>) {
    Self.forEachTrigram(of: word) { first, second, third in
      trigrams[Beginning(first: first, second: second), default: Followers()].add(third)
      bigrams[second, default: Followers()].add(third)
      unigrams.add(third)
    }
  }

  /// The natural logarithm of the probability of a word.
  func logProbability(of word: some Sequence<Unicode.Scalar>) -> Double {
    var sum = 0.0
    Self.forEachTrigram(of: word) { first, second, third in
      let one = unigrams.share(of: third, below: 1 / Self.alphabet)
      let two = bigrams[second]?.share(of: third, below: one) ?? one
      let three =
        trigrams[Beginning(first: first, second: second)]?.share(of: third, below: two) ?? two
      sum += log(three)
    }
    return sum
  }

  private static func forEachTrigram(
    of word: some Sequence<Unicode.Scalar>,
    _ body: (_ first: Unicode.Scalar, _ second: Unicode.Scalar, _ third: Unicode.Scalar) -> Void
  ) {
    var first = edge
    var second = edge
    for third in word {
      body(first, second, third)
      (first, second) = (second, third)
    }
    body(first, second, edge)
  }
}

extension LetterModel.Followers {
  fileprivate mutating func add(_ letter: Unicode.Scalar) {
    total += 1
    counts[letter, default: 0] += 1
  }
}
