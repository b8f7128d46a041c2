/// Rows of sounds that are spelled for one another, of which one at least has several.
struct SoundMergers: Sendable {
  /// Two rows of sounds, and what it costs to take one for the other.
  struct Merger: Sendable {
    let row: [UInt8]
    let other: [UInt8]
    let price: Float
    /// Whether they are spelled so at the end of names only: *-enka*, *-enko*.
    let isEnding: Bool
  }

  private static let size = 128
  /// The mergers by the last sounds of their two rows.
  private var groups: [[Merger]] = []
  /// The number of the group of two sounds, plus one; 0 where there is none.
  private var groupOf = [UInt8](repeating: 0, count: size * size)

  /// Reads a row of prices, one way and the other; a `$` behind a row of sounds is the end of a name.
  /// - Returns: whether it is about rows of sounds, not about single ones.
  mutating func add(_ fields: [Substring]) -> Bool {
    guard fields.count > 2, let price = Float(fields[2]) else { return false }
    let isEnding = fields[0].hasSuffix("$") && fields[1].hasSuffix("$")
    let rows = fields.prefix(2).map { $0.utf8.filter { $0 < Self.size && $0 != UInt8(ascii: "$") } }
    guard rows.allSatisfy({ !$0.isEmpty }), isEnding || rows.contains(where: { $0.count > 1 })
    else { return false }
    add(Merger(row: rows[0], other: rows[1], price: price, isEnding: isEnding))
    add(Merger(row: rows[1], other: rows[0], price: price, isEnding: isEnding))
    return true
  }

  private mutating func add(_ merger: Merger) {
    guard let key = key(merger.row.last, merger.other.last) else { return }
    if groupOf[key] == 0, groups.count < UInt8.max {
      groups.append([])
      groupOf[key] = UInt8(groups.count)
    }
    if groupOf[key] > 0 { groups[Int(groupOf[key]) - 1].append(merger) }
  }

  private func key(_ sound: UInt8?, _ other: UInt8?) -> Int? {
    guard let sound, let other else { return nil }
    return Int(sound & 127) * Self.size + Int(other & 127)
  }

  /// Calls for each merger in whose rows two names end, as far as they are read.
  ///
  /// - Parameters:
  ///   - length: how many sounds of the first name are read; one at least.
  ///   - otherLength: how many of the second.
  func ending(
    _ name: [UInt8], _ length: Int, _ other: [UInt8], _ otherLength: Int, _ found: (Merger) -> Void
  ) {
    let key = Int(name[length - 1] & 127) * Self.size + Int(other[otherLength - 1] & 127)
    let group = Int(groupOf[key])
    guard group > 0 else { return }
    for merger in groups[group - 1] {
      if merger.isEnding, length < name.count || otherLength < other.count { continue }
      if name[..<length].ends(in: merger.row), other[..<otherLength].ends(in: merger.other) {
        found(merger)
      }
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(in row: [UInt8]) -> Bool {
    count >= row.count && suffix(row.count).elementsEqual(row)
  }
}
