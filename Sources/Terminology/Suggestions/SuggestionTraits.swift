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
    /// The glossary has other names of the thing in the target.
    case synonyms
    /// Rules, locale data or the words of the name make the form that the glossary has, too.
    case supportedPerson, supportedPlace, supportedBody
    /// The glossary has a form that is the name itself.
    case keptKnown
    /// The form has letters with marks that the name does not: *Markéta*.
    case marked
    /// A body by one word, which the words that it is made of translate: *Gezinsbond*.
    case compound
    /// A body that is said to be of a place: *Universiteit van Kazan*, also *Kazan University*.
    case ofPlace
    /// The name is part of a longer word, tied to one by a hyphen, or has a capital or a particle
    /// with a capital beside it.
    case inside, hyphened, besideCapital, besideParticle
    /// A person, or a name that nothing knows, tied to a word by a hyphen: *Nasser-ziekenhuis*.
    case hyphenedName
    /// A person or place inside a word: *Brunssum* in *Brunssummerheide*.
    case insideName
    /// A person whom the glossary spells otherwise.
    case respelled
    /// A body before a small word and a capital, which may belong to it.
    case tail
    /// What a minister is in charge of, and no body: *Financiën*.
    case portfolio
    /// A word of a name that is kept or written by rules has a counterpart of its own: *Democratisch
    /// Bulgarije*.
    case translatable
    /// One word of a name that is kept is a common noun, or a compound that ends in one.
    case common
    /// A name that is kept has letters that the source alone writes sounds with: *Mazloem*.
    case ourSpelling
    /// A person by a first name that the lists have.
    case given
    /// A person by one word alone.
    case surnameAlone
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
  ///   - isPortfolio: whether it says what a minister is in charge of.
  ///   - words: what the lists of the language say about its words.
  init(
    of proposal: MentionTranslator.Proposal, for mention: Mention, kind: Concept.Kind,
    surroundings: Surroundings? = nil, isPortfolio: Bool = false, words: Words = Words()
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
    set(.respelled, proposal.isRespelled)
    set(.translatable, proposal.isTranslatable)
    set(.ourSpelling, proposal.isSpelledOurWay)
    set(.surnameAlone, kind == .person && !mention.canonical.contains(" "))
    set(.portfolio, isPortfolio)
    addKnowledge(of: proposal, basis, name: mention.canonical)
    add(words, basis)
    if let surroundings { add(surroundings, basis, mention, kind) }
  }

  /// How well what a glossary knows is supported, and what else it says.
  private mutating func addKnowledge(
    of proposal: MentionTranslator.Proposal, _ basis: Trait, name: String
  ) {
    if proposal.synonyms > 0 { values[.synonyms] = Double(min(2, proposal.synonyms)) }
    let supported: [Trait: Trait] = [
      .knownPerson: .supportedPerson, .knownPlace: .supportedPlace, .knownBody: .supportedBody,
    ]
    if let trait = supported[basis] {
      set(trait, proposal.isSupported)
      set(.keptKnown, proposal.target == name)
    }
    let own = Set(name)
    set(.marked, proposal.target.contains { $0.isLetter && !$0.isASCII && !own.contains($0) })
  }

  private mutating func add(_ words: Words, _ basis: Trait) {
    set(
      .common,
      words.areCommon && [.keptPerson, .keptPlace, .keptBody, .keptOther].contains(basis))
    set(.given, words.beginWithGivenName && (basis == .keptPerson || basis == .writtenPerson))
  }

  private mutating func add(
    _ surroundings: Surroundings, _ basis: Trait, _ mention: Mention, _ kind: Concept.Kind
  ) {
    set(.inside, surroundings.isInsideWord)
    set(
      .insideName,
      surroundings.isInsideWord && (kind == .person || kind == .place)
        && mention.part != .acronym)
    set(.hyphened, surroundings.isHyphened)
    let isUnsure = kind == .person || [.keptPlace, .keptOther, .writtenOther].contains(basis)
    set(.hyphenedName, surroundings.isHyphened && isUnsure)
    set(.besideCapital, surroundings.hasCapitalBeside)
    set(.besideParticle, surroundings.hasParticleBeside)
    set(.tail, surroundings.hasTail && (kind == .institution || kind == .event))
    set(
      .inflected,
      basis == .knownPlace && !mention.isPeople
        && KnownNames.key(mention.text) != KnownNames.key(mention.canonical))
  }

  /// What lists of words say about the words of a name.
  struct Words {
    /// Whether one of them is a common noun, or a compound of such.
    var areCommon = false
    /// Whether the first is somebody's first name.
    var beginWithGivenName = false
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
