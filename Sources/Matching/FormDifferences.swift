/// What differs between two segments apart from which words they have.
struct FormDifferences {
  private(set) var penalties: [Penalty] = []

  /// Compares two segments.
  ///
  /// Case, accents and numbers are compared where a word or number is kept; codes and marks as
  /// sequences; white space where all else is the same.
  init(_ query: TokenizedText, _ stored: TokenizedText, wordsAgree: Bool) {
    guard query.bytes != stored.bytes || query.codes != stored.codes else { return }
    var found: Set<Penalty> = []
    for pair in TokenAlignment(query: query.keys, stored: stored.keys).pairs {
      guard let left = pair.query, let right = pair.stored, query.keys[left] == stored.keys[right]
      else { continue }
      let token = query.tokens[left]
      let one = query.bytes(of: token)
      let other = stored.bytes(of: stored.tokens[right])
      guard one != other else { continue }
      if token.kind == .number {
        found.insert(.numbers)
      } else {
        found.formUnion(Self.spelling(one, other))
      }
    }
    if query.codes != stored.codes { found.insert(.codes) }
    if !Self.marks(of: query).elementsEqual(Self.marks(of: stored)) { found.insert(.marks) }
    if wordsAgree, found.isEmpty { found.insert(.whiteSpace) }
    penalties = found.sorted()
  }

  /// How two words of the same key differ.
  private static func spelling(
    _ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>
  ) -> Set<Penalty> {
    let left = String(decoding: left, as: UTF8.self)
    let right = String(decoding: right, as: UTF8.self)
    // *Straße* in capitals is *STRASSE*.
    if left.lowercased() == right.lowercased() || left.uppercased() == right.uppercased() {
      return [.letterCase]
    }
    // Words that agree in the case of each letter differ in accents alone.
    let sameCase =
      left.count == right.count
      && zip(left, right).allSatisfy { $0.isUppercase == $1.isUppercase }
    return sameCase ? [.accents] : [.letterCase, .accents]
  }

  private static func marks(of text: TokenizedText) -> [UInt64] {
    text.tokens.indices.lazy.filter { text.tokens[$0].kind == .mark }.map { text.keys[$0] }
  }
}
