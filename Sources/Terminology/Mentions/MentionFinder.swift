public import Bitext

/// Finds the names in a text, whether a glossary has them or not.
///
/// ```swift
/// let finder = MentionFinder(language: nl, glossary: shipped)
/// finder.mentions(in: "Minister Lavrov sprak met de OVSE.")  // Lavrov, OVSE
/// ```
/// Names are told by their capitals, by the words around them (titles, first names, nouns such as
/// *ministerie* with their tails) and by the rest of the text, which decides about the first words
/// of sentences and about headlines. Adjectives and inhabitants of places count where the glossary
/// lists them, and only those.
public struct MentionFinder: Sendable {
  /// The language of the texts.
  public let language: LanguageTag
  private let recognizer: TermRecognizer
  private let scanner: TokenScanner
  private let starts: SentenceStart
  private let lexicon: NameLexicon
  private let acronyms: AcronymFinder

  /// Makes a finder for a language.
  ///
  /// - Parameter glossary: names that are known; their boundaries and kinds are taken over.
  public init(language: LanguageTag, glossary: Glossary = Glossary(concepts: [])) {
    self.language = language
    let words = WordTable(for: language)
    recognizer = TermRecognizer(glossary: glossary, language: language)
    scanner = TokenScanner(endings: Endings(for: language))
    starts = SentenceStart(words: words, scanner: scanner)
    lexicon = NameLexicon(words: words, scanner: scanner, language: language)
    acronyms = AcronymFinder(language: language)
  }

  /// Whether a name says only what a minister is in charge of: *Buitenlandse Zaken*, *Justitie*.
  func isPortfolio(_ mention: Mention) -> Bool {
    guard mention.head == nil else { return false }
    let words = KnownNames.key(mention.canonical).split { ", ".contains($0) }
    return words.allSatisfy { lexicon.has("portfolios", String($0)) || $0 == "en" || $0 == "and" }
  }

  /// What the lists of the language say about the words of a name.
  func words(of mention: Mention) -> SuggestionTraits.Words {
    let words = KnownNames.key(mention.canonical).split(separator: " ").map(String.init)
    let written = mention.canonical.split(separator: " ")
    let isPhrase =
      mention.kind != .person && written.contains { lexicon.has("function", String($0)) }
    let isCommon =
      isPhrase
      || words.contains { word in
        lexicon.isCommonCompound(word) || lexicon.isBodyCompound(word)
          || lexicon.isPlaceCompound(word)
          || ["common", "place heads", "compound heads"].contains { lexicon.has($0, word) }
      }
    let isGiven = words.count > 1 && lexicon.has("given names", words[0])
    return SuggestionTraits.Words(areCommon: isCommon, beginWithGivenName: isGiven)
  }

  /// Whether a name is, in whatever form, a term of the glossary that has a translation.
  func isTerm(_ name: String, translatedInto target: LanguageTag) -> Bool {
    recognizer.terms(in: name).contains {
      $0.range == 0..<name.utf8.count && !$0.concept.translations(of: $0.term, in: target).isEmpty
    }
  }

  /// The adjectives and inhabitants in a text that a glossary has apart from places, and the
  /// adjectives of places that stand in small letters, as German and French write them.
  func peoples(in text: String) -> [Mention] {
    recognizer.terms(in: text).compactMap { term in
      if term.concept.kind == .place, term.term.part == .adjective, term.form != .compound,
        !lexicon.capitalisesAdjectives, term.text.first?.isLowercase == true
      {
        return Mention(
          range: term.range, text: term.text, kind: .place, part: .adjective,
          canonical: term.term.text, confidence: 0.95)
      }
      guard term.concept.kind == .other, term.form != .compound,
        term.term.part == .adjective || term.term.part == .inhabitant,
        term.text.contains(where: \.isUppercase)
      else { return nil }
      return Mention(
        range: term.range, text: term.text, kind: .other, part: term.term.part,
        canonical: term.term.text, confidence: 0.95)
    }
  }

  /// The persons, and the terms of one word with a capital, that a glossary has and that hold more
  /// than the given names, or read them as something else: *Krim-Tataren*, *Frans Timmermans*.
  func terms(in text: String, holding mentions: [Mention]) -> [Mention] {
    recognizer.terms(in: text).compactMap { term in
      guard term.form != .compound, term.term.text.contains(where: \.isUppercase),
        term.text.first?.isUppercase == true,
        term.concept.kind == .person || !term.text.contains(where: \.isWhitespace)
      else { return nil }
      let touched = mentions.filter { $0.range.overlaps(term.range) }
      let holdsAll = touched.allSatisfy { mention in
        term.range.lowerBound <= mention.range.lowerBound
          && mention.range.upperBound <= term.range.upperBound
          && (mention.range != term.range || term.concept.kind == .other && !mention.isPeople)
      }
      // Navo-secretaris-generaal: a post beside a body, which is a name by itself.
      let isPost =
        term.concept.kind == .other && touched.contains { $0.kind == .institution }
      guard holdsAll, !touched.isEmpty, !isPost else { return nil }
      return Mention(
        range: term.range, text: term.text, kind: term.concept.kind, part: term.term.part,
        canonical: term.form == .inflected ? term.term.text : term.text, confidence: 0.95)
    }
  }

  /// The names in a text, in order of place; none overlap, but names may be nested in them.
  public func mentions(in text: String) -> [Mention] {
    let words = NameText(
      text, scanner: scanner, starts: starts, marksHeadlines: !lexicon.capitalisesNouns)
    let terms = recognizer.terms(in: text, overlapping: true)
    let hits = NameHits(terms, in: words)
    let runs = NameRunFinder(text: words, hits: hits, lexicon: lexicon).runs()
    let kinds = NameKind(text: words, hits: hits, lexicon: lexicon)
    let builder = MentionBuilder(text: words, hits: hits, kinds: kinds, language: language)
    let pairs = acronyms.pairs(in: text)
    var mentions = ExpandedMentions(pairs: pairs, text: text).joined(runs.map(builder.mention))
    var linker = MentionLinker(pairs: pairs)
    linker.link(&mentions)
    return mentions
  }
}
