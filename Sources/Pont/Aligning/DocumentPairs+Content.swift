public import Alignment
public import Bitext

extension DocumentPairs {
  /// Pairs the documents that have no partner by name by what is in them.
  ///
  /// - Parameters:
  ///   - aligner: knows the languages and the lexicon.
  ///   - segments: reads a file and cuts it.
  /// - Throws: what `segments` throws.
  public mutating func pairByContent(
    _ aligner: Aligner, segments: (String, LanguageTag) throws -> [Segment]
  ) throws {
    guard !loneSources.isEmpty, !loneTargets.isEmpty else { return }
    let matches = DocumentPairer.matches(
      try loneSources.map { try segments($0, aligner.source) },
      try loneTargets.map { try segments($0, aligner.target) }, lexicon: aligner.lexicon)
    for match in matches {
      let source = loneSources[match.source]
      pairs.append(
        DocumentPair(
          source: source, target: loneTargets[match.target],
          name: NamePairing.withoutEnd(Self.name(source))))
    }
    let used = (Set(matches.map(\.source)), Set(matches.map(\.target)))
    loneSources = loneSources.indices.filter { !used.0.contains($0) }.map { loneSources[$0] }
    loneTargets = loneTargets.indices.filter { !used.1.contains($0) }.map { loneTargets[$0] }
    makeNamesUnique()
  }
}
