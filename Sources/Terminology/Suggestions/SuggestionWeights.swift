/// What each trait adds to the odds that a suggestion without a translation is right, as a logarithm.
///
/// Fitted by `Benchmarks/terminology/fit.py` on the paragraphs for tuning.
enum SuggestionWeights {
  /// The odds of a suggestion without any trait.
  static let base = 1.91

  /// The weights by trait.
  static let byTrait: [SuggestionTraits.Trait: Double] = [
    .besideCapital: -1.31,
    .common: -0.78,
    .compound: -0.65,
    .doubt: -2.19,
    .given: 1.06,
    .hyphened: 0.24,
    .hyphenedName: -1.30,
    .inside: -2.47,
    .keptAcronym: -0.18,
    .keptBody: 0.27,
    .keptKnown: 1.36,
    .keptOther: -0.24,
    .keptPerson: 0.16,
    .keptPlace: 0.53,
    .keptShare: 0.49,
    .knownAcronym: 1.34,
    .knownBody: 0.85,
    .knownOther: 0.65,
    .knownPeople: 2.09,
    .knownPerson: 1.15,
    .knownPlace: 1.16,
    .localeData: 1.09,
    .marked: -0.75,
    .ofPlace: -0.22,
    .ourSpelling: -0.76,
    .pattern: -0.37,
    .placeAdded: -1.67,
    .portfolio: -1.79,
    .rivals: -0.23,
    .supportedBody: 0.68,
    .supportedPerson: 1.03,
    .supportedPlace: 1.28,
    .surnameAlone: -0.03,
    .synonyms: -0.72,
    .tail: -0.57,
    .translatable: -1.32,
    .words: -1.15,
    .wordsShare: 0.49,
    .writtenOther: -0.00,
    .writtenPerson: -0.31,
    .writtenShare: 0.32,
  ]
}
