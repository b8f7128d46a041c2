/// Which words of one language translate which of another, and how often that was seen.
///
/// Words are kept as stems of six letters in lower case without accents. A lexicon has a direction,
/// from the source to the target language, and can be turned round.
public struct Lexicon: Sendable, Hashable {
  /// A translation of a stem.
  public struct Translation: Sendable, Hashable {
    /// The stem in the target language.
    public var stem: String
    /// How often it was seen; an entry of a dictionary counts once.
    public var weight: Float
  }

  private var table: [String: [String: Float]] = [:]

  /// Makes an empty lexicon.
  public init() {}

  /// The number of pairs of stems.
  public var count: Int { table.values.reduce(0) { $0 + $1.count } }

  /// Whether nothing is known.
  public var isEmpty: Bool { table.isEmpty }

  /// Adds that a word or term translates another.
  ///
  /// The stems of terms of several words share the weight. A weight that is not above 0 adds
  /// nothing.
  public mutating func add(_ source: String, _ target: String, weight: Float = 1) {
    let sources = Vocabulary.stems(of: source)
    let targets = Vocabulary.stems(of: target)
    guard weight > 0, weight.isFinite, !sources.isEmpty, !targets.isEmpty,
      sources.count <= 8, targets.count <= 8
    else { return }
    let share = weight / Float(max(sources.count, targets.count))
    for stem in sources {
      for other in targets { add(stem: stem, other, weight: share) }
    }
  }

  /// Adds all pairs of another lexicon.
  public mutating func merge(_ other: Lexicon, weight: Float = 1) {
    for (stem, translations) in other.table {
      for (translation, seen) in translations {
        add(stem: stem, translation, weight: seen * weight)
      }
    }
  }

  /// The lexicon from the target language to the source language.
  public var reversed: Lexicon {
    var lexicon = Lexicon()
    for (stem, translations) in table {
      for (translation, weight) in translations {
        lexicon.add(stem: translation, stem, weight: weight)
      }
    }
    return lexicon
  }

  /// The translations of a stem, sorted by stem.
  public func translations(ofStem stem: String) -> [Translation] {
    (table[stem] ?? [:]).map { Translation(stem: $0.key, weight: $0.value) }
      .sorted { $0.stem < $1.stem }
  }

  /// The translations of a word, or of the words of a term together, the likeliest first, each with
  /// its share of all that was seen, between 0 and 1.
  public func translations(of word: String) -> [(stem: String, weight: Float, share: Double)] {
    var weights: [String: Float] = [:]
    for stem in Vocabulary.stems(of: word) {
      for translation in translations(ofStem: stem) {
        weights[translation.stem, default: 0] += translation.weight
      }
    }
    let sorted = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let total = sorted.reduce(0) { $0 + Double($1.value) }
    return sorted.map { ($0.key, $0.value, total > 0 ? Double($0.value) / total : 0) }
  }

  /// The stems that have translations, in no order.
  var unsortedStems: some Sequence<String> { table.keys }

  /// The stems that have translations, sorted.
  public var stems: [String] { table.keys.sorted() }

  mutating func add(stem: String, _ translation: String, weight: Float) {
    table[stem, default: [:]][translation, default: 0] += weight
  }
}
