internal import Bitext

/// A term in the automaton, or a form of one.
struct TermEntry: Sendable {
  /// Whether its words are those of the glossary.
  enum Wording: UInt8, Sendable {
    /// They are, and may be inflected.
    case term
    /// They are a form of the term and stand as they are: a verb's, or its words written as one.
    case fixed
    /// So are they, and other words may stand before the last: *legt een boete op*.
    case splitVerb
  }

  /// Which concept of the glossary.
  var concept: Int32
  /// Which term of that concept.
  var term: Int32
  /// Its words in the store of the automaton.
  var words: Range<Int32>
  /// The kind of the concept.
  var kind: Concept.Kind
  /// Which form of the name it is.
  var part: Term.Part
  /// Whether its words are those of the glossary.
  var wording: Wording
  /// Whether German, which gives nouns alone a capital, says that it is a common noun.
  var isCommonNoun = false
  /// The next term that ends in the same state, or -1.
  var next: Int32
  /// The next term that is the same whole word, or -1; for compounds.
  var nextWhole: Int32

  /// How its words may be inflected.
  var nature: Inflection.Nature {
    switch part {
    case .acronym: .acronym
    case .adjective, .inhabitant: .common
    case .full, .short, .variant: kind == .person || kind == .place ? .name : .common
    }
  }
}
