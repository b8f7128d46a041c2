extension Seeded {
  /// Bytes that differ from others in a few places: changed, removed, doubled, cut off, or with
  /// pieces put in that readers stumble over.
  public mutating func mutation(of bytes: [UInt8], with pieces: [String]) -> [UInt8] {
    var mutated = bytes
    for _ in 0..<Int.random(in: 1...6, using: &self) {
      let place = Int.random(in: 0...mutated.count, using: &self)
      let end = min(mutated.count, place + Int.random(in: 0...30, using: &self))
      switch Int.random(in: 0..<6, using: &self) {
      case 0 where place < mutated.count: mutated[place] = UInt8.random(in: 0...255, using: &self)
      case 1: mutated.removeSubrange(place..<end)
      case 2: mutated.insert(contentsOf: Array(mutated[place..<end]), at: place)
      case 3 where Int.random(in: 0..<4, using: &self) == 0: mutated.removeSubrange(place...)
      case 4: mutated.insert(UInt8.random(in: 0...255, using: &self), at: place)
      default:
        let piece = pieces.randomElement(using: &self) ?? ""
        mutated.insert(contentsOf: Array(piece.utf8), at: place)
      }
    }
    return mutated
  }
}
