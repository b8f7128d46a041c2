internal import Bitext

/// What the words of a language do around names, from its shipped table.
final class NameLexicon: Sendable {
  private let sets: [String: Set<String>]
  /// Whether the language writes compounds as one word.
  let writesCompounds: Bool
  /// Whether the language writes all nouns with a capital.
  let capitalisesNouns: Bool
  /// Whether adjectives of places have a capital wherever they stand, as in Dutch.
  let capitalisesAdjectives: Bool
  /// Whether what a noun is said to be stands behind it, as in French: *agence russe*.
  let putsHeadFirst: Bool
  /// Sequences of words inside surnames, longest first: *van der*.
  let particles: [[String]]
  /// The words that open a tail but close the name when a place follows: *in*.
  let conjunctions: Set<String>
  /// The words of the phrases that link an acronym to its name.
  let linkWords: Set<String>
  /// How adjectives end that sort things and do not praise or blame them: *-ale* in *federale*.
  let classifyingEndings: [String]
  /// How adjectives end that stand in names of bodies and say of no person where they come from.
  let bodyAdjectiveEndings: [String]
  /// How nouns end that are no surnames: *-heid*.
  let abstractEndings: [String]
  /// What ties the parts of names in other languages.
  let foreign: ForeignTies
  /// The heads that the table of institutions adds, which count among capital words only.
  private let bodyHeads: Set<String>

  init(words: WordTable, scanner: TokenScanner, language: LanguageTag) {
    func folded(_ entry: String) -> [String] {
      let bytes = entry.utf8Span.span
      return scanner.tokens(in: bytes).map {
        var word: [UInt8] = []
        scanner.fold(bytes, $0.range, into: &word)
        return String(decoding: word, as: UTF8.self)
      }
    }
    var sets: [String: Set<String>] = [:]
    for section in Self.sections {
      sets[section] = Set(words[section].map { folded($0).joined(separator: " ") })
    }
    self.sets = sets
    particles = words["particles"].map(folded).sorted { $0.count > $1.count }
    linkWords = Set(words["acronym links"].flatMap(folded))
    writesCompounds = ["nl", "de", "af", "sv", "da", "nb"].contains(language.language)
    capitalisesNouns = language.language == "de"
    putsHeadFirst = language.language == "fr"
    bodyAdjectiveEndings = words["body adjective endings"]
    abstractEndings = words["abstract endings"]
    classifyingEndings = words["classifying endings"]
    conjunctions = ["en", "and", "und", "et"]
    capitalisesAdjectives = ["nl", "af"].contains(language.language)
    foreign = ForeignTies(in: language)
    bodyHeads = Set(
      InstitutionWords.heads(in: language.language).map { folded($0).joined(separator: " ") })
  }

  private static let sections = [
    "articles", "function", "common", "tails", "titles", "heads", "lower heads", "place heads",
    "place prepositions", "speech verbs", "portfolios", "law heads", "event heads", "continents",
    "prizes", "compound nouns",
    "finite verbs", "not names", "given names", "place compounds",
    "acronym links", "initial words", "compound heads", "particle surnames", "numbered",
    "work nouns", "person endings", "company nouns", "name prefixes", "vessel nouns",
    "acronym heads", "body adjectives", "sorting words", "heads of no acronym", "other words",
    "purposes", "abbreviated", "called", "languages",
  ]

  /// A longer run of letters, in bytes, is no compound to take apart.
  private static let longestWord = 100

  /// Whether a section of the table has a word.
  func has(_ section: String, _ word: String) -> Bool {
    sets[section]?.contains(word) ?? false
  }

  /// Whether a word is a title or a compound of one: *minister*, *defensieminister*.
  func isTitle(_ word: String) -> Bool { ends(word, in: "titles", atLeast: 5) }

  /// Whether a word is a verb that may have a name for its subject.
  func isVerb(_ word: String) -> Bool { has("finite verbs", word) || has("speech verbs", word) }

  /// Whether a word ends as the names of streets, squares and landscapes do: *Museumplein*.
  func isPlaceCompound(_ word: String) -> Bool {
    ends(word, in: "place compounds", atLeast: 4) && !has("place compounds", word)
  }

  /// Whether a word says what sort of body a name is that of: *raad*, *veiligheidsdiensten*.
  func isHead(_ word: String) -> Bool { ends(word, in: "heads", atLeast: 4) || isPluralHead(word) }

