internal import ICU

/// A name as it is compared: its parts with their sounds.
struct NameSounds: Sendable {
  /// One part of a name.
  struct Part: Sendable {
    /// The part in lower case.
    let text: String
    /// What it sounds like.
    let sounds: [UInt8]
    /// Whether it says little: an initial, an article.
    let isSlight: Bool
    /// Whether it is an initial.
    let isInitial: Bool
  }

  /// The parts, in order.
  let parts: [Part]
  /// Each part's sounds, coarsely.
  let keys: [[UInt8]]

  private static let slight: Set<String> = [
    "al", "el", "bin", "ibn", "ben", "van", "von", "de", "den", "der", "di", "da", "la", "le",
    "ten", "ter", "ould", "abu", "the", "het", "les", "die", "das",
  ]

  /// Takes a name apart.
  init(_ name: String, as spelling: SoundSpelling) {
    parts = NameParts(name).parts.compactMap { part in
      let sounds = spelling.sounds(of: part)
      let text = (try? Folding()(part)) ?? part.lowercased()
      guard !sounds.isEmpty else { return nil }
      let isInitial = part.hasSuffix(".") || text.count == 1
      return Part(
        text: text, sounds: sounds, isSlight: isInitial || Self.slight.contains(text),
        isInitial: isInitial)
    }
    keys = parts.filter { !$0.isSlight }.map { SoundSpelling.key(of: $0.sounds) }
  }
}
