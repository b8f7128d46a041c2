/// Several inhabitants of a place: *Bulgaren* = *Bulgarians*, where glossaries have one.
enum InhabitantPlural {
  /// Whether a word is the plural of the inhabitant that a glossary has.
  static func isPlural(_ word: String, of inhabitant: String) -> Bool {
    let (word, single) = (KnownNames.key(word), KnownNames.key(inhabitant))
    return word != single && word.count > single.count - 1
      && (word.hasSuffix("en") || word.hasSuffix("s") || word.hasSuffix("n"))
  }

  /// Whether the name of a place is spelled as the plural of its inhabitants is: *Polen* of *Pool*,
  /// *Schweden* of *Schwede*.
  static func isSpelled(_ place: String, asPluralOf inhabitant: String) -> Bool {
    guard place != inhabitant, place.hasSuffix("en") else { return false }
    let single = inhabitant.hasSuffix("e") ? String(inhabitant.dropLast()) : inhabitant
    return withoutDoubles(String(place.dropLast(2))) == withoutDoubles(single)
  }

  /// Whether a word is an adjective in the plural, as far as its ending and the word before it tell:
  /// *voor dakloze Polen*, but not *het nieuwe Polen* or *steunde Polen*.
  static func isAdjective(_ word: String, behind before: String) -> Bool {
    word.count > 4 && word.hasSuffix("e") && !["de", "te"].contains(where: word.hasSuffix)
      && !["het", "dit", "dat", "das", "dieses"].contains(before)
  }

  private static func withoutDoubles(_ word: String) -> String {
    var letters = ""
    for letter in word where letter != letters.last { letters.append(letter) }
    return letters
  }

  /// The plural of an inhabitant; *Dutch* for several a *Dutchman*.
  ///
  /// - Parameters:
  ///   - forms: what one is called, and behind it the adjective.
  ///   - language: the language of these.
  static func plural(of forms: [String], in language: String) -> String? {
    guard let single = forms.first else { return nil }
    switch language {
    case "en": return english(single, beside: forms.dropFirst())
    case "de": return german(single)
    case "fr": return "sxz".contains(single.last ?? "s") ? single : single + "s"
    default: return single
    }
  }

  /// What several are called in Dutch whose singular is given, in lower case: *roemenen*,
  /// *oekraïners*, *russen*.
  static func dutch(of single: String) -> [String] {
    let lower = single.lowercased()
    if ["er", "ër"].contains(where: lower.hasSuffix) { return [lower + "s"] }
    let letters = Array(lower)
    guard letters.count > 2, let last = letters.last, !"aeiouy".contains(last) else { return [] }
    let vowels = letters.suffix(3).prefix(2)
    let soft = last == "s" ? "z" : last == "f" ? "v" : String(last)
    if Set(vowels).count == 1, let vowel = vowels.first, "aeou".contains(vowel) {
      return [letters.dropLast(3) + String(vowel) + soft + "en"]
    }
    let isShort = "aeiou".contains(vowels.last ?? " ") && !"aeiou".contains(vowels.first ?? "a")
    if isShort { return [lower + String(last) + "en", lower + "en"] }
    return [lower + "en", letters.dropLast() + soft + "en"]
  }

  private static func english(_ single: String, beside others: ArraySlice<String>) -> String {
    if single.hasSuffix("man") {
      if let adjective = others.first(where: { $0 + "man" == single }) { return adjective }
      let isMan = ["seman", "sman", "chman", "shman"].contains(where: single.hasSuffix)
      if isMan { return single.dropLast(3) + "men" }
    }
    let isAlike = ["ese", "ss", "ish", "ench", "utch", "s"].contains(where: single.hasSuffix)
    return isAlike ? single : single + "s"
  }

  private static func german(_ single: String) -> String {
    if single.hasSuffix("e") { return single + "n" }
    if single.hasSuffix("in") { return single + "nen" }
    return single.hasSuffix("er") ? single : single + "en"
  }
}
