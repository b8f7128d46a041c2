internal import Bitext
internal import Foundation
internal import Synchronization

/// Proposes what a name is called in another language, without a translation to look at.
final class MentionTranslator: Sendable {
  /// A proposed name.
  struct Proposal: Sendable {
    var target: String
    var score: Double
    var evidence: Evidence
    /// What a glossary says that it names.
    var kind: Concept.Kind?
    /// Whether the evidence is about the whole name, not about a part of it.
    var isWhole = true
    /// How many other things have the name.
    var rivals = 0
    /// Whether the form names a place that the name does not.
    var addsPlace = false
    /// Whether a word of the name has a counterpart of its own that the form leaves out.
    var isTranslatable = false
    /// How many other names the thing has in the target.
    var synonyms = 0
    /// Whether a form that is the name itself has letters that the source alone writes sounds with.
    var isSpelledOurWay = false
    /// Whether a glossary spells the name otherwise.
    var isRespelled = false
    /// Whether rules or locale data make the form, too.
    var isSupported = false
  }

  let source: LanguageTag
  let target: LanguageTag
  let known: KnownNames
  let transcriber = NameTranscriber()
  let patterns: PlacePatterns
  let bodies: BodyTranslator
  /// The persons of the glossary, read when the first unknown one is asked for.
  private let persons = Mutex<NameMatcher?>(nil)

  /// Makes a translator that knows a glossary's names.
  init(known: KnownNames, source: LanguageTag, target: LanguageTag) {
    self.source = source
    self.target = target
    self.known = known
    patterns = PlacePatterns(source: source.language, target: target.language)
    bodies = BodyTranslator(known: known, source: source, target: target)
  }

  /// A name as it was asked for.
  private struct Question: Hashable {
    var name: String
    var kind: Concept.Kind
    var part: Term.Part
    var context: NameContext
  }

  /// What was proposed for names that were asked for before, since texts repeat their names.
  private let answers = Mutex<[Question: [Proposal]]>([:])
  private static let mostAnswers = 4096

  /// What a name may be called, best first, none twice.
  func proposals(
    for name: String, kind: Concept.Kind, part: Term.Part, context: NameContext = .none
  ) -> [Proposal] {
    let question = Question(name: name, kind: kind, part: part, context: context)
    if let known = answers.withLock({ $0[question] }) { return known }
    let made = madeProposals(for: question)
    answers.withLock { answers in
      if answers.count >= Self.mostAnswers { answers.removeAll(keepingCapacity: true) }
      answers[question] = made
    }
    return made
  }

  private func madeProposals(for question: Question) -> [Proposal] {
    let (name, kind, part) = (question.name, question.kind, question.part)
    var found = fromKnown(name, kind: kind, part: part)
    switch kind {
    case .person:
      if found.isEmpty { found += fromRespelledPerson(name) }
      let isKnown = found.contains { $0.kind == .person }
      found += fromSounds(
        name, factor: isKnown ? Self.trustBesideKnown : 1, isPerson: true,
        context: question.context)
    case .place:
      if found.isEmpty { found += fromInhabitants(name) }
      let patterned = fromPatterns(name)
      found += patterned + fromSounds(name, factor: patterned.isEmpty ? 0.65 : 0.3)
    case .institution, .law, .event:
      found += institutions(name, part: part)
      if !name.contains(" ") { found += fromPatterns(name) }
    case .other:
      if found.isEmpty { found += fromInhabitants(name) }
      let patterned = fromPatterns(name)
      found +=
        part == .acronym
        ? acronyms(name) : fromSounds(name, factor: patterned.isEmpty ? 0.6 : 0.25)
      found += patterned
    }
    var sorts: [String: Set<String>] = [:]
    for proposal in found where kind != .institution || proposal.evidence != .identicalForm {
      sorts[proposal.target, default: []].insert(proposal.evidence.kind)
    }
    var seen: Set<String> = []
    return found.sorted { ($1.score, $0.target) < ($0.score, $1.target) }
      .filter { seen.insert($0.target).inserted }
      .map { proposal in
        var proposal = proposal
        proposal.isSupported = sorts[proposal.target, default: []].count > 1
        return proposal
      }
  }

  private func fromKnown(_ name: String, kind: Concept.Kind, part: Term.Part) -> [Proposal] {
    let entries = known[name]
    let isName = part == .full || part == .variant || part == .short
    let same = entries.filter { $0.part == part || isName && $0.part != .inhabitant }
    let ranked = (same.isEmpty ? entries : same).enumerated().sorted { left, right in
      (Self.rank(of: left.element, for: name, kind), left.offset)
        < (Self.rank(of: right.element, for: name, kind), right.offset)
    }
    let isBody = kind == .institution || kind == .event
    let composed = kind == .person || kind == .place ? [] : bodies.formsOfPhrase(name)
    // Several states have a *Nationale Veiligheidsdienst*, each with an English name of its own.
    let rivals = max(0, Set(ranked.compactMap(\.element.targets.first)).count - 1)
    return ranked.prefix(2).map(\.element).enumerated().flatMap { place, entry in
      let trust =
        trust(in: entry, for: name, kind: kind) * (isBody && rivals > 0 ? Self.trustInShared : 1)
        * (place == 0 ? 1 : Self.trustInSecond)
      let targets = plain(spelled(entry, as: name), for: name, kind: entry.kind)
      return ordered(targets, as: composed, name, isBody: isBody).enumerated().map {
        rank, target in
        Proposal(
          target: target, score: rank == 0 ? trust : 0.3 * trust, evidence: entry.evidence,
          kind: entry.kind, rivals: rivals,
          addsPlace: entry.kind != .place && known.addsPlace(target, to: name),
          synonyms: entry.synonyms)
      }
    }
  }

