internal import Bitext

/// Which language a name is written in that does not stand in the letters of its text: *Путин* in a
/// Dutch one.
enum NameScript {
  /// The language of a name in Cyrillic, Greek, Georgian or Armenian letters, by letters that only
  /// one language has; `nil` where the letters are others.
  static func language(of name: String) -> String? {
    let name = name.lowercased()
    return switch name.unicodeScalars.lazy.compactMap(alphabet).first {
    case .cyrillic: cyrillic(name)
    case .ofOne(let language): language
    case nil: nil
    }
  }

  /// Whether a name has Latin letters that no romanisation gives in Dutch, English, German or French,
  /// so that it is one of a language that has them: *Jelena Pavlović*, *Wałęsa*.
  static func hasForeignLetters(_ name: String) -> Bool {
    name.lowercased().unicodeScalars.contains(where: foreignLetters.contains)
  }

  private static let foreignLetters = Set(
    "ąčćďđęěğıłľňńőřśšşșťțţůűźżžåæøœßðþãõñāēīōūģķļņėįų".unicodeScalars)

  /// An alphabet other than the Latin one.
  enum Alphabet {
    /// That of several languages, which only some of its letters tell apart.
    case cyrillic
    /// That of one language.
    case ofOne(String)
  }

  /// The alphabet of a letter; `nil` for those of others, and for what is no letter.
  static func alphabet(of scalar: Unicode.Scalar) -> Alphabet? {
    switch scalar.value {
    case 0x370...0x3FF, 0x1F00...0x1FFF: .ofOne("el")
    case 0x400...0x52F: .cyrillic
    case 0x530...0x58F: .ofOne("hy")
    case 0x10A0...0x10FF: .ofOne("ka")
    default: nil
    }
  }

  private static func cyrillic(_ name: String) -> String {
    // Зеленський, where Russian has -ский.
    if ["ський", "цький", "зький", "ська", "цька"].contains(where: name.hasSuffix) { return "uk" }
    let own: [(language: String, letters: String)] = [
      ("be", "ў"), ("uk", "іїєґ"), ("mk", "ѓќѕ"), ("sr", "ћђјљњџ"), ("ru", "ыэё"), ("bg", "ъ"),
    ]
    return own.first { $0.letters.contains(where: name.contains) }?.language ?? "ru"
  }
}
