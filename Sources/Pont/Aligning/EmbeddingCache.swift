import Foundation

/// Vectors that a server gave before, in one file, so that a text is asked for once.
///
/// The file holds records of a key of 16 bytes, the number of numbers, and the numbers as 32-bit
/// floats, all little-endian. A file that is cut off or no cache counts as empty from there on.
public struct EmbeddingCache: Sendable {
  private static let mark = Array("PONTVEC1".utf8)

  private let path: String?
  private var vectors: [Key: [Float]] = [:]
  private var hasChanged = false

  /// Which text and model a vector is for: two hashes of 64 bits.
  private struct Key: Hashable, Sendable {
    var first: UInt64
    var second: UInt64
  }

  /// Reads a cache; an empty one where there is no file, or no path.
  public init(path: String?) {
    self.path = path
    guard let path, let data = FileManager.default.contents(atPath: path),
      data.starts(with: Self.mark)
    else { return }
    read([UInt8](data.dropFirst(Self.mark.count)))
  }

  /// How many vectors it holds.
  public var count: Int { vectors.count }

  /// Writes what is new; the file is there whole or as it was.
  ///
  /// - Throws: `PontError.unwritable`.
  public mutating func save() throws {
    guard let path, hasChanged else { return }
    var bytes = Self.mark
    for (key, vector) in vectors.sorted(by: {
      ($0.key.first, $0.key.second) < ($1.key.first, $1.key.second)
    }) {
      Self.append(key.first, 8, to: &bytes)
      Self.append(key.second, 8, to: &bytes)
      Self.append(UInt64(vector.count), 4, to: &bytes)
      for number in vector { Self.append(UInt64(number.bitPattern), 4, to: &bytes) }
    }
    do {
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw PontError.unwritable(path: path, reason: error.localizedDescription)
    }
    hasChanged = false
  }

  func vector(of text: String, model: String) -> [Float]? { vectors[Self.key(text, model)] }

  mutating func add(_ vector: [Float], of text: String, model: String) {
    vectors[Self.key(text, model)] = vector
    hasChanged = true
  }

  private mutating func read(_ bytes: [UInt8]) {
    var place = 0
    func number(_ size: Int) -> UInt64? {
      guard place + size <= bytes.count else { return nil }
      defer { place += size }
      return bytes[place..<place + size].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
    while let first = number(8), let second = number(8), let count = number(4),
      count <= 1 << 16, place + Int(count) * 4 <= bytes.count
    {
      let vector = (0..<count).compactMap { _ in
        number(4).map { Float(bitPattern: UInt32(truncatingIfNeeded: $0)) }
      }
      vectors[Key(first: first, second: second)] = vector
    }
  }

  /// FNV-1a with two offsets.
  private static func key(_ text: String, _ model: String) -> Key {
    var key = Key(first: 0xCBF2_9CE4_8422_2325, second: 0x9AE1_6A3B_2F90_404F)
    for byte in (model + "\u{0}" + text).utf8 {
      key.first = (key.first ^ UInt64(byte)) &* 0x100_0000_01B3
      key.second = (key.second ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return key
  }

  private static func append(_ number: UInt64, _ size: Int, to bytes: inout [UInt8]) {
    for index in 0..<size { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * UInt64(index)))) }
  }
}
