internal import Bitext
internal import GRDB
internal import Matching

/// Counts units for ``MemoryStatistics``.
struct StatisticsCount: ~Copyable {
  /// Names beyond so many of a kind are not told apart.
  private static let mostNames = 1000

  private struct Pair: Hashable {
    let languages: [LanguageTag]
  }

  private var tokenizer: Tokenizer
  private let arrivals: Arrivals
  private let uses: [Int64: UnitUse]
  private var result = MemoryStatistics()
  private var languages: [LanguageTag: MemoryStatistics.Language] = [:]
  private var pairs: [Pair: Int] = [:]
  private var origins: [String: Int] = [:]
  private var years: [String: Int] = [:]
  private var users: [String: Int] = [:]

  init(_ arrivals: Arrivals, _ uses: [Int64: UnitUse]) throws {
    self.arrivals = arrivals
    self.uses = uses
    tokenizer = try Tokenizer()
  }

  mutating func add(_ found: FoundUnit) throws {
    result.units += 1
    result.ways += found.ways.count
    let use = uses[found.number]
    if let use {
      result.usedUnits += 1
      result.uses += use.count
    }
    for variant in found.ways[0].unit.variants {
      let text = variant.content.plainText
      let words = try tokenizer.tokens(of: text).wordKeys.count
      languages[variant.language, default: .init(tag: variant.language)].segments += 1
      languages[variant.language]?.words += words
      languages[variant.language]?.characters += text.count
    }
    let tags = Set(found.ways[0].unit.variants.map(\.language)).sorted()
    for (place, tag) in tags.enumerated() {
      for other in tags[(place + 1)...] { pairs[Pair(languages: [tag, other]), default: 0] += 1 }
    }
    for name in Set(found.ways.compactMap(\.origin)) { Self.count(name, in: &origins) }
    let subjects = found.ways.map {
      FilterSubject(stored: $0, arrival: arrivals.time(of: found.number), use: use)
    }
    for user in Set(subjects.flatMap { FilterField.user.values(of: $0) }) {
      Self.count(user, in: &users)
    }
    if let year = subjects.flatMap({ FilterField.date.values(of: $0) }).map({ $0.prefix(4) }).max()
    {
      Self.count(String(year), in: &years)
    }
  }

  private static func count(_ name: String, in counts: inout [String: Int]) {
    let name = counts[name] == nil && counts.count >= mostNames ? "…" : name
    counts[name, default: 0] += 1
  }

  /// The numbers in their order.
  var statistics: MemoryStatistics {
    var result = result
    result.languages = languages.values.sorted { $0.tag < $1.tag }
    result.pairs = pairs.sorted {
      ($1.value, $0.key.languages[0].text, $0.key.languages[1].text)
        < ($0.value, $1.key.languages[0].text, $1.key.languages[1].text)
    }
    .map { MemoryStatistics.Pair(languages: $0.key.languages, units: $0.value) }
    result.origins = Self.ordered(origins)
    result.users = Self.ordered(users)
    result.years = years.sorted { $0.key < $1.key }
      .map { MemoryStatistics.Count(name: $0.key, units: $0.value) }
    return result
  }

  private static func ordered(_ counts: [String: Int]) -> [MemoryStatistics.Count] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { MemoryStatistics.Count(name: $0.key, units: $0.value) }
  }
}
