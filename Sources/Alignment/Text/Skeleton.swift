/// What stays of a word when only its consonants count, so that names and loan words of two
/// languages meet: `Loekasjenko`, `Lukashenko` and `Лукашенко` are all `l k s n k`.
///
/// Letters that languages write for one another are one: c, k, q; s, z, sh, sj, sch; f, v, w, ph; d and
/// t stay apart. Doubled consonants count once. `ch` is heard as in English or as in Dutch (*Truchanov*),
/// the Cyrillic `г` as g or, in Ukrainian, as no more than a breath (*Hryhorenko*): a word with either
/// has two skeletons.
enum Skeleton {
  /// How letters are heard that are heard in two ways.
  private enum Hearing {
    /// `ch` as in *church*, `г` as in *go*.
    case hard
    /// `ch` as in *loch*, `г` as in *he*.
    case soft
  }

  /// The skeletons of a folded word in UTF-8, those with at least `minimum` consonants.
  static func all(of word: some Sequence<UInt8>, minimum: Int = 3) -> [[UInt8]] {
    let bytes = Array(word)
    let hard = consonants(of: latinLetters(of: bytes, .hard), .hard)
    let soft = consonants(of: latinLetters(of: bytes, .soft), .soft)
    return (hard == soft ? [hard] : [hard, soft]).filter { $0.count >= minimum }
  }

  private static func consonants(of letters: [UInt8], _ hearing: Hearing) -> [UInt8] {
    var skeleton: [UInt8] = []
    var index = 0
    while index < letters.count {
      let (consonant, width) = sound(in: letters, at: index, hearing)
      if let consonant, skeleton.last != consonant || !wasConsonant(letters, before: index) {
        skeleton.append(consonant)
      }
      index += width
    }
    return skeleton
  }

  private static func wasConsonant(_ letters: [UInt8], before index: Int) -> Bool {
    index > 0 && !vowels.contains(letters[index - 1])
  }

  /// The consonant that is heard at a place, `nil` for a vowel, and how many letters spell it.
  private static func sound(
    in letters: [UInt8], at index: Int, _ hearing: Hearing
  ) -> (UInt8?, Int) {
    let rest = letters[index...]
    if hearing == .soft, rest.starts(with: "ch".utf8) { return (UInt8(ascii: "k"), 2) }
    for (spelling, sound) in combinations where rest.starts(with: spelling) {
      return (sound, spelling.count)
    }
    let letter = letters[index]
    if vowels.contains(letter) { return (nil, 1) }
    return (single[letter] ?? letter, 1)
  }

  private static let vowels = Set("aeiouyjh".utf8)

  private static let single: [UInt8: UInt8] = {
    let pairs = ["ck", "qk", "xk", "zs", "vf", "wf"].map { Array($0.utf8) }
    return Dictionary(uniqueKeysWithValues: pairs.map { ($0[0], $0[1]) })
  }()

  private static let combinations: [([UInt8], UInt8)] = [
    ("schtsch", "s"), ("shch", "s"), ("sjtsj", "s"), ("tsch", "s"), ("tsj", "s"), ("tch", "s"),
    ("cz", "s"),
    ("sch", "s"), ("sh", "s"), ("sj", "s"), ("zh", "s"), ("ts", "s"), ("tz", "s"), ("ph", "f"),
    ("th", "t"), ("kh", "k"), ("gh", "g"), ("ch", "s"), ("ce", "s"), ("ci", "s"), ("cy", "s"),
    ("dj", "s"), ("dzj", "s"), ("dz", "s"),
  ].map { (Array($0.utf8), Array($1.utf8)[0]) }

  /// The word in Latin letters: Cyrillic and Greek are spelled out, ASCII stays as it is.
  private static func latinLetters(of word: [UInt8], _ hearing: Hearing) -> [UInt8] {
    if word.allSatisfy({ $0 < 0x80 }) { return word }
    var letters: [UInt8] = []
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
      if hearing == .soft, scalar == "г" {
        letters.append(UInt8(ascii: "h"))
      } else if let spelled = romanised[scalar] {
        letters.append(contentsOf: spelled)
      } else {
        letters.append(contentsOf: String(scalar).utf8)
      }
    }
    return letters
  }

  private static let romanised: [Unicode.Scalar: [UInt8]] = {
    let cyrillic = """
      а a б b в v г g д d е e ё e ж zh з z и i й j к k л l м m н n о o п p р r с s т t у u ф f \
      х kh ц ts ч tch ш sh щ shch ъ e ы y ь e э e ю ju я ja і i ї i є e ґ g \
      ў v ј j љ lj њ nj ћ tch ђ dj џ dzj
      """
    let greek = """
      α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ ks ο o π p ρ r σ s ς s τ t υ y φ f \
      χ kh ψ ps ω o ά a έ e ή i ί i ό o ύ y ώ o
      """
    let parts = (cyrillic + " " + greek).split(separator: " ")
    var table: [Unicode.Scalar: [UInt8]] = [:]
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
      if let scalar = parts[index].unicodeScalars.first {
        table[scalar] = Array(parts[index + 1].utf8)
      }
    }
    return table
  }()
}
