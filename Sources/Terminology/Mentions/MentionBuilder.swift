internal import Bitext

/// Turns the words of a name into a mention.
struct MentionBuilder {
  let text: NameText
  let hits: NameHits
  let kinds: NameKind
  let language: LanguageTag

  /// How sure two unknown words with capitals are a person.
  private static let trustInGuess = 0.7

  /// The mention that a run of words is.
  func mention(_ run: NameRun) -> Mention {
    let (kind, title) = kinds.kind(of: run)
    var range = range(of: run)
    let part = part(of: run)
    if part == .full || part == .short, endsInGenitive(run) {
      range = range.lowerBound..<range.upperBound - 1
    }
    let text = text.slice(range)
    let isGuess = kind == .person && !kinds.showsPerson(run, title: title)
    return Mention(
      range: range, text: text, kind: kind, part: part, canonical: canonical(text, run: run),
      head: run.head.map { self.text.words[$0].range }, title: title,
      nested: nested(in: run),
      confidence: isGuess ? Self.trustInGuess * run.confidence : run.confidence)
  }

  private func range(of run: NameRun) -> Range<Int> {
    let start = text.words[first(of: run)].range.lowerBound - lead(of: run)
    var end = text.words[run.words.upperBound - 1].range.upperBound
    if endsInInitial(run) { end += 1 }
    if let own = ownGenitive(of: run) { end = own }
    if let hit = run.hit, hit.term.form == .compound { end = min(end, hit.term.range.upperBound) }
    return start..<max(start, end)
  }

  /// *Jos B.*, *Delano R. kreeg*: the stop belongs to the initial.
  private func endsInInitial(_ run: NameRun) -> Bool {
    let last = text.words[run.words.upperBound - 1]
    let first = text.words[run.words.lowerBound]
    guard run.words.count > 1, run.head == nil, last.folded.utf8.count == 1, last.isInitial else {
      return false
    }
    let next = run.words.upperBound
    let goesOn = next < text.words.count && text.words[next].shape == .lower
    guard goesOn || kinds.lexicon.has("given names", first.folded) else { return false }
    let end = last.range.upperBound
    return text.slice(end..<end + 1) == "."
  }

  /// Where *’s* ends that is part of a name: *Lloyd’s*, as Dutch has no apostrophe in a genitive
  /// behind a consonant.
  private func ownGenitive(of run: NameRun) -> Int? {
    let next = run.words.upperBound
    guard language.language == "nl", run.hit == nil, next < text.words.count,
      text.words[next].gap == .apostrophe, text.words[next].folded == "s"
    else { return nil }
    let last = text.words[next - 1].folded
    guard let letter = last.last, !"aeiouysxz".contains(letter),
      text.places[last]?.count ?? 0 < 2
    else { return nil }
    return text.words[next].range.upperBound
  }

  /// The first word, without an article that has its capital from the sentence: *De Nederlandsche
  /// Bank*.
  private func first(of run: NameRun) -> Int {
    let first = run.words.lowerBound
    guard run.hit != nil, run.words.count > 2, text.words[first].isStart,
      kinds.lexicon.has("articles", text.words[first].folded), text.words[first + 1].isCapital
    else { return first }
    return first + 1
  }

  /// The bytes of the apostrophe of *’s-Gravenhage*.
  private func lead(of run: NameRun) -> Int {
    let first = text.words[run.words.lowerBound]
    guard first.folded == "s" || first.folded == "t", first.shape == .lower else { return 0 }
    let gap =
      run.words.lowerBound > 0
      ? text.gap(before: run.words.lowerBound) : text.slice(0..<first.range.lowerBound)
    guard let mark = gap.last, "'’‘`".contains(mark) else { return 0 }
    return String(mark).utf8.count
  }

  private func part(of run: NameRun) -> Term.Part {
    if let hit = run.hit { return hit.term.term.part }
    let first = text.words[run.words.lowerBound]
    return run.words.count == 1 && first.shape == .upper ? .acronym : .full
  }

  /// *Poetins* where the text or the glossary has *Poetin*.
  private func endsInGenitive(_ run: NameRun) -> Bool {
    guard ["nl", "de", "af"].contains(language.language) else { return false }
    let word = text.words[run.words.upperBound - 1]
    guard word.folded.hasSuffix("s"), word.folded.utf8.count > 4, word.shape == .title,
      !word.folded.hasSuffix("ss")
    else { return false }
    if let hit = run.hit {
      return hit.term.form == .inflected && !hit.term.term.text.hasSuffix("s")
    }
    let base = String(word.folded.dropLast())
    return (text.capitals[base] ?? 0) > 0 && text.capitals[word.folded] ?? 0 < 2
  }

  private func canonical(_ text: String, run: NameRun) -> String {
    if let hit = run.hit, hit.term.form == .inflected, run.words.count == 1 {
      return hit.term.term.text
    }
    return text.oneLine
  }

  private func nested(in run: NameRun) -> [Mention] {
    guard run.words.count > 1 else { return [] }
    var nested: [Mention] = []
    var index = run.words.lowerBound
    while index < run.words.upperBound {
      if let hit = hits[index], hit.words.upperBound <= run.words.upperBound,
        hit.words != run.words
      {
        nested.append(
          Mention(
            range: hit.term.range, text: hit.term.text, kind: hit.term.concept.kind,
            part: hit.term.term.part, canonical: hit.term.term.text, confidence: 0.95))
        index = hit.words.upperBound
      } else {
        index += 1
      }
    }
    return nested
  }
}
