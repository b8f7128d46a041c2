public import Bitext

/// A term of a glossary that stands in a text.
public struct RecognizedTerm: Sendable {
  /// How the words of the text differ from the term.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    /// Not at all.
    case exact
    /// In capitals or accents only: *NAVO* for *Navo*.
    case spelled
    /// By an ending: *Navo’s*, *Europese Unies*, *verdragen*.
    case inflected
    /// The term is the first part of a longer word: *Navo-lidstaten*, *navotop*.
    case compound
  }

  /// Where it stands, in UTF-8 bytes, its ending included; of a compound the term alone.
  public let range: Range<Int>
  /// The words as they stand, line breaks included.
  public let text: String
  /// How they differ from the term.
  public let form: Form
  private let conceptPlace: Int32
  private let termPlace: Int32
  private let origin: Origin

  /// What all terms of a recognizer share.
  final class Origin: Sendable {
    let glossary: Glossary
    let target: LanguageTag?

    init(glossary: Glossary, target: LanguageTag?) {
      self.glossary = glossary
      self.target = target
    }
  }

  init(range: Range<Int>, text: String, form: Form, entry: TermEntry, origin: Origin) {
    self.range = range
    self.text = text
    self.form = form
    self.origin = origin
    conceptPlace = entry.concept
    termPlace = entry.term
  }

  /// The place of the concept in the glossary, from 0.
  public var conceptNumber: Int { Int(conceptPlace) }
  /// The language to translate into, if any.
  public var target: LanguageTag? { origin.target }
  /// What is meant.
  public var concept: Concept { origin.glossary.concepts[conceptNumber] }
  /// The term of the concept that was found.
  public var term: Term { concept.terms[Int(termPlace)] }

  /// The terms to write in the target language, best first; empty where there is no target.
  ///
  /// First those of the same part (an acronym for an acronym, an adjective for an adjective), then
  /// the full form, preferred before admitted before proposed. Deprecated and forbidden terms are
  /// left out.
  public var translations: [Term] {
    target.map { concept.translations(of: term, in: $0) } ?? []
  }
}

extension RecognizedTerm: Hashable {
  public static func == (left: Self, right: Self) -> Bool {
    left.range == right.range && left.conceptNumber == right.conceptNumber
      && left.termPlace == right.termPlace && left.form == right.form
      && left.text == right.text && left.target == right.target && left.concept == right.concept
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(range)
    hasher.combine(conceptNumber)
    hasher.combine(termPlace)
  }
}
