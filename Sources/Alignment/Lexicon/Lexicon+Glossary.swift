public import Bitext

extension Lexicon {
  /// Adds the terms of a concept: every term of the source language with every one of the target.
  ///
  /// Terms that must not be used are evidence as well, for translators use them.
  public mutating func add(
    _ concept: Concept, from source: LanguageTag, to target: LanguageTag, weight: Float = 1
  ) {
    let sources = concept.terms(in: source)
    let targets = concept.terms(in: target)
    for term in sources {
      for translation in targets {
        let isSamePart = term.part == translation.part
        add(term.text, translation.text, weight: isSamePart ? weight : weight / 2)
      }
    }
  }
}
