/// Words of a text that make one name.
struct NameRun {
  /// The words.
  var words: Range<Int>
  /// The word that says what sort of body, law or event it is.
  var head: Int?
  /// The term of the glossary that the whole of it is.
  var hit: NameHit?
  /// How sure it is, from 0 to 1.
  var confidence: Double
  /// Whether it is the title of a work.
  var isTitle = false
}

/// A term of the glossary, by the words it covers.
struct NameHit {
  /// The words.
  var words: Range<Int>
  /// What was recognised.
  var term: RecognizedTerm
}
