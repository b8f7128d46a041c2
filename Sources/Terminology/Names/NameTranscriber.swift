public import Bitext
import Foundation

/// Writes a name as the newspapers of another language do, without having seen it there.
///
/// The origin of the name is guessed from its letters; for each likely origin its own letters are
/// found again, and written by the convention of the other language; customs come before rules
/// (*Aleksandr* = *Alexander*). Names of no known origin stay as they are.
/// ```swift
/// NameTranscriber().candidates(for: "Loekasjenko", from: dutch, to: english, limit: 1)
/// // Lukashenko
/// ```
public struct NameTranscriber: Sendable {
  /// What one origin makes of one part of a name.
  struct PartForm {
    var text: String
    var share: Double
    var rules: [String]
  }

  /// How sure it is that a name stays as it is where no convention is known.
  private static let trustWithoutConvention = 0.5
  /// How much less likely a particle makes that a name is romanised.
  private static let doubtOfParticles = 0.01

  /// Makes a transcriber; its tables are read once.
  public init() {}

  /// The likeliest forms of a name, best first; at most `limit`.
  ///
  /// - Parameters:
  ///   - name: one or more words, as they stand in the text, without title.
  ///   - source: the language of the text: one with a newspaper convention (nl, en, de, fr), or
  ///     one whose letters `Romanizer` knows.
  ///   - target: the language wanted.
  ///   - favours: how much likelier names of an origin (a language tag, `latn` for names that stay
  ///     as they are) are than by their letters alone, where the text says where a person is from.
  public func candidates(
    for name: String, from source: LanguageTag, to target: LanguageTag, limit: Int = 5,
    favouring favours: [String: Double] = [:]
  ) -> [NameCandidate] {
    let isLatin = Romanizer.table(from: source.language, column: "en") == nil
    let script = isLatin ? NameScript.language(of: name) : nil
    let pair = LanguageColumns(source: script ?? source.language, target: target.language)
    let whole = NameParts(name) { word in
      !CustomaryNames.shipped.entries(for: word, in: pair.source).isEmpty
    }
    guard !whole.parts.isEmpty, limit > 0 else { return [] }
    var found: [String: NameCandidate] = [:]
    for (origin, share) in origins(of: whole.parts, in: pair, favours) where share > 0.004 {
      for candidate in forms(of: whole, origin: origin, in: pair) {
        let score = candidate.score * share
        let known = found[candidate.name]
        let isBetter = score > (known?.score ?? 0) / 2
        found[candidate.name] = NameCandidate(
          name: candidate.name, score: min(1, score + (known?.score ?? 0)),
          rules: isBetter ? candidate.rules : known?.rules ?? [])
      }
    }
    return Array(found.values.sorted { ($1.score, $0.name) < ($0.score, $1.name) }.prefix(limit))
  }

  private func origins(
    of parts: [String], in pair: LanguageColumns, _ favours: [String: Double]
  ) -> [(origin: String, share: Double)] {
    if Romanizer.table(from: pair.source, column: "en") != nil { return [(pair.source, 1)] }
    guard let model = NameOrigins.byLanguage[pair.source],
      NameOrigins.byLanguage[pair.target] != nil
        || Romanizer.table(from: pair.target, column: pair.source) != nil
    else { return [(NameOrigins.latin, Self.trustWithoutConvention)] }
    let weights = parts.indices.map { $0 == parts.count - 1 ? 1 : 0.5 }
    let byLetters = model.probabilities(of: parts, weights: weights)
    if parts.contains(where: NameScript.hasForeignLetters) { return [(NameOrigins.latin, 1)] }
    // No romanised name has *van* or *der*: only names that stay as they are.
    let isForeign = parts.dropLast().contains { PartWriter.particles.contains($0) }
    let weighed = byLetters.map { origin, share in
      (
        origin,
        share * (favours[origin] ?? 1)
          * customWeight(of: parts, origin: origin, language: pair.source)
          * (isForeign && origin != NameOrigins.latin ? Self.doubtOfParticles : 1)
      )
    }
    let total = weighed.reduce(0) { $0 + $1.1 }
    return weighed.map { ($0.0, $0.1 / total) }
  }

  /// How much more likely an origin is because of the customary names among the parts.
  private func customWeight(of parts: [String], origin: String, language: String) -> Double {
    parts.reduce(1) { weight, part in
      let entries = CustomaryNames.shipped.entries(for: part, in: language)
      if entries.isEmpty { return weight }
      return weight * (entries.contains { $0.origin == origin } ? 12 : 1)
    }
  }

  private func forms(
    of whole: NameParts, origin: String, in pair: LanguageColumns
  ) -> [NameCandidate] {
    let writer = PartWriter(origin: origin, pair: pair)
    var names: [(parts: [String], share: Double, rules: [String])] = [
      ([], 1, ["origin: \(origin)"])
    ]
    for part in whole.parts {
      let forms = writer.forms(of: part)
      names = names.flatMap { name in
        forms.map { (name.parts + [$0.text], name.share * $0.share, name.rules + $0.rules) }
      }
      names.sort { ($1.share, $0.parts.joined()) < ($0.share, $1.parts.joined()) }
      names = Array(names.prefix(16))
    }
    return names.map {
      NameCandidate(name: whole.joined($0.parts), score: $0.share, rules: $0.rules)
    }
  }
}
