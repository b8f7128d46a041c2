internal import Bitext

/// What rules make of a name that nothing knows as a whole.
extension MentionTranslator {
  /// A name as the rules write it, or as it is.
  func fromSounds(
    _ name: String, factor: Double, isPerson: Bool = false, context: NameContext = .none
  ) -> [Proposal] {
    // Only names of persons end in an -i that English writes -y: *Sochi*, but *Vasily*.
    let keepsI =
      !isPerson && target.language == "en" && name.hasSuffix("i") && !name.hasSuffix("ski")
    let candidates = transcriber.candidates(
      for: name, from: source, to: target, limit: 5, favouring: context.factors)
    return candidates.map { candidate in
      var candidate = candidate
      if keepsI, candidate.name.hasSuffix("y") {
        candidate.name = candidate.name.dropLast() + "i"
      }
      let isSame = candidate.name == name
      let doubt = isSame && isSpelledOurWay(name) ? Self.trustInOwnSpelling : 1
      return Proposal(
        target: candidate.name, score: candidate.score * factor * doubt,
        evidence: isSame ? .identicalForm : .romanization(rules: candidate.rules),
        isTranslatable: known.hasTranslatableWord(name, in: candidate.name)
          || isSame && bodies.holdsVocabulary(name),
        isSpelledOurWay: isSame && isSpelledOurWay(name))
    }
  }

  /// How likely a name stays as it is that is spelled as Dutch alone spells sounds: *Mazloem*.
  private static let trustInOwnSpelling = 0.85

  private func isSpelledOurWay(_ name: String) -> Bool {
    source.language == "nl"
      && ["oe", "sj", "zj", "dzj", "tsj"].contains(where: name.lowercased().contains)
  }

  /// A place that is made of another name.
  func fromPatterns(_ name: String) -> [Proposal] {
    patterns.matches(name).flatMap { match -> [Proposal] in
      let inner = known[match.name].first.flatMap { spelled($0, as: match.name).first }
      let written = transcriber.candidates(for: match.name, from: source, to: target, limit: 1)
        .first
      guard let name = inner ?? written?.name else { return [] }
      // Vrijheidsplein: no name, but words of the language.
      let isSame = inner == nil && written?.name == match.name
      let trust = inner != nil ? 0.9 : isSame ? 0.3 : 0.6
      let isWord =
        isSame && !match.pattern.contains("-") && !match.pattern.contains(" ")
        && (match.name.hasSuffix("en") || bodies.holdsVocabulary(match.name))
      return match.targets.enumerated().map { rank, pattern in
        Proposal(
          target: match.filled(pattern, with: name), score: trust / Double(rank + 1),
          evidence: .pattern("\(match.pattern) = \(pattern)"), isTranslatable: isWord)
      }
    }
  }

  /// Several inhabitants, of whom a glossary has one: *Noord-Koreanen*.
  func fromInhabitants(_ name: String) -> [Proposal] {
    guard let several = known.inhabitants[name.lowercased()] else { return [] }
    return [Proposal(target: several, score: 0.95, evidence: .glossary(names: [name]))]
  }
}
