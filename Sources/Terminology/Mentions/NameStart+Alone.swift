internal import Bitext

extension NameStart {
  /// How sure it is that an unknown word by itself, first in its sentence, is a name: by what
  /// follows, and by whether the text has it again.
  func alone(_ index: Int) -> Double {
    let word = text.words[index]
    if isDateline(index) { return 0.8 }
    guard !hasNounEnding(word.folded) else { return 0 }
    if isInBrackets(index) { return 0.8 }
    guard index + 1 < text.words.count else { return 0 }
    let next = text.words[index + 1]
    if text.follows(index + 1) {
      if lexicon.isVerb(next.folded) || isBeforeSurname(index + 1) { return 0.6 }
      // Gumbs en Balentina sloegen
      if lexicon.conjunctions.contains(next.folded), index + 2 < text.words.count,
        text.follows(index + 2), text.words[index + 2].isCapital
      {
        return 0.6
      }
    }
    guard !lexicon.capitalisesNouns, !word.folded.hasSuffix("en") else { return 0 }
    let mark = text.gap(before: index + 1)
    if mark.drop(while: \.isWhitespace).first == ":", mark.contains(where: Self.quotes.contains) {
      return 0.6
    }
    return (text.places[word.folded]?.count ?? 0) > 1 ? 0.6 : 0
  }

  /// *Van der Vaart* and *De Boer* at the start of a sentence, by their words alone; *Van Gaal* and
  /// *Van de Velde* by the verb that follows.
  func isSurname(from index: Int, particles count: Int) -> Bool {
    let surname = text.words[index + count]
    let particles = text.words[index..<(index + count)].map(\.folded)
    if lexicon.has("particle surnames", surname.folded) { return true }
    if count > 1, particles.last != "de", particles.last != "het" { return true }
    guard particles.first == "van", index + count + 1 < text.words.count,
      text.follows(index + count + 1), !lexicon.has("common", surname.folded),
      !text.lowers.contains(surname.folded)
    else { return false }
    return lexicon.isVerb(text.words[index + count + 1].folded)
  }

  /// *Phara de Aguirre vroeg*: small particles, a capital word and a verb.
  private func isBeforeSurname(_ index: Int) -> Bool {
    guard text.words[index].shape == .lower,
      !["van", "in", "het"].contains(text.words[index].folded),
      let count = lexicon.particleCount(at: index, in: text), text.follows(index + count + 1)
    else { return false }
    return lexicon.isVerb(text.words[index + count + 1].folded)
  }

  /// What opens the words of somebody, newspapers' two commas too.
  private static let quotes = Set(",\"'‘“„«")

  /// *NIJMEGEN - Bij een ongeval*
  private func isDateline(_ index: Int) -> Bool {
    guard text.words[index].gap == .paragraph, index + 1 < text.words.count,
      text.words[index + 1].isStart
    else { return false }
    return [" - ", " – ", " — "].contains(where: text.gap(before: index + 1).hasSuffix)
  }

  /// *(Tennessee)*
  private func isInBrackets(_ index: Int) -> Bool {
    guard text.gap(before: index).hasSuffix("(") || text.gap(before: index).hasSuffix("( ") else {
      return false
    }
    return (index + 1...index + 3).contains { next in
      (next == text.words.count ? text.rest : text.gap(before: next)).contains(")")
    }
  }
}
