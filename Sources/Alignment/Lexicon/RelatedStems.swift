/// Finds stems that are likely forms of one word: they begin alike and end in few other letters.
///
/// Stems of six letters cut long words well and leave the endings of short ones: *fiets* and
/// *fietse*(n), *gehe*(n) and *geht*.
struct RelatedStems {
  /// The letters that two stems must share at least.
  private static let shared = 4

  private var byBeginning: [Substring: [String]] = [:]

  /// The stems of a vocabulary.
  init(_ vocabulary: Vocabulary) {
    for (stem, kind) in zip(vocabulary.stems, vocabulary.kinds) where kind == .letters {
      add(stem)
    }
  }

  /// The stems of a lexicon that begin as any of a vocabulary does.
  init(_ lexicon: Lexicon, _ vocabulary: Vocabulary) {
    let beginnings = Set(vocabulary.stems.compactMap(Self.beginning))
    for stem in lexicon.unsortedStems {
      guard let beginning = Self.beginning(of: stem), beginnings.contains(beginning) else {
        continue
      }
      byBeginning[beginning, default: []].append(stem)
    }
    for key in byBeginning.keys { byBeginning[key]?.sort() }
  }

  /// The stems nearest to another: those that share most letters with it, four at least.
  func stems(relatedTo stem: String) -> [String] {
    guard let beginning = Self.beginning(of: stem), let found = byBeginning[beginning] else {
      return []
    }
    var best = 0
    var related: [String] = []
    for other in found where other != stem {
      let shared = zip(stem.utf8, other.utf8).prefix { $0 == $1 }.count
      let rest = max(stem.utf8.count, other.utf8.count) - shared
      guard rest <= 2, shared >= best else { continue }
      if shared > best { related = [] }
      best = shared
      related.append(other)
    }
    return related.count <= 6 ? related : []
  }

  private mutating func add(_ stem: String) {
    if let beginning = Self.beginning(of: stem) {
      byBeginning[beginning, default: []].append(stem)
    }
  }

  private static func beginning(of stem: String) -> Substring? {
    stem.utf8.count < shared ? nil : Substring(stem.unicodeScalars.prefix(shared))
  }
}
