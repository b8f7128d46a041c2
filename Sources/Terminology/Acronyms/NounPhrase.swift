/// What a body is called in common words, such as *Russische militaire inlichtingendienst*.
struct NounPhrase {
  /// Its words, from the first that tells bodies of its sort apart to its end.
  let words: Range<Int>
  /// The noun that says what sort of body it is.
  let head: Int
  /// Whether a capital says whose it is or that it is a name: *Russische …*, *VN-…*, *Unie van …*.
  let isNamed: Bool
  /// Whether an adjective says which sort of it is meant: *geheime dienst*.
  let isClassified: Bool

  /// Whether something stands behind the noun: *ministerie van Defensie*.
  var hasTail: Bool { head < words.upperBound - 1 }
}
