/// What each trait adds to the odds that a suggestion without a translation is right, as a logarithm.
///
/// Fitted by `Benchmarks/terminology/fit.py` on the paragraphs for tuning.
enum SuggestionWeights {
  /// The odds of a suggestion without any trait.
  static let base = 1.62

  /// The weights by trait.
  static let byTrait: [SuggestionTraits.Trait: Double] = [
    .besideCapital: -2.04,
    .besideParticle: -3.66,
    .compound: -0.86,
    .doubt: -2.53,
    .hyphened: -0.73,
    .inside: -2.89,
    .keptAcronym: -0.19,
    .keptBody: 0.01,
    .keptOther: -0.60,
    .keptPerson: 0.25,
    .keptPlace: 0.35,
    .keptShare: 0.53,
    .knownAcronym: 1.48,
    .knownBody: 1.05,
    .knownOther: 0.26,
    .knownPeople: 2.08,
    .knownPerson: 1.69,
    .knownPlace: 1.81,
    .literal: 0.31,
    .localeData: 1.11,
    .ofPlace: -0.29,
    .pattern: -0.94,
    .placeAdded: -2.63,
    .portfolio: -2.08,
    .repeated: -0.23,
    .rivals: -0.26,
    .startsSentence: 0.92,
    .surnameAlone: -0.61,
    .translatable: -1.66,
    .words: -1.17,
    .wordsShare: 0.69,
    .writtenOther: -0.07,
    .writtenPerson: -0.08,
    .writtenShare: 0.27,
  ]
}
