/// What each trait adds to the odds that a suggestion without a translation is right, as a logarithm.
///
/// Fitted by `Benchmarks/terminology/fit.py` on the paragraphs for tuning.
enum SuggestionWeights {
  /// The odds of a suggestion without any trait.
  static let base = 1.66

  /// The weights by trait.
  static let byTrait: [SuggestionTraits.Trait: Double] = [
    .besideCapital: -2.08,
    .besideParticle: -3.74,
    .compound: -0.92,
    .doubt: -2.45,
    .hyphened: -0.71,
    .inside: -2.94,
    .keptAcronym: -0.21,
    .keptBody: -0.01,
    .keptOther: -0.64,
    .keptPerson: 0.21,
    .keptPlace: 0.32,
    .keptShare: 0.56,
    .knownAcronym: 1.46,
    .knownBody: 1.03,
    .knownOther: 0.26,
    .knownPeople: 2.43,
    .knownPerson: 1.69,
    .knownPlace: 2.07,
    .literal: 0.38,
    .localeData: 1.11,
    .ofPlace: -0.41,
    .pattern: -0.96,
    .placeAdded: -2.33,
    .portfolio: -2.08,
    .repeated: -0.32,
    .rivals: -0.29,
    .startsSentence: 0.84,
    .surnameAlone: -0.61,
    .translatable: -1.14,
    .words: -1.34,
    .wordsShare: 0.95,
    .writtenOther: -0.20,
    .writtenPerson: -0.15,
    .writtenShare: 0.27,
  ]
}
