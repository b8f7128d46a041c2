import Foundation

/// Adds up, for the words of a passage, how likely each word of the other text is.
///
/// Three passages are summed at once: the one in which all words count alike, the one of which the
/// first segments count most, and the one of which the last do.
package struct LikelihoodSum {
  /// What the words of a segment say given each of the three.
  struct Values {
    var even: Float
    /// Given the beginning, and given the end.
    var edges: SIMD2<Float>
  }

  private var ratios: [SIMD4<Float>]
  private var touched: [Int32] = []
  private var given = SIMD4<Float>()
  private var segments = 0
  private var weights = SIMD4<Float>(repeating: 1)
  private let options: Options

  /// How words are counted.
  package struct Options: Sendable {
    /// What the next segment counts against the one before, seen from an edge of the passage.
    package var next: Float = 0.5
    /// How much a word counts for which no translation is known: it seldom translates another.
    package var unknown: Float = 0.5
  }

  init(stems: Int, options: Options) {
    ratios = [SIMD4<Float>](repeating: SIMD4(), count: stems)
    self.options = options
  }

  /// Forgets the passage.
  mutating func clear() {
    for stem in touched { ratios[Int(stem)] = SIMD4() }
    touched.removeAll(keepingCapacity: true)
    given = SIMD4()
    segments = 0
    weights = SIMD4(repeating: 1)
  }

  /// Puts the words of a segment before those of the passage.
  mutating func add(_ tokens: ArraySlice<Int32>, _ links: LinkTable) {
    for token in tokens {
      let found = links.starts[Int(token)]..<links.starts[Int(token) + 1]
      given += found.isEmpty ? options.unknown * weights : weights
      for link in found {
        let partner = links.partners[link]
        if ratios[Int(partner)].x == 0 { touched.append(partner) }
        ratios[Int(partner)] += links.ratios[link] * weights
      }
    }
    segments += 1
    weights.y /= options.next
    weights.z *= options.next
  }

  /// The logarithms of the likelihood ratios of a segment's words given the passage.
  func values(_ words: KnownWords, _ segment: Int) -> Values {
    let known = words.starts[segment]..<words.starts[segment + 1]
    guard given.x > 0, !known.isEmpty else { return Values(even: 0, edges: SIMD2()) }
    let share = 1 / given
    var product = SIMD4<Float>(repeating: 1)
    var total = SIMD4<Float>(repeating: words.absences[segment])
    var start = known.lowerBound
    while start < known.upperBound {
      let end = min(start + Self.step, known.upperBound)
      for index in start..<end { product *= 1 + share * ratios[Int(words.tokens[index])] }
      if product.max() > 1e12 {
        total += logs(product)
        product = SIMD4(repeating: 1)
      }
      start = end
    }
    total += logs(product)
    return Values(even: total.x, edges: SIMD2(total.y, total.z))
  }

  /// So many words cannot make a product too large, whose ratios are those of a text's words at most.
  private static let step = 4

  private func logs(_ product: SIMD4<Float>) -> SIMD4<Float> {
    let even = logf(product.x)
    if segments == 1 { return SIMD4(repeating: even) }
    return SIMD4(even, logf(product.y), logf(product.z), 0)
  }
}
