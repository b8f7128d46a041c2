/// The names of elements and attributes, each made a `String` once.
///
/// libxml2 keeps one copy of each name, so that a name is known by where it lies.
struct NameTable {
  private struct Key: Hashable, BitwiseCopyable {
    var local: UInt
    var prefix: UInt
  }

  private struct Slot: BitwiseCopyable {
    var key = Key(local: 0, prefix: 0)
    var name: Int32 = -1
  }

  private(set) var names: [String] = []
  private var index: [Key: Int32] = [:]
  private var namespace: Int32?
  /// The names met lately, by a few bits of their address: nearly every look-up ends here.
  private var recent = FlatBuffer<Slot>(capacity: 256)

  init() {
    for _ in 0..<256 { recent.append(Slot()) }
  }

  /// Gives the memory back.
  func free() { recent.free() }

  /// The number of a name, made of its prefix and its local part.
  mutating func number(local: UnsafePointer<UInt8>?, prefix: UnsafePointer<UInt8>?) -> Int32 {
    let key = Key(local: UInt(bitPattern: local), prefix: UInt(bitPattern: prefix))
    let place = Int(truncatingIfNeeded: (key.local >> 3 ^ key.prefix >> 5) & 255)
    let met = recent[place]
    if met.key == key { return met.name }
    let number: Int32
    if let known = index[key] {
      number = known
    } else {
      number = Int32(truncatingIfNeeded: names.count)
      names.append(unsafe Self.name(local: local, prefix: prefix))
      index[key] = number
    }
    recent[place] = Slot(key: key, name: number)
    return number
  }

  /// The number of `xmlns`, which libxml2 does not name.
  mutating func numberOfNamespace() -> Int32 {
    if let namespace { return namespace }
    names.append("xmlns")
    let number = Int32(truncatingIfNeeded: names.count - 1)
    namespace = number
    return number
  }

  /// The number of `xmlns:` and a prefix.
  mutating func numberOfNamespace(prefix: UnsafePointer<UInt8>?) -> Int32 {
    let key = Key(local: UInt(bitPattern: prefix), prefix: 1)
    if let known = index[key] { return known }
    names.append(unsafe "xmlns:" + Self.name(local: prefix, prefix: nil))
    let number = Int32(truncatingIfNeeded: names.count - 1)
    index[key] = number
    return number
  }

  private static func name(
    local: UnsafePointer<UInt8>?, prefix: UnsafePointer<UInt8>?
  ) -> String {
    let name = unsafe local.map { unsafe String(cString: $0) } ?? ""
    guard let prefix = unsafe prefix else { return name }
    return unsafe name.isEmpty ? String(cString: prefix) : String(cString: prefix) + ":" + name
  }
}
