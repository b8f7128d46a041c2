internal import ICU

/// A name as it is compared: its parts with their sounds.
struct NameSounds: Sendable {
  /// One part of a name.
  struct Part: Sendable {
    /// The part in lower case.
    let text: String
    /// The same without accents.
    let plain: String
    /// What it sounds like.
    let sounds: [UInt8]
    /// Whether it says little: an initial, an article.
    let isSlight: Bool
    /// Whether it is an initial.
    let isInitial: Bool
    /// Whether it is a number, as that of a king: no other number is the same.
    let isNumeral: Bool
    /// Whether a hyphen ties it to another part: *Ter-Petrosjan* is not *Petrosjan*.
    let isTied: Bool
  }

  /// The parts, in order.
  let parts: [Part]
  /// The keys of each part's sounds.
  let keys: [[UInt8]]

  /// Arabic articles and words of descent, that say little with a hyphen too: *al-Assad* = *Assad*.
  private static let articles: Set<String> = ["al", "el", "bin", "ibn", "ben", "ould", "abu"]
  private static let slight = articles.union([
    "van", "von", "de", "den", "der", "di", "da", "la", "le", "ten", "ter", "the", "het", "les",
    "die", "das",
  ])

  /// A word without the strokes of letters, which are no marks to Unicode: *Walesa* is *Wałęsa*.
  private static func withoutStrokes(_ word: String) -> String {
    word.reduce(into: "") { $0 += plainLetters[$1] ?? String($1) }
  }

  private static let plainLetters: [Character: String] = [
    "ł": "l", "đ": "dj", "ø": "o", "ı": "i", "ħ": "h", "ŧ": "t",
  ]

  /// Takes a name apart.
  init(_ name: String, as spelling: SoundSpelling) {
    let whole = NameParts(name)
    parts = whole.parts.enumerated().compactMap { index, part in
      let sounds = spelling.sounds(of: part)
      guard !sounds.isEmpty else { return nil }
      let isNumeral = index > 0 && index == whole.parts.count - 1 && Self.isNumeral(part)
      let bare = isNumeral ? part.filter { $0 != "." } : part
      let text = (try? Folding()(bare)) ?? bare.lowercased()
      let unmarked = (try? Folding(strippingMarks: true)(bare)) ?? text
      let plain = spelling.withoutMarks(bare) ?? Self.withoutStrokes(unmarked)
      let isTied = whole.joints[index] == "-" || index > 0 && whole.joints[index - 1] == "-"
      let isInitial = !isNumeral && (part.hasSuffix(".") || text.count == 1)
      return Part(
        text: text, plain: plain, sounds: sounds,
        isSlight: isInitial || (isTied ? Self.articles : Self.slight).contains(text),
        isInitial: isInitial, isNumeral: isNumeral, isTied: isTied)
    }
    keys = parts.filter { !$0.isSlight }.flatMap { SoundSpelling.keys(of: $0.sounds) }
  }

  /// Whether a part is a Roman number: *II*, *XIV.*
  private static func isNumeral(_ part: String) -> Bool {
    let letters = part.utf8.filter { $0 != UInt8(ascii: ".") }
    return !letters.isEmpty && letters.allSatisfy("IVX".utf8.contains)
  }
}
