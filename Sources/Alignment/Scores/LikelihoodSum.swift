import Foundation

/// Adds up, for the words of a passage, how likely each word of the other text is.
struct LikelihoodSum {
  private var ratios: [Float]
  private var touched: [Int32] = []
  private var given = 0
  private let background: Float

  init(stems: Int, background: Float) {
    ratios = [Float](repeating: 0, count: stems)
    self.background = background
  }

  /// Forgets the passage.
  mutating func clear() {
    for stem in touched { ratios[Int(stem)] = 0 }
    touched.removeAll(keepingCapacity: true)
    given = 0
  }

  /// Adds the words of a segment to the passage.
  mutating func add(_ tokens: ArraySlice<Int32>, _ links: LinkTable) {
    given += tokens.count
    for token in tokens {
      for link in links.starts[Int(token)]..<links.starts[Int(token) + 1] {
        let partner = links.partners[link]
        if ratios[Int(partner)] == 0 { touched.append(partner) }
        ratios[Int(partner)] += links.ratios[link]
      }
    }
  }

  /// The logarithm of the likelihood ratio of a segment's words given the passage.
  func sum(_ words: KnownWords, _ segment: Int) -> Float {
    guard given > 0, words.starts[segment] < words.starts[segment + 1] else { return 0 }
    let share = (1 - background) / Float(given)
    var product: Float = 1
    var total: Float = 0
    for index in words.starts[segment]..<words.starts[segment + 1] {
      product *= background + share * ratios[Int(words.tokens[index])]
      if product > 1e24 || product < 1e-24 {
        total += logf(product)
        product = 1
      }
    }
    return total + logf(product)
  }
}