  /// Whether a word is the plural of one that says what sort of body a name is that of: *bonden*.
  func isPluralHead(_ word: String) -> Bool {
    ["en", "s", "es", "n"].contains { ending in
      word.hasSuffix(ending) && word.utf8.count > 6
        && ends(String(word.dropLast(ending.count)), in: "heads", atLeast: 4)
    }
  }

  /// Whether a word says so of what may have an acronym: *dienst*, *strijdmacht*, *denktank*.
  func isBody(_ word: String) -> Bool {
    isHead(word) || ends(word, in: "acronym heads", atLeast: 4)
  }

  /// Whether a word says so inside a name, where it has a capital: *Nationale Assemblee*.
  func isNamedHead(_ word: String) -> Bool { isHead(word) || bodyHeads.contains(word) }

  /// Whether a word with a capital is a compound of what says what sort of body something is:
  /// *Luchtlandingsbrigade*.
  func isBodyCompound(_ word: String) -> Bool {
    ends(word, in: "heads", atLeast: 4) || bodyHeads.contains { word.hasSuffix($0) }
  }

  /// Whether a word is that of a law or a treaty, or a compound of one: *Klimaatverdrag*.
  func isLaw(_ word: String) -> Bool { ends(word, in: "law heads", atLeast: 5) }

  /// Whether a word is that of an event or a prize, or a compound of one: *Nobelprijs*.
  func isEventHead(_ word: String) -> Bool { ends(word, in: "event heads", atLeast: 5) }

  /// Whether a word ends as the names of trades do: *zeilster*, *onderzoekster*.
  func isTrade(_ word: String) -> Bool { ends(word, in: "person endings", atLeast: 3) }

  /// Whether a word says what a company does: *chipfabrikant*, *luchtvaartmaatschappij*.
  func isCompanyNoun(_ word: String) -> Bool { ends(word, in: "company nouns", atLeast: 4) }

  /// How many words of a surname's particles stand at an index before a capital: two in *Van der
  /// Poel*; `nil` where none do.
  func particleCount(at index: Int, in text: NameText) -> Int? {
    particles.first { particle in
      let end = index + particle.count
      guard end < text.words.count, text.words[end].shape == .title, text.follows(end) else {
        return false
      }
      return zip(particle, text.words[index..<end]).allSatisfy { $0 == $1.folded }
    }?.count
  }

  /// Whether a word ends as places do, or is made of two everyday words: *Waterweg*.
  func isCommonCompound(_ word: String) -> Bool {
    if isPlaceCompound(word) { return true }
    let bytes = Array(word.utf8)
    guard writesCompounds, 7...Self.longestWord ~= bytes.count else { return false }
    return (3...bytes.count - 3).contains { cut in
      guard isEveryday(bytes[cut...]) else { return false }
      let front = bytes[..<cut]
      return isEveryday(front) || front.last == UInt8(ascii: "s") && isEveryday(front.dropLast())
        || front.suffix(2) == [0x65, 0x6E] && isEveryday(front.dropLast(2))
    }
  }

  private func isEveryday(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count > 2 else { return false }
    let word = String(decoding: bytes, as: UTF8.self)
    return ["common", "compound heads", "heads", "place heads", "portfolios", "place compounds"]
      .contains { has($0, word) }
  }

  /// Where nouns such as *organisatie* begin inside a compound, in bytes, the first one first.
  func nouns(inside word: String) -> [Int] {
    let bytes = Array(word.utf8)
    guard writesCompounds, 8...Self.longestWord ~= bytes.count else { return [] }
    return (3...bytes.count - 3).filter { start in
      let rest = String(decoding: bytes[start...], as: UTF8.self)
      return has("heads", rest) || has("compound heads", rest)
    }
  }

  private func ends(_ word: String, in section: String, atLeast length: Int) -> Bool {
    guard let set = sets[section] else { return false }
    if set.contains(word) { return true }
    let bytes = Array(word.utf8)
    guard writesCompounds, length + 3...Self.longestWord ~= bytes.count else { return false }
    for start in 3...(bytes.count - length) {
      if set.contains(String(decoding: bytes[start...], as: UTF8.self)) { return true }
    }
    return false
  }
}
