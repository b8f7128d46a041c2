import Bitext

/// From which languages the names of a text are likely to come, by the countries that it names: the
/// *Oekraïense* president has a Ukrainian name.
struct NameContext: Hashable, Sendable {
  /// How much likelier names of each origin are than elsewhere; 1 unless listed.
  private(set) var factors: [String: Double] = [:]

  /// A text that says nothing.
  static let none = NameContext()

  /// How much a country right before a person says, and one elsewhere in the text.
  private static let (factorOfNear, factorOfText) = (6.0, 2.0)
  /// How far before a name its country is looked for, and how far around it those of the text, in
  /// bytes.
  private static let (near, around) = (90, 1000)

  private init() {}

  /// The context of one name.
  ///
  /// - Parameters:
  ///   - name: where it stands in a text.
  ///   - countries: where the text names states, in order of place.
  init(of name: Range<Int>, countries: [Country], in text: String) {
    let first = Self.firstIndex(in: countries, from: name.lowerBound - Self.around)
    var nearest: Country?
    for country in countries[first...] {
      guard country.range.lowerBound < name.upperBound + Self.around else { break }
      for origin in Self.origins(of: country.region) where origin != NameOrigins.latin {
        factors[origin] = Self.factorOfText
      }
      let gap = country.range.upperBound..<max(country.range.upperBound, name.lowerBound)
      if country.range.upperBound <= name.lowerBound, gap.count < Self.near,
        !text.slice(of: gap).contains(". ")
      {
        nearest = country
      }
    }
    if factors.isEmpty, first < countries.count { factors[NameOrigins.latin] = Self.factorOfText }
    guard let nearest else { return }
    for origin in Self.origins(of: nearest.region) { factors[origin] = Self.factorOfNear }
  }

  /// A place in a text that names a state.
  struct Country {
    /// Where it stands, in UTF-8 bytes.
    var range: Range<Int>
    /// Its ISO 3166 code.
    var region: String
  }

  /// The states that a text names, in order of place.
  static func countries(among mentions: [Mention], known: KnownNames) -> [Country] {
    mentions.compactMap { mention in
      known.regions[KnownNames.key(mention.canonical)].map {
        Country(range: mention.range, region: $0)
      }
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func firstIndex(in countries: [Country], from offset: Int) -> Int {
    var (low, high) = (0, countries.count)
    while low < high {
      let middle = (low + high) / 2
      if countries[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The origins of most names in a country, by ISO 3166 code.
  private static func origins(of region: String) -> [String] {
    originsByRegion[region] ?? [NameOrigins.latin]
  }

  private static let originsByRegion: [String: [String]] = [
    "AM": ["hy"], "AZ": ["ru", NameOrigins.latin], "BA": ["sr"], "BG": ["bg"],
    "BY": ["be", "ru"], "CY": ["el"], "GE": ["ka"], "GR": ["el"], "KG": ["ru"], "KZ": ["ru"],
    "MD": [NameOrigins.latin, "ru"], "ME": ["sr"], "MK": ["mk"], "RS": ["sr"], "RU": ["ru"],
    "TJ": ["ru"], "TM": ["ru"], "UA": ["uk"], "UZ": ["ru"],
  ]
}
