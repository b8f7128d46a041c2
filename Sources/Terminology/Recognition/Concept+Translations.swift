public import Bitext

extension Concept {
  /// The terms of a language that translate a term of this concept, best first.
  ///
  /// Deprecated and forbidden terms are never among them; adjectives and inhabitants translate only
  /// their like, the name of the place standing in where the language has none.
  public func translations(of term: Term, in language: LanguageTag) -> [Term] {
    let usable = terms(in: language).filter {
      $0.status != .deprecated && $0.status != .forbidden
    }
    let wanted = Self.order(for: term.part)
    let ranked = usable.enumerated().compactMap { index, candidate -> (rank: [Int], term: Term)? in
      guard let part = wanted.firstIndex(of: candidate.part) else { return nil }
      return ([part, Self.rank(of: candidate.status), index], candidate)
    }
    let sorted = ranked.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }.map(\.term)
    var seen: Set<String> = []
    return sorted.filter { seen.insert($0.text).inserted }
  }

  private static func order(for part: Term.Part) -> [Term.Part] {
    switch part {
    case .full: [.full, .variant, .acronym, .short]
    case .acronym: [.acronym, .full, .short, .variant]
    case .short: [.short, .full, .variant, .acronym]
    case .variant: [.full, .variant, .short, .acronym]
    case .adjective: [.adjective, .full]
    case .inhabitant: [.inhabitant, .adjective, .full]
    }
  }

  private static func rank(of status: Term.Status) -> Int {
    switch status {
    case .preferred: 0
    case .admitted: 1
    case .proposed: 2
    case .deprecated, .forbidden: 3
    }
  }
}
