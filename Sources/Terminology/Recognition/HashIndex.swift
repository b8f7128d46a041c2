/// Numbers found by 64-bit hashes, in one flat table with linear probing (Knuth, TAOCP 6.4).
struct HashIndex: Sendable {
  private var keys: [UInt64]
  private var values: [Int32]
  private(set) var count = 0
  private var mask: Int

  /// Makes a table that holds `expected` entries without growing.
  init(expecting expected: Int = 0) {
    var size = 16
    while size < expected &* 2 { size &*= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: 0, count: size)
    mask = size &- 1
  }

  /// The number under a hash, or `nil`.
  @inline(__always)
  subscript(hash: UInt64) -> Int32? {
    let key = hash == 0 ? 1 : hash
    var slot = Self.slot(of: key) & mask
    while true {
      let found = keys[slot]
      if found == key { return values[slot] }
      if found == 0 { return nil }
      slot = (slot &+ 1) & mask
    }
  }

  /// The number under a hash; `value` is put there where there was none.
  mutating func value(of hash: UInt64, orAdd value: Int32) -> Int32 {
    let key = hash == 0 ? 1 : hash
    if (count &+ 1) &* 2 > keys.count { grow() }
    let slot = place(of: key)
    if keys[slot] == key { return values[slot] }
    keys[slot] = key
    values[slot] = value
    count &+= 1
    return value
  }

  /// Puts a number under a hash, in the place of an earlier one.
  mutating func set(_ value: Int32, for hash: UInt64) {
    _ = self.value(of: hash, orAdd: value)
    values[place(of: hash == 0 ? 1 : hash)] = value
  }

  private func place(of key: UInt64) -> Int {
    var slot = Self.slot(of: key) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot &+ 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = (keys, values)
    keys = Array(repeating: 0, count: old.0.count &* 2)
    values = Array(repeating: 0, count: old.0.count &* 2)
    mask = keys.count &- 1
    for index in old.0.indices where old.0[index] != 0 {
      let slot = place(of: old.0[index])
      keys[slot] = old.0[index]
      values[slot] = old.1[index]
    }
  }

  private static func slot(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key ^ key >> 29) &* 0x9E37_79B9_7F4A_7C15 >> 20)
  }
}
