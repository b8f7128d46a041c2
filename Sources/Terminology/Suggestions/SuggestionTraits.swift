import Bitext
internal import Foundation

/// What a suggestion without a translation rests on, as the numbers that its score is made of.
package struct SuggestionTraits: Sendable {
  /// A thing that makes a suggestion more or less likely to be right.
  package enum Trait: String, CaseIterable, Sendable {
    // What the form rests on; one of these is 1.
    case knownPerson, knownPlace, knownBody, knownAcronym, knownPeople, knownOther, localeData
    case keptPerson, keptPlace, keptBody, keptAcronym, keptOther
    case writtenPerson, writtenOther, words, pattern
    /// How likely the form is among those that rules give, as the logarithm of the odds.
    case keptShare, writtenShare, wordsShare
    /// How unsure it is that this is a name and ends where it ends.
    case doubt
    /// How many other things a glossary has under the name.
    case rivals
    /// The glossary has the name with another ending.
    case inflected
    /// The form names a place that the name does not: *Vijfde Vloot* = *US Fifth Fleet*.
    case placeAdded
    /// The words of the name make the form, too.
    case literal
    /// A body by one word, which the words that it is made of translate: *Gezinsbond*.
    case compound
    /// A body that is said to be of a place: *Universiteit van Kazan*, also *Kazan University*.
    case ofPlace
    /// The name is part of a longer word, tied to one by a hyphen, or has a capital or a particle
    /// with a capital beside it.
    case inside, hyphened, besideCapital, besideParticle
    /// What a minister is in charge of, and no body: *Financiën*.
    case portfolio
    /// A word of a name that is kept or written by rules has a counterpart of its own: *Democratisch
    /// Bulgarije*.
    case translatable
    /// A person by one word alone.
    case surnameAlone
    /// One word that begins a sentence.
    case startsSentence
    /// The name comes again in the text.
    case repeated
  }

  /// The traits that are not 0.
  package private(set) var values: [Trait: Double] = [:]

  /// The value of a trait; 0 unless it was set.
  package subscript(trait: Trait) -> Double { values[trait] ?? 0 }

  /// Finds the traits of a proposal for a mention.
  ///
  /// - Parameters:
  ///   - proposal: what is proposed.
  ///   - mention: the name in the text.
  ///   - kind: what it names.
  ///   - surroundings: what stands beside the name; `nil` for a name without a text.
  ///   - occurrences: how often it stands in the text.
  ///   - isPortfolio: whether it says what a minister is in charge of.
  init(
    of proposal: MentionTranslator.Proposal, for mention: Mention, kind: Concept.Kind,
    surroundings: Surroundings? = nil, occurrences: Int = 1,
    isPortfolio: Bool = false
  ) {
    let basis = Self.basis(of: proposal, kind: kind, part: mention.part)
    values[basis] = 1
    let odds = Self.odds(proposal.score)
    switch basis {
    case .keptPerson, .keptPlace, .keptOther, .keptBody, .keptAcronym: values[.keptShare] = odds
    case .writtenPerson, .writtenOther, .pattern: values[.writtenShare] = odds
    case .words:
      values[.wordsShare] = odds
      set(.compound, !mention.canonical.contains(" "))
      set(.ofPlace, mention.nested.last.map { mention.endsIn($0) } ?? false)
    default: break
    }
    if !proposal.isWhole || !proposal.evidence.isKnowledge {
      values[.doubt] = 1 - mention.confidence
    }
    if proposal.rivals > 0 { values[.rivals] = Double(min(2, proposal.rivals)) }
    set(.placeAdded, proposal.addsPlace)
    set(.literal, proposal.isLiteral)
    set(.translatable, proposal.isTranslatable)
    set(.surnameAlone, kind == .person && !mention.canonical.contains(" "))
    set(.portfolio, isPortfolio)
    set(.repeated, occurrences > 1)
    guard let surroundings else { return }
    set(.inside, surroundings.isInsideWord)
    set(.hyphened, surroundings.isHyphened)
    set(.besideCapital, surroundings.hasCapitalBeside)
    set(.besideParticle, surroundings.hasParticleBeside)
    set(.startsSentence, surroundings.startsSentence && !mention.canonical.contains(" "))
    let isOfPlace = mention.part == .adjective || mention.part == .inhabitant
    set(
      .inflected,
      basis == .knownPlace && !isOfPlace
        && KnownNames.key(mention.text) != KnownNames.key(mention.canonical))
  }

  private mutating func set(_ trait: Trait, _ isSet: Bool) {
    if isSet { values[trait] = 1 }
  }

  private static func odds(_ share: Double) -> Double {
    let share = min(0.98, max(0.02, share))
    return log(share / (1 - share))
  }

  private static func basis(
    of proposal: MentionTranslator.Proposal, kind: Concept.Kind, part: Term.Part
  ) -> Trait {
    switch proposal.evidence {
    case .glossary where proposal.isWhole: known(kind, part)
    case .localeData where proposal.isWhole: .localeData
    case .identicalForm: kept(kind, part)
    case .romanization: kind == .person ? .writtenPerson : .writtenOther
    case .pattern: .pattern
    default: .words
    }
  }

  private static func known(_ kind: Concept.Kind, _ part: Term.Part) -> Trait {
    switch (kind, part) {
    case (_, .adjective), (_, .inhabitant): .knownPeople
    case (_, .acronym): .knownAcronym
    case (.person, _): .knownPerson
    case (.place, _): .knownPlace
    case (.institution, _), (.law, _), (.event, _): .knownBody
    case (.other, _): .knownOther
    }
  }

  private static func kept(_ kind: Concept.Kind, _ part: Term.Part) -> Trait {
    switch (kind, part) {
    case (_, .acronym): .keptAcronym
    case (.person, _): .keptPerson
    case (.place, _): .keptPlace
    case (.institution, _), (.law, _), (.event, _): .keptBody
    case (.other, _): .keptOther
    }
  }
}

extension Mention {
  /// Whether it ends in the name of a place behind a small word.
  fileprivate func endsIn(_ place: Mention) -> Bool {
    guard place.kind == .place, !place.isPeople, place.range.upperBound == range.upperBound else {
      return false
    }
    let before = text.dropLast(place.text.count).split(separator: " ").last
    return before?.first?.isLowercase == true
  }
}
