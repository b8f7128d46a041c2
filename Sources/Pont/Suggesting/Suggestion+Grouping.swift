public import Bitext
internal import Terminology

extension Suggestion {
  /// Suggestions with those joined that name one thing: two spellings of a name with the same
  /// target, and an acronym with the name that it stands for. The others become variants of the
  /// best.
  ///
  /// The order stays that of the best of each.
  public static func joined(_ suggestions: [Suggestion]) -> [Suggestion] {
    var joined: [Suggestion] = []
    var places: [String: Int] = [:]
    for suggestion in suggestions {
      let keys = suggestion.keys
      guard let place = keys.lazy.compactMap({ places[$0] }).first else {
        for key in keys { places[key] = joined.count }
        joined.append(suggestion)
        continue
      }
      for key in keys where places[key] == nil { places[key] = place }
      joined[place].take(suggestion)
    }
    return joined
  }

  /// What a suggestion has in common with others for the same thing.
  private var keys: [String] {
    var keys = ["\(kind.rawValue) = \(ConceptSearch.key(target))"]
    if kind == .institution {
      let acronyms = variants.filter { $0.part == .acronym }.map(\.source)
      keys += ([source] + acronyms).map { "body \(ConceptSearch.key($0))" }
    }
    for case .acronymExpansion(let expansion) in evidence {
      keys.append("body \(ConceptSearch.key(expansion))")
    }
    return keys
  }

  private mutating func take(_ other: Suggestion) {
    let form: Term.Part = other.part == part && other.part == .full ? .variant : other.part
    let new = [Variant(source: other.source, target: other.target, part: form)] + other.variants
    for variant in new
    where variant.source != source && !variants.contains(where: { $0.source == variant.source }) {
      variants.append(variant)
    }
    occurrences = (occurrences + other.occurrences).sorted { $0.lowerBound < $1.lowerBound }
  }
}

extension Suggestion {
  /// The suggestion as a concept, each term once.
  ///
  /// - Parameter status: that of the first term of a language and part; those after it are admitted
  ///   where it is *preferred*.
  public func concept(
    from source: LanguageTag, to target: LanguageTag, status: Term.Status
  ) -> Concept {
    var concept = concept(from: source, to: target)
    var seen: Set<String> = []
    var met: Set<String> = []
    concept.terms = concept.terms.filter {
      seen.insert("\($0.language) \($0.text)").inserted
    }.map { term in
      var term = term
      let isFirst = met.insert("\(term.language) \(term.part)").inserted
      term.status = status == .preferred && !isFirst ? .admitted : status
      return term
    }
    return concept
  }
}
