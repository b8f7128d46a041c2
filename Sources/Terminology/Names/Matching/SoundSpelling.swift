internal import Bitext
internal import ICU

/// Turns spellings of one language into sounds that can be compared across languages.
struct SoundSpelling: Sendable {
  private let language: String

  /// The spelling of a language; of one that is not in the tables, that of Latin letters at large.
  init(of language: LanguageTag) {
    self.language = language.language
  }

  /// The sounds of a word, none twice in a row; letters without a sound are left out.
  func sounds(of word: String) -> [UInt8] {
    var letters = NameSpelling(word).letters
    var spelling = language
    if let original = Self.original(of: letters, in: language) {
      // Cyrillic is heard by the scientific transliteration, others as Dutch writes them.
      spelling = Self.cyrillic.contains(original) ? "sci" : "nl"
      if let table = Romanizer.table(from: original, column: spelling) {
        letters = table.rewritten(letters)
      }
      if original == "be" { spelling = original }
    } else if letters.contains(where: Self.slavicLetters.contains) {
      spelling = "slavic"
    }
    let table = Self.tables[spelling] ?? Self.latinTable
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
      guard let group = index == 0 ? beginning(of: sound) : groups[sound] else { continue }
      if group != key.last { key.append(group) }
    }
    return key
  }

  /// The keys of sounds; those with a *J*, which others spell *dj*, *dz* or *j*, have several.
  static func keys(of sounds: [UInt8]) -> [[UInt8]] {
    guard sounds.contains(UInt8(ascii: "J")) else { return [key(of: sounds)] }
    return ["J", "j", "dj", "dzj"].map { spelled in
      key(of: sounds.flatMap { $0 == UInt8(ascii: "J") ? Array(spelled.utf8) : [$0] })
    }
  }

  /// The group of a first sound: an *h* there may be a *g* or the *ch* of *Christov*.
  private static func beginning(of sound: UInt8) -> UInt8 {
    groups[sound == UInt8(ascii: "h") ? UInt8(ascii: "g") : sound] ?? UInt8(ascii: "_")
  }

  private static let groups: [UInt8: UInt8] = {
    var groups: [UInt8: UInt8] = [:]
    for group in ["bp", "dt", "vf", "gkxq", "szSZCJc", "l", "r", "mn"] {
      for sound in group.utf8 { groups[sound] = group.utf8.first }
    }
    return groups
  }()

  /// A word of Serbian letters as newspapers write it that leave the marks out: *Шешељ*, *Seselj*.
  func withoutMarks(_ word: String) -> String? {
    let letters = NameSpelling(word).letters
    guard Self.original(of: letters, in: language) == "sr",
      let table = Romanizer.table(from: "sr", column: "nl")
    else { return nil }
    return String(String.UnicodeScalarView(table.rewritten(letters)))
  }

  private static let cyrillic: Set<String> = ["be", "bg", "mk", "ru", "sr", "uk"]

  /// The language whose letters a word has, where these are not Latin.
  private static func original(of letters: [Unicode.Scalar], in language: String) -> String? {
    guard let first = letters.first(where: { $0.properties.isAlphabetic }) else { return nil }
    switch NameScript.alphabet(of: first) {
    case .ofOne(let language): return language
    case .cyrillic:
      if cyrillic.contains(language) && language != "ru" { return language }
      for (other, own) in ownLetters where letters.contains(where: own.contains) {
        return other == "uk" && isBelarusian(letters) ? "be" : other
      }
      return hasEndingOfBelarusian(letters) ? "be" : "ru"
    case nil: return nil
    }
  }

  /// Letters by which a name in a list of another language tells its own.
  private static let ownLetters: [(String, Set<Unicode.Scalar>)] = [
    ("be", ["ў"]), ("sr", ["ђ", "ћ", "љ", "њ", "џ", "ј"]), ("mk", ["ѓ", "ќ", "ѕ"]),
    ("uk", ["і", "ї", "є", "ґ"]), ("bg", ["ъ"]),
  ]

  /// Whether a word with the *і* of both Belarusian and Ukrainian is none of the latter.
  private static func isBelarusian(_ letters: [Unicode.Scalar]) -> Bool {
    letters.contains { ["э", "ы", "ё"].contains($0) } || hasEndingOfBelarusian(letters)
  }

  private static func hasEndingOfBelarusian(_ letters: [Unicode.Scalar]) -> Bool {
    endingsOfBelarusian.contains { letters.suffix($0.count).elementsEqual($0) }
  }

  private static let endingsOfBelarusian = ["віч", "скі", "енка", "анка", "энка"]
    .map { Array($0.unicodeScalars) }

  /// Latin letters that no language but a Slavic one has; names keep them, and their sounds with them.
  private static let slavicLetters = Set("čćđěłňńřšśůžźż".unicodeScalars)

  private static let latinTable = RewriteTable(rules: latin)

  private static let latin = NameTables.rules(of: NameTables.sounds, in: "latn", column: 1)

  private static let tables: [String: RewriteTable] = Dictionary(
    uniqueKeysWithValues: ["nl", "en", "de", "fr", "sci", "slavic", "be"].map { language in
      let sections = language == "be" ? ["be", "sci"] : [language]
      let own = sections.flatMap { NameTables.rules(of: NameTables.sounds, in: $0, column: 1) }
      return (language, RewriteTable(rules: own + latin))
    })
}
