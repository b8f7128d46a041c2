internal import Bitext

extension MentionTranslator {
  /// What a body may be called.
  func institutions(_ name: String, part: Term.Part) -> [Proposal] {
    if part == .acronym { return acronyms(name) }
    let written = romanizedAcronym(name)
    if !written.isEmpty { return written }
    let (forms, certainty) = bodies.forms(of: name)
    var found = forms.prefix(8).enumerated().map { rank, form in
      Proposal(
        target: form, score: 0.72 * certainty / Double(1 + 4 * rank), evidence: .words([name]))
    }
    found += fromBodyOfPlace(name, trust: found.isEmpty ? 0.75 : 0.5)
    if found.isEmpty { found += fromBranch(name) }
    let trust = found.isEmpty ? 0.4 : 0.05
    found.append(
      Proposal(
        target: name, score: trust, evidence: .identicalForm,
        isTranslatable: bodies.holdsVocabulary(name)))
    return found
  }

  /// The adjective of a place before a body that the glossary has: *Duitse Bundesnachrichtendienst*.
  private func fromBodyOfPlace(_ name: String, trust: Double) -> [Proposal] {
    guard let body = bodies.bodyOfPlace(name), let form = body.forms.first else { return [] }
    return [Proposal(target: form, score: trust, evidence: body.evidence, isWhole: false)]
  }

  /// The branch of a body that keeps its name, with the place behind it: *Transparency International
  /// Georgië*.
  private func fromBranch(_ name: String) -> [Proposal] {
    guard let space = name.lastIndex(of: " ") else { return [] }
    let body = String(name[..<space])
    let behind = String(name[name.index(after: space)...])
    guard
      let place = known[behind].first(where: {
        $0.kind == .place && ($0.part == .full || $0.part == .short)
      }), let written = place.targets.first, written != behind
    else { return [] }
    let form = known[body].first { $0.kind == .institution }?.targets.first ?? body
    return [
      Proposal(
        target: form + " " + written, score: 0.7, evidence: place.evidence, isWhole: false)
    ]
  }

  /// An acronym of Cyrillic letters, of which one language writes some with two: *NABOe* = *NABU*.
  private func romanizedAcronym(_ name: String) -> [Proposal] {
    let capitals = name.filter(\.isUppercase)
    guard capitals.count > 1, name.count - capitals.count == 1, name.allSatisfy(\.isLetter),
      name.first?.isUppercase == true
    else { return [] }
    let candidates = transcriber.candidates(
      for: name.prefix(1) + name.dropFirst().lowercased(), from: source, to: target, limit: 2,
      favouring: [NameOrigins.latin: Self.doubtOfLatin])
    return candidates.filter { $0.name.count < name.count }.map {
      Proposal(
        target: $0.name.uppercased(), score: 0.9 * $0.score,
        evidence: .romanization(rules: $0.rules))
    }
  }

  /// How much less likely an acronym with a small letter is one that stays as it is.
  private static let doubtOfLatin = 0.01

  /// An acronym that stays as it is.
  func acronyms(_ name: String) -> [Proposal] {
    [Proposal(target: name, score: 0.6, evidence: .identicalForm)]
  }
}
