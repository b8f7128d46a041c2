/// Takes Dutch diminutives back to the noun they are made of: *scheepje, autootje, kindje, ringetje*.
///
/// Their endings change what a word's stem is, so that they are taken off before a word is looked up;
/// only words in *-je* and *-jes* cost anything (Algemene Nederlandse Spraakkunst, 12.3.1.3).
enum Diminutive {
  /// The folded nouns that a folded word may be a diminutive of; none where it is no diminutive.
  static func nouns(of word: [UInt8]) -> [[UInt8]] {
    guard let body = body(of: word) else { return [] }
    var nouns = [body]
    let vowels = body.suffix(3).dropLast()
    if body.last == UInt8(ascii: "t"), body.count > 2 {
      let base = Array(body.dropLast())
      nouns.append(base)
      // autootje: the vowel was doubled to stay long.
      if base.count > 2, base.suffix(2).first == base.last { nouns.append(Array(base.dropLast())) }
      // ringetje: a syllable more, after a doubled consonant where the vowel is short.
      if base.last == UInt8(ascii: "e"), base.count > 3 {
        let stem = Array(base.dropLast())
        nouns.append(stem)
        if stem.suffix(2).first == stem.last { nouns.append(Array(stem.dropLast())) }
      }
    }
    if body.last == UInt8(ascii: "p"), body.dropLast().last == UInt8(ascii: "m") {
      nouns.append(Array(body.dropLast()))
    }
    if body.suffix(2).elementsEqual("nk".utf8) { nouns.append(body.dropLast() + [0x67]) }
    // scheepje, paadje, glaasje: the vowel of the singular is short.
    if vowels.count == 2, vowels.first == vowels.last, let last = body.last {
      let start = Array(body.dropLast(3))
      let vowel = vowels.first ?? 0
      nouns.append(start + [vowel, last])
      if vowel == UInt8(ascii: "e") { nouns.append(start + [UInt8(ascii: "i"), last]) }
    }
    return nouns.filter { $0.count > 1 }
  }

  /// What stands before *-je* or *-jes*.
  private static func body(of word: [UInt8]) -> [UInt8]? {
    for ending in ["je", "jes"] where word.count > ending.utf8.count + 1 {
      if word.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
        return Array(word.dropLast(ending.utf8.count))
      }
    }
    return nil
  }
}
