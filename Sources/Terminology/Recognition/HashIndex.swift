/// Numbers found by hashes, in one flat table with linear probing (Knuth, TAOCP 6.4).
///
/// Of a hash 32 bits are kept, so that a place takes eight bytes and a large table stays near the
/// processor. Two hashes may therefore seem the same, one in some thousand millions: whoever asks
/// must be able to tell.
struct HashIndex: Sendable {
  /// A place of the table: key and number side by side, in one line of the cache.
  private struct Slot {
    var key: UInt32 = 0
    var value: Int32 = 0
  }

  private var slots: [Slot]
  private(set) var count = 0
  private var mask: Int

  /// Makes a table that holds `expected` entries without growing.
  init(expecting expected: Int = 0) {
    var size = 16
    while size < expected &* 2 { size &*= 2 }
    slots = Array(repeating: Slot(), count: size)
    mask = size &- 1
  }

  /// The number under a hash, or `nil`.
  @inline(__always)
  subscript(hash: UInt64) -> Int32? {
    let key = Self.key(of: hash)
    var slot = Self.slot(of: key) & mask
    while true {
      let found = slots[slot]
      if found.key == key { return found.value }
      if found.key == 0 { return nil }
      slot = (slot &+ 1) & mask
    }
  }

  /// Reads where a hash is looked for first, so that memory has it at hand. What it gives means
  /// nothing.
  @inline(__always)
  func touch(_ hash: UInt64) -> Int32 { slots[Self.slot(of: Self.key(of: hash)) & mask].value }

  /// The number under a hash; `value` is put there where there was none.
  mutating func value(of hash: UInt64, orAdd value: Int32) -> Int32 {
    let key = Self.key(of: hash)
    if (count &+ 1) &* 2 > slots.count { grow() }
    let slot = place(of: key)
    if slots[slot].key == key { return slots[slot].value }
    slots[slot] = Slot(key: key, value: value)
    count &+= 1
    return value
  }

  /// Puts a number under a hash, in the place of an earlier one.
  mutating func set(_ value: Int32, for hash: UInt64) {
    _ = self.value(of: hash, orAdd: value)
    slots[place(of: Self.key(of: hash))].value = value
  }

  /// Puts another number in the place of each.
  mutating func replaceValues(_ replacement: (Int32) -> Int32) {
    for slot in slots.indices where slots[slot].key != 0 {
      slots[slot].value = replacement(slots[slot].value)
    }
  }

  private func place(of key: UInt32) -> Int {
    var slot = Self.slot(of: key) & mask
    while slots[slot].key != 0, slots[slot].key != key { slot = (slot &+ 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count &* 2)
    mask = slots.count &- 1
    for slot in old where slot.key != 0 { slots[place(of: slot.key)] = slot }
  }

  /// What is kept of a hash; 0 stands for an empty place.
  @inline(__always)
  private static func key(of hash: UInt64) -> UInt32 {
    let key = UInt32(truncatingIfNeeded: (hash ^ hash >> 29) &* 0x9E37_79B9_7F4A_7C15 >> 32)
    return key == 0 ? 1 : key
  }

  @inline(__always)
  private static func slot(of key: UInt32) -> Int {
    Int(truncatingIfNeeded: UInt64(key) &* 0x9E37_79B9_7F4A_7C15 >> 20)
  }
}
