extension Inflection {
  /// An ending of a term and what a text may have in its place.
  struct Pair: Sendable {
    private let base: [UInt8]
    private let found: [UInt8]

    /// Reads `y>ies`: *-y* in the term, *-ies* in the text.
    init(_ text: some StringProtocol) {
      let sides = text.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      base = sides.first.map { Array($0.utf8) } ?? []
      found = sides.count > 1 ? Array(sides[1].utf8) : []
    }

    /// Whether the words differ by this pair, given how many bytes they begin with in common.
    @inline(__always)
    func explains(_ found: Span<UInt8>, _ base: Span<UInt8>, common: Int) -> Bool {
      let stem = base.count &- self.base.count
      guard stem > 1 || self.base.count > 1, stem >= 0, stem <= common,
        found.count == stem &+ self.found.count
      else { return false }
      for index in self.base.indices where base[stem &+ index] != self.base[index] { return false }
      for index in self.found.indices where found[stem &+ index] != self.found[index] {
        return false
      }
      return true
    }

    /// The word of a text for the word of a term, or `nil` where it ends otherwise.
    func applied(to word: [UInt8]) -> [UInt8]? {
      guard word.count > base.count + 1 || base.count > 1,
        word.suffix(base.count).elementsEqual(base)
      else { return nil }
      return word.dropLast(base.count) + found
    }
  }

  /// The plurals and feminines whose stem is another than that of the singular: *lid, leden*,
  /// *Museum, Museen*, *directeur, directrice*.
  static func changedPlurals(of language: String) -> [Pair] {
    switch language {
    case "nl", "af":
      pairs(
        """
        lid>leden stad>steden schip>schepen smid>smeden heid>heden man>lieden um>a us>i is>es \
        kind>kinderen ei>eieren rund>runderen kalf>kalveren lam>lammeren blad>bladeren \
        lied>liederen volk>volkeren goed>goederen been>beenderen rad>raderen koe>koeien \
        teur>trice teur>trices deur>drice deur>drices cus>ca sman>sen
        """)
    case "en":
      pairs("man>men person>people child>children foot>feet tooth>teeth is>es um>a us>i on>a")
    case "de":
      pairs(
        """
        um>en us>en is>en ma>men a>en o>en on>a ei>eier er>erin er>erinnen t>tin t>tinnen e>in e>innen ar>arin ar>arinnen or>orin or>orinnen eur>eurin \
        eur>eurinnen
        """)
    case "fr":
      pairs(
        """
        teur>trice teur>trices deur>drice deur>drices eur>euse eur>euses ail>aux c>che c>ches
        """)
    default: []
    }
  }

  /// Forms of a word so short that its stem keeps the letters of endings: *MPs*, *ogen*, *zeeën*.
  static func shortForms(of word: [UInt8], in language: String) -> [[UInt8]] {
    let endings: [String]
    switch language {
    case "nl", "af": endings = ["s", "e", "en"]
    case "en": endings = ["s", "es"]
    case "de": endings = ["s", "e", "n", "en", "er", "es"]
    case "fr": endings = ["s", "x", "e", "es"]
    default: return []
    }
    var forms = endings.map { word + Array($0.utf8) }
    if language == "nl", word.count > 2, word[word.count - 2] == word[word.count - 3] {
      let open = Array(word.dropLast(2)) + [Endings.voiced(word[word.count - 1])]
      forms += ["e", "en"].map { open + Array($0.utf8) }
    }
    return forms
  }

  /// Consonants that Dutch never doubles at the end of a syllable, or whose twin is another letter
  /// already.
  static let undoubled = Array("hjqvwxz".utf8)

  /// Dutch words of one syllable whose vowel is long before an ending: *dag, dagen*.
  static let lengthened: Set<String> = [
    "bad", "blad", "bod", "dag", "dak", "dal", "gas", "gat", "gen", "glas", "god", "graf",
    "hof", "hol", "kot", "lof", "lot", "mol", "pad", "rad", "schot", "slag", "slot", "spel", "staf",
    "tred", "trog", "vat", "weg",
  ]

  /// The genitive of names.
  static func nameEndings(of language: String) -> [Pair] {
    switch language {
    case "nl", "af": pairs(">s")
    case "de": pairs(">s >es")
    default: []
    }
  }

  /// Plurals, genders and cases of nouns and adjectives.
  static func commonEndings(of language: String) -> [Pair] {
    switch language {
    case "nl", "af":
      pairs(">e >en >es e>en e>es e>er >ers >se >sen eid>eden man>en ees>ezen")
        + changedPlurals(of: language)
    case "en": pairs(">s >es y>ies f>ves fe>ves") + changedPlurals(of: language)
    case "de":
      pairs(
        """
        >e >n >en >er >em >ern >nen e>en e>er e>es e>em es>e es>en es>er es>em er>e er>en er>es \
        er>em en>e en>er en>es en>em
        """) + changedPlurals(of: language)
    case "fr":
      pairs(
        """
        >s >x >e >es l>ux al>aux al>ale al>ales f>ve f>ves x>se x>ses en>enne en>ennes er>ere \
        er>eres el>elle el>elles et>ette et>ettes et>ete et>etes >que >ques c>que c>ques
        """) + frenchPairs + changedPlurals(of: language)
    default: []
    }
  }

  /// *baron, baronne*, but *sanctionne* is a verb.
  private static let frenchPairs =
    (["li", "mpi", "pi"] + "bcdfghlmnprstv".map { String($0) }).flatMap { letters in
      ["", "s"].map { Pair("\(letters)on>\(letters)onne\($0)") }
    }

  private static func pairs(_ list: String) -> [Pair] {
    list.split(separator: " ").map { Pair($0) }
  }
}
