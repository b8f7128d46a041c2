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
    let mention = Mention(range: 0..<name.utf8.count, text: name, kind: kind, part: part)
    let proposals = translator.proposals(for: name, kind: kind, part: part).prefix(max(0, limit))
    return proposals.map { proposal in
      let traits = SuggestionTraits(of: proposal, for: mention, kind: kind)
      return NameCandidate(
        name: proposal.target, score: Calibration.score(of: traits),
        rules: [proposal.evidence.description])
    }
  }
}
