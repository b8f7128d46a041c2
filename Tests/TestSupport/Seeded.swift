/// Random numbers that are the same for the same seed (SplitMix64, Steele, Lea & Flood 2014).
public struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  /// Starts the numbers of a seed.
  public init(_ seed: Int) {
    state = UInt64(bitPattern: Int64(seed))
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Seeded {
  /// Unicode text of at most `limit` scalars: letters, digits, marks, quotes, white space, controls
  /// and scalars from anywhere.
  public mutating func text(upTo limit: Int) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...limit, using: &self) { text.append(scalar()) }
    return String(text)
  }

  private mutating func scalar() -> Unicode.Scalar {
    let common: [Unicode.Scalar] = [
      "a", "e", "n", "B", "D", "é", "ß", "1", "9", ".", ".", "!", "?", ",", " ", " ", "\n", "\t",
      "’", "'", "\"", "“", "„", "«", "»", "…", "(", ")", "-", "–", "\u{A0}", "\u{0301}", "\r",
      "&", "<", "ж", "Ω", "ש", "ع", "。", "漢", "👩", "\u{200D}", "\u{FEFF}", "\u{0}",
    ]
    if Int.random(in: 0..<20, using: &self) > 0, let scalar = common.randomElement(using: &self) {
      return scalar
    }
    return Unicode.Scalar(UInt32.random(in: 0x20...0x10FFFF, using: &self)) ?? "\u{FFFD}"
  }
}
