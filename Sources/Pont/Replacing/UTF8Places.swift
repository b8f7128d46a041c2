/// For each UTF-16 unit of a text, and its end, the UTF-8 byte at which it begins.
struct UTF8Places {
  private var places: [Int] = []

  init(of units: [UInt16]) {
    places.reserveCapacity(units.count + 1)
    var place = 0
    for unit in units {
      places.append(place)
      // The first half of a pair counts for all four bytes.
      switch unit {
      case 0..<0x80: place += 1
      case 0x80..<0x800: place += 2
      case 0xD800..<0xDC00: place += 4
      case 0xDC00..<0xE000: break
      default: place += 3
      }
    }
    places.append(place)
  }

  /// The byte at which a unit begins.
  subscript(_ unit: Int) -> Int { places[unit] }
}
