/// A number that equal texts share, for finding them (FNV-1a, Fowler, Noll & Vo 1991).
struct Digest {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The digest of a text in 32 bits, as the table `exact` lists it.
  static func short(_ text: String) -> Int64 {
    var digest = Digest()
    digest.add(text)
    return Int64(UInt32(truncatingIfNeeded: digest.state ^ digest.state >> 32))
  }

  /// The digest as SQLite stores it.
  var number: Int64 { Int64(bitPattern: state) }

  /// Takes a text into account, with its end; no text differs from an empty one.
  mutating func add(_ text: String?) {
    guard var text else { return mix(0xFE) }
    state = text.withUTF8 { bytes in
      unsafe bytes.reduce(state) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
    mix(0xFF)
  }

  /// Takes bytes into account, with their end.
  mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { mix(byte) }
    mix(0xFF)
  }

  /// Takes a number into account.
  mutating func add(_ number: Int64?) {
    guard let number else { return mix(0xFE) }
    for shift in stride(from: Int64(0), to: 64, by: 8) {
      mix(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  private mutating func mix(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}
