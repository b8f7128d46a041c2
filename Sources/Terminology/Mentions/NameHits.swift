internal import Bitext

/// The names of the glossary in a text, by the word they begin with.
struct NameHits {
  private var byStart: [Int: NameHit] = [:]

  /// Keeps the longest name that begins at each word; what has no capital in the text is no name.
  init(_ terms: [RecognizedTerm], in text: NameText) {
    var word = 0
    let peoples = Dictionary(
      terms.filter { Self.isPeople($0) }.map { ($0.range.lowerBound, $0.range.upperBound) },
      uniquingKeysWith: max)
    for (number, term) in terms.enumerated() where term.concept.kind != .other {
      while word < text.words.count, text.words[word].range.upperBound <= term.range.lowerBound {
        word += 1
      }
      guard word < text.words.count, text.words[word].range.lowerBound == term.range.lowerBound
      else { continue }
      var end = word
      while end < text.words.count, text.words[end].range.lowerBound < term.range.upperBound {
        end += 1
      }
      guard text.words[word..<end].contains(where: \.isCapital), byStart[word] == nil,
        !Self.isApposition(term, before: terms[(number + 1)...]),
        !Self.isUncapitalised(term),
        text.words[word].shape != .lower
          || term.concept.kind != .event && term.concept.kind != .law,
        // Vlaamse regering, Zuid-Koreaanse regering: the adjective is the name.
        !Self.isDescription(text.words[word..<end], behind: peoples[term.range.lowerBound])
      else { continue }
      byStart[word] = NameHit(words: word..<Self.end(end, of: term, text: text), term: term)
    }
  }

  /// Whether the first word behind an adjective of a place has no capital.
  private static func isDescription(
    _ words: ArraySlice<NameText.Word>, behind end: Int?
  ) -> Bool {
    guard let end else { return false }
    return words.first { $0.range.lowerBound >= end }?.shape == .lower
  }

  /// *die Zeit*, *de Standaard*: not the paper, whose article has a capital.
  private static func isUncapitalised(_ term: RecognizedTerm) -> Bool {
    let name = term.term.text
    guard let first = name.firstIndex(of: " "), name.first?.isUppercase == true,
      Articles.nominative.contains(name[..<first].lowercased())
    else { return false }
    return term.text.first?.isLowercase == true
  }

  /// *persbureau Reuters*: a noun before a name that the concept has by itself.
  private static func isApposition(
    _ term: RecognizedTerm, before terms: ArraySlice<RecognizedTerm>
  ) -> Bool {
    // Chipmachinefabrikant ASML, whose capital is that of the sentence.
    guard term.text.first?.isLowercase == true || term.term.text.first?.isLowercase == true,
      term.text.contains(" ")
    else { return false }
    for other in terms {
      if other.range.lowerBound >= term.range.upperBound { return false }
      if other.conceptNumber == term.conceptNumber, other.range.lowerBound > term.range.lowerBound,
        other.range.upperBound == term.range.upperBound
      {
        return true
      }
    }
    return false
  }

  /// Leaves the *s* of a genitive out, unless the name has it by itself: *Standard & Poor’s*.
  private static func end(_ end: Int, of term: RecognizedTerm, text: NameText) -> Int {
    let last = text.words[end - 1]
    let isOwn = ["'s", "’s"].contains(where: term.term.text.hasSuffix)
    return !isOwn && last.folded == "s" && last.gap == .apostrophe ? end - 1 : end
  }

  /// The longest name that begins at a word.
  subscript(start: Int) -> NameHit? { byStart[start] }

  /// Whether a name that begins at a word has a kind.
  func has(_ kind: Concept.Kind, at start: Int) -> Bool {
    guard let hit = byStart[start], !Self.isPeople(hit) else { return false }
    return hit.term.concept.kind == kind
  }

  /// Whether an adjective or inhabitant begins at a word.
  func isPeople(at start: Int) -> Bool { byStart[start].map(Self.isPeople) ?? false }

  private static func isPeople(_ hit: NameHit) -> Bool { isPeople(hit.term) }

  private static func isPeople(_ term: RecognizedTerm) -> Bool {
    term.term.part == .adjective || term.term.part == .inhabitant
  }
}
