internal import Bitext

/// The letters that inflection adds to words of a language, to be left out of a stem.
struct Endings: Sendable {
  private let mask: UInt32
  /// What a word takes from each byte of a text, so that one look tells all of a letter of ASCII.
  let letters: [Letter]

  /// The endings of a language; none where its inflection is not known.
  init(for language: LanguageTag) {
    let letters =
      switch language.language {
      case "nl", "af": "ens"
      case "en": "esiy"
      case "de": "enrsm"
      case "fr": "esxul"
      default: ""
      }
    self.init(letters: letters)
  }

  /// No endings: every letter counts.
  init(none: Void) { self.init(letters: "") }

  private init(letters: String) {
    let mask = letters.utf8.reduce(UInt32(0)) { $0 | 1 << UInt32($1 &- 0x61) }
    self.mask = mask
    self.letters = (UInt8.min...UInt8.max).map { Letter(of: $0, endings: mask) }
  }

  /// The byte that stands for it and its twin: *hof* and *hoven*, *huis* and *huizen*, *public* and
  /// *publique*, *ally* and *allies*.
  @inline(__always)
  static func voiceless(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x76: 0x66
    case 0x7A: 0x73
    case 0x71: 0x63
    case 0x79: 0x69
    default: byte
    }
  }

  /// The byte that stands for it before an ending: *oof* and *oven*, *aas* and *azen*.
  static func voiced(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x66: 0x76
    case 0x73: 0x7A
    default: byte
    }
  }

  /// Whether a folded byte belongs to an ending.
  @inline(__always)
  func holds(_ byte: UInt8) -> Bool {
    let index = byte &- 0x61
    return index < 26 && mask & (1 << UInt32(index)) != 0
  }
}
