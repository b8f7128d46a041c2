public import Bitext

/// A term of a glossary that stands in a text.
public struct RecognizedTerm: Hashable, Sendable {
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
  /// What is meant.
  public let concept: Concept
  /// The place of the concept in the glossary, from 0.
  public let conceptNumber: Int
  /// The term of the concept that was found.
  public let term: Term
  /// The language to translate into, if any.
  public let target: LanguageTag?

  /// The terms to write in the target language, best first; empty where there is no target.
  ///
  /// First those of the same part (an acronym for an acronym, an adjective for an adjective), then
  /// the full form, preferred before admitted before proposed. Deprecated and forbidden terms are
  /// left out.
  public var translations: [Term] {
    target.map { concept.translations(of: term, in: $0) } ?? []
  }
}
