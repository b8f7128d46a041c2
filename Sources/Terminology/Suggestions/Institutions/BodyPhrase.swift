/// The parts of an institution's name, each with what the other language says for it.
struct BodyPhrase: Sendable {
  /// What follows the head: *voor Veiligheid*, *Leiden*.
  struct Complement: Sendable {
    /// The word that ties it to what stands before, as the other language has it; none for a name.
    var link: String?
    /// Whether the link is that of a genitive: *van*, *of*, *de*.
    var isGenitive: Bool
    /// What it may be called.
    var forms: [String]
    /// The adjectives before it.
    var adjectives: [String]
    /// Whether it is a name, not a word of the table.
    var isName: Bool
    /// Whether the source has an article before it: *van de Verenigde Naties*.
    var hasArticle = false
    /// Whether it is one body, by its kind, which has an article in every language: *des Parlaments*.
    var isOneBody = false
    /// The adjective of the place that it is: *Croatian*.
    var adjectiveOfPlace: String?
    /// Whether it is a name that is nowhere known.
    var isUnknown = false
    /// Whether it is several words that are nowhere known.
    var isRow = false
    /// Whether it is nowhere known and looks like a word of the source, which no translation keeps.
    var isWord = false
    /// Whether it is what the body itself is called: *veiligheidsdienst FSB*.
    var isApposition = false
    /// Whether it is what a ministry is in charge of: *Financiën*.
    var isPortfolio = false
  }

  /// A name before everything else: *Shanghai*, *Max Planck*.
  var prefix: [String] = []
  /// Adjectives before the head, of states first.
  var adjectives: [[String]] = []
  /// The place whose adjective stands first, in the language that is written: *Ukraine*.
  var place: String?
  /// What a compound says before its head: *Veiligheids-raad*.
  var modifier: [String] = []
  /// What shares the head with the modifier, and the word between them: *Inlichtingen- en
  /// Veiligheids-dienst*.
  var secondModifier: (and: String, modifier: String)?
  /// Whether the modifier is a name: *VN-comité*.
  var isNamedModifier = false
  /// What sort of body it is.
  var head: [String] = []
  /// What follows the head.
  var complements: [Complement] = []
  /// Whether the head is part of a word whose rest is nowhere known: *Boudewijnstichting*, or the
  /// surname *Nieuwenhuis*.
  var isGuessed = false
  /// Before which words of the source an article stood that is none of the words.
  var articles: Set<Int> = []
  /// How much of the name was understood, from 0 to 1.
  var certainty = 1.0

  /// The heads, as they are called in the place: a ministry of the United States is a department.
  var headsOfPlace: [String] {
    guard let place, ["United States", "États-Unis"].contains(place),
      let index = head.firstIndex(where: { ["Department", "le département"].contains($0) })
    else { return head }
    return [head[index]] + head.enumerated().filter { $0.offset != index }.map(\.element)
  }

  /// What a compound says before its head, with what shares the head.
  var fronts: [String] {
    guard let second = secondModifier else { return modifier }
    return modifier.prefix(1).map { "\($0) \(second.and) \(second.modifier)" }
  }
}
