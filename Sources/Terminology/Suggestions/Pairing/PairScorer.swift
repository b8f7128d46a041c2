internal import Bitext

/// Finds the rows of words in a translation that may be a name of the source.
struct PairScorer: Sendable {
  let translator: MentionTranslator
  private let sourceSpelling: SoundSpelling
  private let targetSpelling: SoundSpelling
  private let compare: NameComparison
  private let overlap: WordOverlap

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
    for (span, likeness) in alike(mention, in: text) {
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

  /// Whether a word says what sort of institution something is.
  func isHead(_ word: String) -> Bool { overlap.isHead(word) }

  /// Rows of words that sound like a name.
  private func alike(_ mention: Mention, in text: PassageText) -> [(Range<Int>, Double)] {
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
        let likeness = 1 - distance * 3.2 - surplus
        if likeness > 0.45 { found.append((start..<end, min(0.99, likeness))) }
      }
    }
    return found
  }

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
        let (share, shared) = overlap.share(words, text.words[start..<end])
        let isOneOfMany = end == start + 1 && words.count > 1 && share < 0.75
        guard share > 0.55, !isOneOfMany, text.words[start..<end].contains(where: \.isCapital)
        else { continue }
        let bonus = found.contains(start..<end) ? 0.06 : 0
        result.append((start..<end, .words(shared), min(0.98, 0.2 + 0.72 * share + bonus)))
      }
    }
    return result
  }
}