  /// A person whom the glossary spells otherwise: *Julia Timosjenko*, where it has *Joelia*.
  private func fromRespelledPerson(_ name: String) -> [Proposal] {
    guard name.contains(" "), !known.persons.isEmpty else { return [] }
    let matcher = persons.withLock { matcher in
      let ready = matcher ?? NameMatcher(names: known.persons, language: source)
      matcher = ready
      return ready
    }
    guard let person = matcher.respelled(name, from: source),
      let entry = known[person.name].first(where: { $0.kind == .person }),
      let target = entry.targets.first
    else { return [] }
    return [
      Proposal(
        target: target, score: 0.9, evidence: entry.evidence, kind: .person,
        synonyms: entry.synonyms, isRespelled: true)
    ]
  }

  private static let trustInShared = 0.85
  /// How much rules are trusted where a glossary has the person: *prinses Beatrix* does not stay so.
  private static let trustBesideKnown = 0.5
  private static let trustInSecond = 0.9

  /// Things of the kind first, then those written so (*Säpo* is not *SAPO*), then those of which it
  /// is the usual name, not one for short: *Supreme Court* is not the Dutch one.
  private static func rank(
    of entry: KnownNames.Entry, for name: String, _ kind: Concept.Kind
  ) -> Int {
    (entry.kind == kind || entry.isOfAnyKind ? 0 : 4) + (entry.isWritten(name) ? 0 : 2)
      + (entry.part == .variant || entry.part == .short ? 1 : 0)
  }

  /// How much an entry of the glossary is to be believed for a name of a kind: a common noun, such
  /// as *hooggerechtshof*, is not the name of one body.
  private func trust(in entry: KnownNames.Entry, for name: String, kind: Concept.Kind) -> Double {
    if entry.kind == kind || kind == .other || entry.isOfAnyKind { return 0.97 }
    let isNamed = [.institution, .law, .event].contains(entry.kind)
    return isNamed && kind != .person && kind != .place && name.contains(" ") ? 0.95 : 0.6
  }

  /// The counterparts in a glossary, first that which is the name itself, for a body that keeps its
  /// name (*VNO-NCW*), or which the words of the name make by themselves;
  /// with capitals where the name has them and English wants them.
  private func ordered(
    _ targets: [String], as composed: [String], _ name: String, isBody: Bool
  ) -> [String] {
    var targets = targets
    if target.language == "en", name.contains(" ") || isBody, name.first?.isUppercase == true {
      targets = targets.map { form in
        form.contains(where: \.isUppercase) ? form : EnglishHeads.capitalized(form)
      }
    }
    let literal =
      (isBody ? targets.firstIndex(of: name) : nil) ?? targets.firstIndex(where: composed.contains)
    if let literal { targets.insert(targets.remove(at: literal), at: 0) }
    return targets
  }

  /// The counterparts of a place, first that which is spelled as its less usual name is (*Zangezur*
  /// for *Zangezoer*, *Kerch Bridge* for *Kertsjbrug*), or is as short as it (*Vatican* for
  /// *Vaticaan*, not *Vatican City*).
  func spelled(_ entry: KnownNames.Entry, as name: String) -> [String] {
    guard entry.kind == .place, entry.part == .variant, entry.synonyms > 0,
      let usual = entry.targets.first
    else { return entry.targets }
    let ruled =
      transcriber.candidates(for: name, from: source, to: target, limit: 2).map(\.name)
      + fromPatterns(name).map(\.target)
    // Charkov is but an older spelling, for which the usual one is written: Kharkiv.
    guard
      let own = entry.targets.first(where: {
        ($0 == name || ruled.contains($0)) && $0.first != usual.first
      })
        ?? entry.targets.first(where: { !name.contains(" ") && usual.hasPrefix($0 + " ") })
    else { return entry.targets }
    return [own] + entry.targets.filter { $0 != own }
  }

  /// The counterparts in a glossary, first without what they say more than the name does:
  /// *Rakhine* for *Rakhine State*, *National Security Council* for that *of Ukraine*.
  private func plain(_ targets: [String], for name: String, kind: Concept.Kind) -> [String] {
    guard let first = targets.first, kind == .place || kind == .institution else { return targets }
    if first.hasPrefix(name + " ") || first.hasPrefix(name + "-") {
      return [name] + targets.filter { $0 != name }
    }
    guard kind == .institution, let tie = Self.genitives[target.language],
      known.addsPlace(first, to: name)
    else { return targets }
    let words = bodies.forms(of: name).names.prefix(8).map(Self.respelled)
    var shorter: [String] = []
    if let end = first.range(of: tie, options: .backwards) {
      shorter.append(String(first[..<end.lowerBound]))
    }
    if let space = first.firstIndex(of: " ") { shorter.append(String(first[space...].dropFirst())) }
    guard let short = shorter.first(where: { words.contains(Self.respelled($0)) }) else {
      return targets
    }
    return [short] + targets.filter { $0 != short }
  }

  private static let genitives = ["en": " of ", "nl": " van "]

  private static func respelled(_ form: String) -> String {
    form.replacing("Defence", with: "Defense")
  }
}
