public import Bitext
public import Matching

extension MemoryGroup {
  /// The stored segments in which a pattern stands, memory by memory, in the order in which the
  /// units came in, or in another that is asked for; what is the same in both languages once.
  ///
  /// - Parameters:
  ///   - language: the language to search in.
  ///   - target: the language in which the translation is wanted; any when `nil`.
  ///   - filter: which units are meant; all when `nil`.
  public func concordance(
    of pattern: ConcordancePattern, in language: LanguageTag, to target: LanguageTag? = nil,
    where filter: UnitFilter? = nil, sortedBy order: UnitOrder? = nil, limit: Int = 50
  ) throws(MemoryError) -> [ConcordanceHit] {
    var hits: [ConcordanceHit] = []
    var shown: Set<[Content?]> = []
    for (place, memory) in memories.enumerated() where hits.count < limit {
      // Those that were shown already may come first.
      let found = try memory.concordance(
        of: pattern, in: language, to: target, where: filter, sortedBy: order,
        limit: limit + shown.count)
      var new: Set<[Content?]> = []
      for var hit in found where hits.count < limit {
        let texts = [hit.source.content, hit.target?.content]
        if shown.contains(texts) { continue }
        new.insert(texts)
        hit.memory = place
        hits.append(hit)
      }
      shown.formUnion(new)
    }
    return hits
  }
}
