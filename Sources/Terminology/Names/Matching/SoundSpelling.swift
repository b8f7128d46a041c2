internal import Bitext
internal import ICU

/// Turns spellings of one language into sounds that can be compared across languages.
struct SoundSpelling: Sendable {
  private let table: RewriteTable
  /// From other alphabets: Cyrillic by the scientific transliteration, others as Dutch writes them.
  private let romanization: RewriteTable?

  /// The spelling of a language; of one that is not in the tables, that of Latin letters at large.
  init(of language: LanguageTag) {
    let isCyrillic = Self.cyrillic.contains(language.language)
    let column = isCyrillic ? "sci" : "nl"
    romanization = Romanizer.table(from: language.language, column: column)
    let own = romanization == nil ? language.language : column
    table = Self.tables[own] ?? RewriteTable(rules: Self.latin)
  }

  /// The sounds of a word, none twice in a row; letters without a sound are left out.
  func sounds(of word: String) -> [UInt8] {
    var letters = NameSpelling(word).letters
    if let romanization { letters = romanization.rewritten(letters) }
    var sounds: [UInt8] = []
    for scalar in table.rewritten(letters) {
      guard let byte = UInt8(exactly: scalar.value), byte < 0x80, scalar.properties.isAlphabetic,
        byte != sounds.last
      else { continue }
      sounds.append(byte)
    }
    return sounds
  }

  /// What of the sounds stays the same in most spellings of a name: for looking up by hash.
  ///
  /// Vowels and *h*, *j* are left out, and sounds that spellings confuse become one.
  static func key(of sounds: [UInt8]) -> [UInt8] {
    var key: [UInt8] = []
    for (index, sound) in sounds.enumerated() {
      guard let group = groups[sound] ?? (index == 0 ? UInt8(ascii: "_") : nil) else { continue }
      if group != key.last { key.append(group) }
    }
    return key
  }

  private static let groups: [UInt8: UInt8] = {
    var groups: [UInt8: UInt8] = [:]
    for group in ["bp", "dt", "vf", "gkx", "szSZCJc", "l", "r", "mn"] {
      for sound in group.utf8 { groups[sound] = group.utf8.first }
    }
    return groups
  }()

  private static let cyrillic: Set<String> = ["be", "bg", "mk", "ru", "sr", "uk"]

  private static let latin = NameTables.rules(of: NameTables.sounds, in: "latn", column: 1)

  private static let tables: [String: RewriteTable] = Dictionary(
    uniqueKeysWithValues: ["nl", "en", "de", "fr", "sci"].map { language in
      let own = NameTables.rules(of: NameTables.sounds, in: language, column: 1)
      return (language, RewriteTable(rules: own + latin))
    })
}
