/// Numbers pairs of stems in the order they are met: a hash table with open addressing.
struct PairTable {
  /// The pairs by number.
  private(set) var keys: [UInt64] = []
  private var places: [Int32]
  private var mask: Int

  /// How many pairs there are.
  var count: Int { keys.count }

  init() {
    places = [Int32](repeating: -1, count: 1 << 12)
    mask = (1 << 12) - 1
  }

  /// The number of a pair; a new one where it is met for the first time.
  mutating func slot(of key: UInt64) -> Int32 {
    if keys.count * 2 > mask { grow() }
    let place = place(of: key)
    if places[place] >= 0 { return places[place] }
    let slot = Int32(truncatingIfNeeded: keys.count)
    places[place] = slot
    keys.append(key)
    return slot
  }

  /// The number of a pair, or `nil` where it was not met.
  func existingSlot(of key: UInt64) -> Int32? {
    let slot = places[place(of: key)]
    return slot >= 0 ? slot : nil
  }

  private func place(of key: UInt64) -> Int {
    let mixed = key &* 0x9E37_79B9_7F4A_7C15
    var place = Int(truncatingIfNeeded: mixed >> 20) & mask
    while places[place] >= 0, keys[Int(places[place])] != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    mask = mask * 2 + 1
    places = [Int32](repeating: -1, count: mask + 1)
    for slot in keys.indices { places[place(of: keys[slot])] = Int32(truncatingIfNeeded: slot) }
  }
}
