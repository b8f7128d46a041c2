/// What a term of the glossary may do with a word of a text.
struct WordRole: Sendable {
  /// Whether a term may begin with it.
  var mayStart = false
  /// Whether a term may be the first part of it.
  var mayCompound = false
  /// Whether it may be a diminutive.
  var mayDiminish = false

  /// Whether it may be a compound that ends in a term.
  var mayEnd = false

  /// Whether there is nothing to look up.
  @inline(__always)
  var isEmpty: Bool { !mayStart && !mayCompound && !mayDiminish && !mayEnd }
}
