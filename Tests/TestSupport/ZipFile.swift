/// Makes ZIP archives for tests (PKWARE, *APPNOTE.TXT* 6.3), files one after the other.
public struct ZipFile {
  private struct Entry {
    var name: [UInt8]
    var packed: [UInt8]
    var size: Int
    var checksum: UInt32
    var method: UInt16
    var offset: Int
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []

  /// Starts with no files.
  public init() {}

  /// An archive of these files.
  public static func packed(_ files: [(String, [UInt8])]) -> [UInt8] {
    var zip = ZipFile()
    for (name, content) in files { zip.add(name, content) }
    return zip.finished()
  }

  /// Adds a file as it is.
  public mutating func add(_ name: String, _ content: [UInt8]) {
    add(
      Entry(
        name: Array(name.utf8), packed: content, size: content.count,
        checksum: Self.checksum(content), method: 0, offset: bytes.count))
  }

  /// Adds a file of zeros, packed to one part in 158.
  public mutating func addZeros(_ name: String, count: Int) {
    var bits = BitRow()
    bits.add(0b011, 3)  // the last block, with fixed codes (RFC 1951, section 3.2.6)
    bits.addCode(0b0011_0000, 8)  // a zero
    for _ in 0..<(count - 1) / 258 {
      bits.addCode(0b1100_0101, 8)  // 258 bytes …
      bits.addCode(0, 5)  // … like the one before
    }
    for _ in 0..<(count - 1) % 258 { bits.addCode(0b0011_0000, 8) }
    bits.addCode(0, 7)
    add(
      Entry(
        name: Array(name.utf8), packed: bits.bytes, size: count,
        checksum: Self.checksum([UInt8](repeating: 0, count: count)), method: 8,
        offset: bytes.count))
  }

  /// The archive with its directory.
  public func finished() -> [UInt8] {
    var whole = bytes
    for entry in entries {
      whole += Self.little(0x0201_4B50, 4) + Self.little(20, 2) + Self.fields(of: entry)
      whole += Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 4)
      whole += Self.little(entry.offset, 4) + entry.name
    }
    let count = Self.little(entries.count, 2)
    let size = Self.little(whole.count - bytes.count, 4)
    whole += Self.little(0x0605_4B50, 4) + Self.little(0, 4) + count + count + size
    return whole + Self.little(bytes.count, 4) + Self.little(0, 2)
  }

  private mutating func add(_ entry: Entry) {
    entries.append(entry)
    bytes += Self.little(0x0403_4B50, 4) + Self.fields(of: entry) + entry.name + entry.packed
  }

  /// What the header of a file and its line in the directory have in common.
  private static func fields(of entry: Entry) -> [UInt8] {
    little(20, 2) + little(0x0800, 2) + little(Int(entry.method), 2) + little(0x0021_0000, 4)
      + little(Int(entry.checksum), 4) + little(entry.packed.count, 4) + little(entry.size, 4)
      + little(entry.name.count, 2) + little(0, 2)
  }

  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return ~value
  }
}

/// Bits in the order of RFC 1951: the first of a byte is its lowest.
private struct BitRow {
  private(set) var bytes: [UInt8] = []
  private var count = 0

  mutating func add(_ value: Int, _ width: Int) {
    for bit in 0..<width {
      if count % 8 == 0 { bytes.append(0) }
      if value >> bit & 1 == 1 { bytes[bytes.count - 1] |= 1 << (count % 8) }
      count += 1
    }
  }

  /// Adds a code, whose highest bit comes first.
  mutating func addCode(_ value: Int, _ width: Int) {
    for bit in (0..<width).reversed() { add(value >> bit & 1, 1) }
  }
}
