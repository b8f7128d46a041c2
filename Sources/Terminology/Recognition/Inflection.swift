internal import Bitext

/// Whether a word of a text is a form of a word of a term, by the endings of its language.
///
/// Both are compared folded. What differs after their common beginning must be a pair of endings
/// that the language knows: nothing and *-en* (*verdrag, verdragen*), *-f* and *-ven* (*hof,
/// hoven*), *-y* and *-ies*. The grammars: Algemene Nederlandse Spraakkunst (1997), ch. 3 and 6;
/// Duden 4; Grevisse & Goosse, *Le Bon Usage*.
struct Inflection: Sendable {
  /// What sort of word it is.
  enum Nature: Sendable {
    /// A name: it takes a genitive ending at most.
    case name
    /// A noun or adjective: it has a plural, cases, genders.
    case common
    /// An acronym: *EU’s*, *ngo’s*.
    case acronym
  }

  private let language: String
  private let isDutch: Bool
  private let nameEndings: [Pair]
  private let commonEndings: [Pair]

  /// The inflection of a language; where it is not known, words must be equal.
  init(for language: LanguageTag) {
    self.language = language.language
    isDutch = language.language == "nl"
    nameEndings = Self.nameEndings(of: language.language)
    commonEndings = nameEndings + Self.commonEndings(of: language.language)
  }

  /// Whether `found` is `base` or a form of it.
  ///
  /// - Parameter isLast: whether it is the last word of its term; the words before it are inflected
  ///   too where they agree with it.
  func accepts(
    _ found: Span<UInt8>, as base: Span<UInt8>, nature: Nature, isLast: Bool
  ) -> Bool {
    var common = 0
    let shorter = min(found.count, base.count)
    while common < shorter, found[common] == base[common] { common &+= 1 }
    if common == found.count, common == base.count { return true }
    let isName = nature == .acronym || (nature == .name && (isLast || isDutch))
    let pairs = isName ? nameEndings : commonEndings
    if isDutch, nature == .name, lacksApostrophe(found, base, common: common) { return false }
    for pair in pairs where pair.explains(found, base, common: common) {
      return isName || !isDutch || !lacksDoubling(found, base, common: common)
    }
    if isName { return false }
    return isDutch && explainsDutchStem(found, base, common: common)
  }

  /// Whether the marks of a word may be those of its ending: *zeeën* of *zee*, *koloniën* of *kolonie*,
  /// *première* of *premier*.
  ///
  /// - Parameter base: the folded word of a term that it may be a form of; *Maliën* is none of *Mali*.
  func addsMark(to word: Span<UInt8>, of base: Span<UInt8>) -> Bool {
    var places: [Int] = []
    for index in word.indices where word[index] >= 0x80 { places.append(index) }
    guard places.count == 2, word[places[0]] == 0xC3 else { return false }
    let mark = word[places[1]]
    let rest = word.count - places[1] - 1
    switch language {
    case "nl": return mark == 0xAB && rest < 2 && base.last == UInt8(ascii: "e")
    case "fr": return mark == 0xA8 && 2...3 ~= rest
    default: return false
    }
  }

  /// *Kos*, which is nobody’s called *Ko*: a genitive after a long vowel has an apostrophe.
  private func lacksApostrophe(
    _ found: Span<UInt8>, _ base: Span<UInt8>, common: Int
  ) -> Bool {
    guard common == base.count, found.count == common &+ 1, found[common] == UInt8(ascii: "s"),
      let last = base.last
    else { return false }
    return "aiou".utf8.contains(last)
  }

  /// *bomen*, which are no *bom*: a short vowel of a single syllable doubles the consonant behind it,
  /// except in the few words that lengthen it (*dag, dagen*).
  private func lacksDoubling(
    _ found: Span<UInt8>, _ base: Span<UInt8>, common: Int
  ) -> Bool {
    let vowel = base.count &- 2
    guard common == base.count, common > 2, found.count > common,
      found[common] == UInt8(ascii: "e"), base[vowel].isVowel, !base[common &- 1].isVowel,
      !Self.undoubled.contains(base[common &- 1])
    else { return false }
    for index in 0..<vowel where base[index].isVowel { return false }
    return !Self.lengthened.contains(String(decoding: base.bytesCopied, as: UTF8.self))
  }

  /// Whether the last syllable of a word has a short vowel, whose consonant is doubled: *wet*, not
  /// *uitstoot*.
  private func isShort(_ base: Span<UInt8>) -> Bool {
    let vowel = base.count &- 2
    return vowel >= 0 && base[vowel].isVowel
      && (vowel == 0 || !base[vowel &- 1].isVowel || base[vowel &- 1] == UInt8(ascii: "y"))
  }

  /// *wet, wetten*; *raad, raden*; *hof, hoven*; *huis, huizen*; *Europees, Europese*.
  private func explainsDutchStem(
    _ found: Span<UInt8>, _ base: Span<UInt8>, common: Int
  ) -> Bool {
    guard common > 0, let last = base.last else { return false }
    var rest = common
    if common == base.count {
      guard found.count > common, found[common] == last, isShort(base) else { return false }
    } else {
      let consonant = base.count &- 1
      let isUndoubled = common == consonant &- 1 && base[common] == base[common &- 1]
      guard common == consonant && common > 1 || isUndoubled, found.count > common else {
        return false
      }
      guard Endings.voiceless(found[common]) == last else { return false }
    }
    rest &+= 1
    switch found.count &- rest {
    case 1: return found[rest] == UInt8(ascii: "e")
    case 2: return found[rest] == UInt8(ascii: "e") && found[rest &+ 1] == UInt8(ascii: "n")
    default: return false
    }
  }
}

extension UInt8 {
  /// Whether this is *a, e, i, o, u* or *y*.
  fileprivate var isVowel: Bool { "aeiouy".utf8.contains(self) }
}

extension Span<UInt8> {
  /// The bytes as an array.
  fileprivate var bytesCopied: [UInt8] { indices.map { self[$0] } }

  /// The last byte, or `nil`.
  fileprivate var last: UInt8? { isEmpty ? nil : self[count - 1] }
}
