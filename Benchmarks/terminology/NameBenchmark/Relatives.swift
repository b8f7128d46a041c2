import Bitext
import Terminology

/// Names that are hard to tell from those of a list: the same stem with another ending, or with one
/// vowel or consonant changed, as other families have them.
enum Relatives {
  /// The relatives of some persons by language, without any that is one of the persons.
  static func lists(of persons: [NameRow]) -> [String: [String]] {
    let taken = Set(persons.flatMap { $0.surnames("original") }.map { $0.lowercased() })
    var lists: [String: [String]] = [:]
    for row in persons {
      guard let language = LanguageTag(row.origin) else { continue }
      for name in row.surnames("original") {
        let others = relatives(of: name, origin: row.origin)
          .filter { !taken.contains($0.lowercased()) }
        lists["original", default: []] += others
        for target in ["en", "de", "fr"] {
          guard let tag = LanguageTag(target),
            let romanizer = Romanizer(from: language, as: .newspaper(tag))
          else { continue }
          lists[target, default: []] += others.map { romanizer($0) }
        }
      }
    }
    return lists
  }

  private static let endings: [String: [String]] = [
    "ru": ["ов", "ова", "ев", "ева", "ин", "ина", "енко", "овский", "ская", "евич", "ук"],
    "uk": ["енко", "ук", "юк", "ський", "ська", "ич", "ов", "ова"],
    "be": ["аў", "ава", "евіч", "овіч", "скі", "ская", "енка"],
    "bg": ["ов", "ова", "ев", "ева", "ски", "ска"],
    "sr": ["ић", "евић", "овић", "ски"],
    "mk": ["ски", "ска", "овски", "ов"],
    "ka": ["შვილი", "ძე", "ია", "იანი", "ავა"],
    "hy": ["յան", "յանց"],
    "el": ["ης", "ου", "άκης", "όπουλος", "ίδης", "ος"],
  ]
  private static let exchanges: [(Character, Character)] = [
    ("а", "и"), ("о", "е"), ("у", "о"), ("е", "а"), ("и", "у"), ("л", "р"), ("м", "н"), ("б", "п"),
    ("д", "т"), ("к", "г"), ("ა", "ი"), ("ე", "ა"), ("უ", "ო"), ("მ", "ნ"), ("ა", "ო"), ("ի", "ա"),
    ("ո", "ա"), ("մ", "ն"), ("α", "ι"), ("ο", "α"), ("μ", "ν"),
  ]

  private static func relatives(of name: String, origin: String) -> [String] {
    let endings = (endings[origin] ?? []).sorted { $0.count > $1.count }
    var others: [String] = []
    if let own = endings.first(where: { name.hasSuffix($0) && name.count > $0.count + 2 }) {
      let stem = name.dropLast(own.count)
      others = endings.filter { $0 != own && isSpelled(stem, $0) }.map { stem + $0 }
    }
    let letters = Array(name)
    for (old, new) in exchanges {
      guard let place = letters.dropFirst().firstIndex(of: old), place < letters.count - 2 else {
        continue
      }
      var changed = letters
      changed[place] = new
      others.append(String(changed))
    }
    return others
  }

  /// Whether an ending is ever written behind a stem: never *ю* behind *ч* or *щ*.
  private static func isSpelled(_ stem: Substring, _ ending: String) -> Bool {
    !(ending.hasPrefix("ю") && stem.last.map { "чщшжц".contains($0) } == true)
  }
}
