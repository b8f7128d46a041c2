/// Numbers under keys that are hashes already: open addressing with linear probing (Knuth 1973,
/// section 6.4), a quarter of the time of a dictionary, which hashes anew.
struct NumberTable {
  /// How many keys there are.
  private(set) var count = 0
  /// A power of two places; number 0 stands for an empty one.
  private var keys: [UInt64]
  private var numbers: [UInt32]

  /// No numbers.
  init() {
    keys = [UInt64](repeating: 0, count: 1 << 10)
    numbers = [UInt32](repeating: 0, count: 1 << 10)
  }

  /// The number under a key; 0 where there is none.
  subscript(key: UInt64) -> UInt32 {
    numbers[place(of: key)]
  }

  /// Puts a number, not 0, under a key; gives what was there before, or 0.
  @discardableResult
  mutating func updateNumber(_ number: UInt32, forKey key: UInt64) -> UInt32 {
    if count * 2 >= keys.count { grow() }
    let place = place(of: key)
    let before = numbers[place]
    if before == 0 { count += 1 }
    keys[place] = key
    numbers[place] = number
    return before
  }

  /// Forgets all.
  mutating func removeAll() {
    self = NumberTable()
  }

  private func place(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while numbers[place] != 0, keys[place] != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let known = zip(keys, numbers)
    keys = [UInt64](repeating: 0, count: keys.count * 2)
    numbers = [UInt32](repeating: 0, count: keys.count)
    for (key, number) in known where number != 0 {
      let place = place(of: key)
      keys[place] = key
      numbers[place] = number
    }
  }
}
