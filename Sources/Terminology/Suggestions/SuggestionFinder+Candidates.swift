public import Bitext

extension SuggestionFinder {
  /// What one name may be called, glossaries included, best first.
  ///
  /// - Parameters:
  ///   - name: the name without article or title, as it stands in a text.
  ///   - kind: what it names.
  ///   - part: which form of the name it is.
  ///   - limit: how many at most.
  public func candidates(
    for name: String, kind: Concept.Kind, part: Term.Part = .full, limit: Int = 5
  ) -> [NameCandidate] {
    translator.proposals(for: name, kind: kind, part: part).prefix(max(0, limit)).map { proposal in
      NameCandidate(
        name: proposal.target,
        score: Calibration.withoutTranslation(
          proposal.score, mention: 1, kind: kind, part: part, evidence: proposal.evidence),
        rules: [proposal.evidence.description])
    }
  }
}
