internal import Bitext

/// Finds the rows of words in a translation that may be a name of the source.
struct PairScorer: Sendable {
  let translator: MentionTranslator
  private let sourceSpelling: SoundSpelling
  private let targetSpelling: SoundSpelling
  private let compare: NameComparison
  private let overlap: WordOverlap
  private let otherForms: OtherForms

  /// Names are at most this long, in words.
  private static let longestName = 12

  /// Makes a scorer with what is known of the two languages.
  init(translator: MentionTranslator) {
    self.translator = translator
    sourceSpelling = SoundSpelling(of: translator.source)
    targetSpelling = SoundSpelling(of: translator.target)
    compare = NameComparison(
      source: translator.source.language, target: translator.target.language)
    overlap = WordOverlap(translator: translator)
    otherForms = OtherForms(translator: translator)
  }

  /// The candidates for one mention, any order, each span once.
  ///
  /// - Parameter found: where names stand in the translation by its own signs.
  func candidates(
    for name: SourceName, in text: PassageText, found: [Range<Int>]
  ) -> [PairCandidate] {
    let mention = name.mention
    var candidates: [Range<Int>: PairCandidate] = [:]
    func add(_ span: Range<Int>, _ evidence: Evidence, _ probability: Double) {
      let reason = (evidence: evidence, probability: probability)
      candidates[span, default: PairCandidate(name: name, span: span, reasons: [])]
        .reasons.append(reason)
    }
    let proposals = translator.proposals(
      for: mention.canonical, kind: mention.kind, part: mention.part)
    for proposal in proposals.prefix(10) {
      let isKnown = proposal.evidence.isKnowledge
      for span in text.spans(of: proposal.target) {
        add(span, proposal.evidence, isKnown ? 0.99 : 0.9 + 0.08 * proposal.score)
      }
    }
    for other in otherForms.found(of: mention, as: proposals, in: text) {
      add(other.span, other.evidence, other.probability)
      if let form = other.form { candidates[other.span]?.form = form }
    }
    for (span, likeness) in alike(mention, in: text, isWhole: name.isOriginal) {
      add(span, .sounds(likeness: likeness), likeness * 0.97)
    }
    if mention.part == .acronym || mention.kind == .institution {
      for (span, evidence, share) in bodies(mention, in: text, found: found) {
        add(span, evidence, share)
      }
    }
    return candidates.values.sorted {
      ($0.span.lowerBound, $0.span.count) < ($1.span.lowerBound, $1.span.count)
    }
  }

  /// Whether a word, or several, say what a row of words of the translation says.
  func explains(_ name: String, by text: PassageText, _ row: Range<Int>) -> Bool {
    if text.text(of: row) == name { return true }
    let words = overlap.words(of: name)
    return overlap.share(words, text.words[row]).share > 0.89
  }

  /// Whether something is the name of a place in the language of the translation.
  func isPlace(_ name: String) -> Bool { translator.known.isPlaceOfTarget(name) }

  /// Whether something is the name of a place in the language of the source.
  func isPlaceOfSource(_ name: String) -> Bool {
    translator.known[name].contains { $0.kind == .place }
  }

  /// Whether a word of the source is the adjective of a place.
  func isAdjective(_ word: String) -> Bool { translator.known.adjectives[word] != nil }

  /// Whether a word says what sort of institution something is.
  func isHead(_ word: String) -> Bool { overlap.isHead(word) }

  /// Whether a name fits a pattern of names of places: *Suwałki-corridor*.
  func isPatternOfPlace(_ name: String) -> Bool { !translator.patterns.matches(name).isEmpty }

  /// Rows of words that sound like a name.
  private func alike(
    _ mention: Mention, in text: PassageText, isWhole: Bool
  ) -> [(Range<Int>, Double)] {
    guard mention.kind != .institution || !mention.canonical.contains(" ") else { return [] }
    let wanted = NameSounds(mention.canonical, as: sourceSpelling)
    guard !wanted.parts.isEmpty else { return [] }
    let length = mention.canonical.split(separator: " ").count
    var found: [(Range<Int>, Double)] = []
    for start in text.words.indices where text.words[start].isCapital {
      for end in (start + 1)...min(start + length + 1, text.words.count) {
        if end - start > 1, text.words[end - 1].isApart { break }
        guard text.words[end - 1].isCapital else { continue }
        let name = text.text(of: start..<end)
        let distance = Double(compare(wanted, NameSounds(name, as: targetSpelling)))
        let price = mention.kind == .person ? 0.04 : 0.25
        let surplus = Double(abs(end - start - length)) * price
        var likeness = 1 - distance * 3.2 - surplus
        if isWhole, mention.kind == .person, end - start == length, length > 1 {
          likeness = max(likeness, bySurname(mention.canonical, name))
        }
        if likeness > 0.45 { found.append((start..<end, min(0.99, likeness))) }
      }
    }
    return found
  }

  /// How surely two full names are one by the surname, where the first names are no more than
  /// somewhat alike: *Joelia Timosjenko* = *Yuliya Tymoshenko*.
  private func bySurname(_ name: String, _ other: String) -> Double {
    guard let ours = name.lastIndex(of: " "), let theirs = other.lastIndex(of: " ") else {
      return 0
    }
    func distance(_ left: Substring, _ right: Substring) -> Double {
      Double(
        compare(
          NameSounds(String(left), as: sourceSpelling),
          NameSounds(String(right), as: targetSpelling)))
    }
    let surname = 1 - 3.2 * distance(name[ours...].dropFirst(), other[theirs...].dropFirst())
    let given = distance(name[..<ours], other[..<theirs])
    if surname > 0.85, given < Self.mostOfFirstNames { return surname * Self.trustInSurname }
    // Evghenia Gutul = Yevgenia Gutsul
    return given < 0.05 && surname > 0.3 ? 0.45 + 0.4 * surname : 0
  }

  private static let mostOfFirstNames = 0.45
  private static let trustInSurname = 0.85

  /// Rows of words that hold what an institution's name holds, or its acronym.
  private func bodies(
    _ mention: Mention, in text: PassageText, found: [Range<Int>]
  ) -> [(Range<Int>, Evidence, Double)] {
    var result: [(Range<Int>, Evidence, Double)] = []
    if mention.part == .acronym {
      let key = KnownNames.key(mention.canonical)
      for index in text.words.indices where text.words[index].key == key {
        result.append((index..<(index + 1), .acronym, 0.97))
      }
      return result
    }
    let words = overlap.words(of: mention.canonical)
    guard !words.isEmpty else { return [] }
    for start in text.words.indices where overlap.mayBegin(text.words[start]) {
      for end in (start + 1)...min(start + Self.longestName, text.words.count) {
        if end - start > 1, text.words[end - 1].isApart, !overlap.mayGoOn(text, at: end - 1) {
          break
        }
        guard overlap.mayEnd(text.words[end - 1]) else { continue }
        let (share, shared, isOpen) = overlap.share(words, text.words[start..<end])
        let isOneOfMany = end == start + 1 && words.count > 1 && share < 0.75
        // Words that no table has may mean anything that the translation shows as one name.
        let least = isOpen && found.contains(start..<end) ? 0.3 : 0.55
        guard share > least, !isOneOfMany, text.words[start..<end].contains(where: \.isCapital)
        else { continue }
        let bonus = found.contains(start..<end) ? 0.06 : 0
        result.append((start..<end, .words(shared), min(0.98, 0.2 + 0.72 * share + bonus)))
      }
    }
    return result
  }
}
