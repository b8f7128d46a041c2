/// What a full stop after an abbreviation means for the sentence.
public enum AbbreviationClass: String, Hashable, Sendable, CaseIterable {
  /// Never ends a sentence: *dr.*, *o.a.*, *t.a.v.*
  case never
  /// Ends one only before a word that clearly begins a sentence: *B.V.*, *jr.*
  case starter
  /// Ends one before a capital: *etc.*, *enz.*
  case capital
  /// Is an abbreviation only before a number: *nr. 5*, *art. 3*.
  case number
}
