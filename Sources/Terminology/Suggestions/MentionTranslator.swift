internal import Bitext

/// Proposes what a name is called in another language, without a translation to look at.
final class MentionTranslator: Sendable {
  /// A proposed name.
  struct Proposal: Sendable {
    var target: String
    var score: Double
    var evidence: Evidence
  }

  let source: LanguageTag
  let target: LanguageTag
  let known: KnownNames
  private let transcriber = NameTranscriber()
  private let patterns: PlacePatterns
  private let bodies: BodyTranslator

  /// Makes a translator that knows a glossary's names.
  init(known: KnownNames, source: LanguageTag, target: LanguageTag) {
    self.source = source
    self.target = target
    self.known = known
    patterns = PlacePatterns(source: source.language, target: target.language)
    bodies = BodyTranslator(known: known, source: source, target: target)
  }

  /// What a name may be called, best first, none twice.
  func proposals(for name: String, kind: Concept.Kind, part: Term.Part) -> [Proposal] {
    var found = fromKnown(name, kind: kind, part: part)
    switch kind {
    case .person: found += fromSounds(name, factor: 1)
    case .place:
      let patterned = fromPatterns(name)
      found += patterned + fromSounds(name, factor: patterned.isEmpty ? 0.65 : 0.3)
    case .institution, .law, .event:
      found += institutions(name, part: part)
      if !name.contains(" ") { found += fromPatterns(name) }
    case .other:
      found += part == .acronym ? acronyms(name) : fromSounds(name, factor: 0.6)
      found += fromPatterns(name)
    }
    var seen: Set<String> = []
    return found.sorted { ($1.score, $0.target) < ($0.score, $1.target) }
      .filter { seen.insert($0.target).inserted }
  }

  private func fromKnown(_ name: String, kind: Concept.Kind, part: Term.Part) -> [Proposal] {
    let entries = known[name]
    let same = entries.filter { $0.part == part || part == .full && $0.part != .inhabitant }
    let ranked = (same.isEmpty ? entries : same).enumerated().sorted { left, right in
      let first = left.element.kind == kind
      return first == (right.element.kind == kind) ? left.offset < right.offset : first
    }
    return ranked.prefix(2).map(\.element).flatMap { entry in
      // A word of another kind, such as *hooggerechtshof*, is not the name of one body.
      let trust = entry.kind == kind || kind == .other ? 0.97 : 0.6
      return entry.targets.enumerated().map { rank, target in
        Proposal(
          target: target, score: rank == 0 ? trust : 0.3 * trust, evidence: entry.evidence)
      }
    }
  }

  private func fromSounds(_ name: String, factor: Double) -> [Proposal] {
    transcriber.candidates(for: name, from: source, to: target, limit: 5).map { candidate in
      let isSame = candidate.name == name
      return Proposal(
        target: candidate.name, score: candidate.score * factor,
        evidence: isSame ? .identicalForm : .romanization(rules: candidate.rules))
    }
  }

  private func fromPatterns(_ name: String) -> [Proposal] {
    patterns.matches(name).flatMap { match -> [Proposal] in
      let inner = known[match.name].first?.targets.first
      let written = transcriber.candidates(for: match.name, from: source, to: target, limit: 1)
        .first
      guard let name = inner ?? written?.name else { return [] }
      let trust = inner == nil ? 0.6 : 0.9
      return match.targets.enumerated().map { rank, pattern in
        Proposal(
          target: match.filled(pattern, with: name), score: trust / Double(rank + 1),
          evidence: .pattern("\(match.pattern) = \(pattern)"))
      }
    }
  }

  private func institutions(_ name: String, part: Term.Part) -> [Proposal] {
    if part == .acronym { return acronyms(name) }
    var found = bodies.forms(of: name).prefix(8).enumerated().map { rank, form in
      Proposal(target: form, score: 0.72 / Double(1 + 4 * rank), evidence: .words([name]))
    }
    let trust = found.isEmpty ? 0.4 : 0.05
    found.append(Proposal(target: name, score: trust, evidence: .identicalForm))
    return found
  }

  private func acronyms(_ name: String) -> [Proposal] {
    [Proposal(target: name, score: 0.6, evidence: .identicalForm)]
  }
}
