/// What each trait adds to the odds that a suggestion without a translation is right, as a logarithm.
///
/// Fitted by `Benchmarks/terminology/fit.py` on the paragraphs for tuning.
enum SuggestionWeights {
  /// The odds of a suggestion without any trait.
  static let base = 1.41

  /// The weights by trait.
  static let byTrait: [SuggestionTraits.Trait: Double] = [
    .besideCapital: -2.03,
    .besideParticle: -3.57,
    .compound: -1.17,
    .doubt: -2.80,
    .hyphened: -0.39,
    .inside: -2.63,
    .keptAcronym: -0.25,
    .keptBody: 0.07,
    .keptOther: -0.57,
    .keptPerson: -0.01,
    .keptPlace: 0.46,
    .keptShare: 0.62,
    .knownAcronym: 1.37,
    .knownBody: 1.02,
    .knownOther: 0.30,
    .knownPeople: 1.93,
    .knownPerson: 1.51,
    .knownPlace: 1.75,
    .literal: -0.02,
    .localeData: 1.04,
    .ofPlace: -0.43,
    .placeAdded: -2.72,
    .portfolio: -1.80,
    .repeated: -0.09,
    .rivals: -0.51,
    .startsSentence: 0.76,
    .surnameAlone: -0.32,
    .translatable: -1.58,
    .words: -0.86,
    .wordsShare: 0.63,
    .writtenOther: -0.29,
    .writtenPerson: -0.41,
    .writtenShare: 0.42,
  ]
}
