/// How far two names lie apart, part by part.
struct NameComparison: Sendable {
  private let distance = SoundDistance.shipped
  private let customary = CustomaryNames.shipped
  private let source: String
  private let target: String

  /// What it costs that the longer name has a part and the shorter does not, and the other way.
  private static let priceOfMissingPart: Float = 0.08
  private static let priceOfOtherPart: Float = 0.3
  private static let priceOfMissingSlightPart: Float = 0.05

  /// Compares names of one language with names of another, as the tables call them.
  init(source: String, target: String) {
    self.source = source
    self.target = target
  }

  /// The distance between two names: 0 sounds the same, 1 has nothing in common.
  ///
  /// The parts are laid beside each other in order; a part without a counterpart costs little, for
  /// one text says *Loekasjenko* where the other says *Alexander Lukashenko*.
  func callAsFunction(_ left: NameSounds, _ right: NameSounds) -> Float {
    guard !left.parts.isEmpty, !right.parts.isEmpty else { return 1 }
    let isLonger = heavyParts(left) > heavyParts(right)
    let isShorter = heavyParts(left) < heavyParts(right)
    var previous = [Float](repeating: 0, count: right.parts.count + 1)
    for (column, part) in right.parts.enumerated() {
      previous[column + 1] = previous[column] + price(ofMissing: part, isShorter)
    }
    let nothing = left.parts.reduce(previous[right.parts.count]) {
      $0 + price(ofMissing: $1, isLonger)
    }
    var current = previous
    for part in left.parts {
      current[0] = previous[0] + price(ofMissing: part, isLonger)
      for (column, other) in right.parts.enumerated() {
        let missing = min(
          previous[column + 1] + price(ofMissing: part, isLonger),
          current[column] + price(ofMissing: other, isShorter))
        current[column + 1] = min(missing, previous[column] + self.distance(of: part, other))
      }
      swap(&previous, &current)
    }
    let total = previous[right.parts.count]
    if total >= nothing { return 1 }
    let heavier = max(heavyParts(left), heavyParts(right), 1)
    return min(1, total / Float(heavier) * Float(heavier > 1 ? 1.2 : 1))
  }

  private func heavyParts(_ name: NameSounds) -> Int { name.parts.count { !$0.isSlight } }

  private func price(ofMissing part: NameSounds.Part, _ isOfLonger: Bool) -> Float {
    if part.isSlight { return Self.priceOfMissingSlightPart }
    return isOfLonger ? Self.priceOfMissingPart : Self.priceOfOtherPart
  }

  /// The distance of two parts by their sounds, per sound; little for customary equivalents.
  private func distance(of part: NameSounds.Part, _ other: NameSounds.Part) -> Float {
    if part.text == other.text { return 0 }
    if part.isSlight || other.isSlight {
      if part.isInitial || other.isInitial, part.sounds.first == other.sounds.first { return 0.05 }
      return part.isSlight && other.isSlight ? 0.3 : 1
    }
    let longer = Float(max(part.sounds.count, other.sounds.count))
    let beginning: Float = part.sounds.first == other.sounds.first ? 0 : 0.02
    let bySound = distance(part.sounds, other.sounds) / longer + beginning + ending(part, other)
    if bySound > 0.1, areCustomaryEquivalents(part.text, other.text) { return 0.05 }
    return min(1, bySound)
  }

  /// The price of an *a* at the end that the other lacks: *Dugina* is not *Dugin*.
  private func ending(_ part: NameSounds.Part, _ other: NameSounds.Part) -> Float {
    let a = UInt8(ascii: "a")
    return (part.sounds.last == a) == (other.sounds.last == a) ? 0 : 0.06
  }

  private func areCustomaryEquivalents(_ part: String, _ other: String) -> Bool {
    customary.entries(for: part, in: source).contains { entry in
      entry.forms[target]?.contains { $0.lowercased() == other } == true
    }
  }
}
