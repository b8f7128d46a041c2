/// What each trait adds to the odds that a suggestion without a translation is right, as a logarithm.
///
/// Fitted by `Benchmarks/terminology/fit.py` on the paragraphs for tuning.
enum SuggestionWeights {
  /// The odds of a suggestion without any trait.
  static let base = 2.18

  /// The weights by trait.
  static let byTrait: [SuggestionTraits.Trait: Double] = [
    .besideCapital: -1.71,
    .common: -1.28,
    .compound: -0.89,
    .doubt: -2.18,
    .given: 1.26,
    .hyphened: -0.07,
    .hyphenedName: -2.63,
    .inside: -2.33,
    .insideName: -2.33,
    .keptAcronym: -0.07,
    .keptBody: 0.07,
    .keptKnown: 0.94,
    .keptOther: -0.46,
    .keptPerson: 0.34,
    .keptPlace: 0.67,
    .keptShare: 0.33,
    .knownAcronym: 1.50,
    .knownBody: 0.90,
    .knownOther: 0.02,
    .knownPeople: 1.83,
    .knownPerson: 1.59,
    .knownPlace: 1.09,
    .localeData: 2.04,
    .marked: -0.24,
    .ofPlace: -0.10,
    .ourSpelling: -0.47,
    .pattern: -0.23,
    .placeAdded: -1.31,
    .portfolio: -1.89,
    .respelled: -0.81,
    .rivals: -0.20,
    .supportedBody: 0.36,
    .supportedPerson: 0.97,
    .supportedPlace: 1.18,
    .surnameAlone: -0.30,
    .synonyms: -0.50,
    .tail: -0.43,
    .translatable: -1.40,
    .words: -1.07,
    .wordsShare: 0.68,
    .writtenOther: 0.15,
    .writtenPerson: -0.34,
    .writtenShare: 0.09,
  ]
}
