/// How far two names lie apart, part by part.
struct NameComparison: Sendable {
  private let distance: SoundDistance
  private let customary = CustomaryNames.shipped
  private let source: String
  private let target: String

  /// What it costs that one name has a part and the other does not.
  private struct PricesOfMissingPart {
    let ofLonger: Float
    let other: Float
    let tied: Float
    let slight: Float
  }

  private static let shares = PricesOfMissingPart(
    ofLonger: 0.08, other: 0.3, tied: 0.08, slight: 0.05)
  private static let edits = PricesOfMissingPart(
    ofLonger: 0.15, other: 1.5, tied: 0.5, slight: 0.1)

  /// Compares names of one language with names of another, as the tables call them.
  init(source: String, target: String) {
    self.source = source
    self.target = target
    distance = SoundDistance.shipped(source, target)
  }

  /// The distance between two names: 0 sounds the same, 1 has nothing in common.
  ///
  /// The parts are laid beside each other in order; a part without a counterpart costs little, for
  /// one text says *Loekasjenko* where the other says *Alexander Lukashenko*.
  func callAsFunction(_ left: NameSounds, _ right: NameSounds) -> Float {
    guard let total = least(left, right, Self.shares, share) else { return 1 }
    let heavier = max(heavyParts(left), heavyParts(right), 1)
    return min(1, total / Float(heavier) * Float(heavier > 1 ? 1.2 : 1))
  }

  /// How many sounds two names differ in, however long they are; no number where no part is like
  /// another.
  ///
  /// It ranks worse than the distance, but tells more surely whether two names are the same: what is
  /// one consonant apart is another name, be it short or long.
  func edits(_ left: NameSounds, _ right: NameSounds) -> Float? {
    least(left, right, Self.edits, edits)
  }

  /// The least price of laying the parts of two names beside each other; none where nothing is alike.
  private func least(
    _ left: NameSounds, _ right: NameSounds, _ prices: PricesOfMissingPart,
    _ price: (NameSounds.Part, NameSounds.Part) -> Float
  ) -> Float? {
    guard !left.parts.isEmpty, !right.parts.isEmpty else { return nil }
    if heavyParts(left) == 0 || heavyParts(right) == 0 {
      return left.parts.elementsEqual(right.parts) { $0.plain == $1.plain } ? 0 : nil
    }
    let isLonger = heavyParts(left) > heavyParts(right)
    let isShorter = heavyParts(left) < heavyParts(right)
    func lack(_ part: NameSounds.Part, _ isOfLonger: Bool) -> Float {
      if part.isSlight { return prices.slight }
      return isOfLonger ? part.isTied ? prices.tied : prices.ofLonger : prices.other
    }
    var previous: [Float] = [0]
    for part in right.parts {
      previous.append(previous[previous.count - 1] + lack(part, isShorter))
    }
    let nothing = left.parts.reduce(previous[right.parts.count]) { $0 + lack($1, isLonger) }
    var current = previous
    for part in left.parts {
      current[0] = previous[0] + lack(part, isLonger)
      for (column, other) in right.parts.enumerated() {
        let missing = min(
          previous[column + 1] + lack(part, isLonger), current[column] + lack(other, isShorter))
        current[column + 1] = min(missing, previous[column] + price(part, other))
      }
      swap(&previous, &current)
    }
    let total = previous[right.parts.count]
    return total >= nothing ? nil : total
  }

  private func heavyParts(_ name: NameSounds) -> Int { name.parts.count { !$0.isSlight } }

  /// The distance of two parts by their sounds, per sound; little for customary equivalents.
  private func share(_ part: NameSounds.Part, _ other: NameSounds.Part) -> Float {
    if let fixed = fixed(part, other) { return fixed }
    let longer = Float(max(part.sounds.count, other.sounds.count))
    let beginning: Float = part.sounds.first == other.sounds.first ? 0 : 0.02
    let bySound = distance(part.sounds, other.sounds) / longer + beginning + ending(part, other)
    if bySound > 0.1, areCustomaryEquivalents(part.text, other.text) { return 0.05 }
    return min(1, bySound)
  }

  /// The distance of two parts by their sounds.
  private func edits(_ part: NameSounds.Part, _ other: NameSounds.Part) -> Float {
    if let fixed = fixed(part, other) { return fixed * 2 }
    let bySound = distance(part.sounds, other.sounds) + ending(part, other) * 5
    if bySound > 0.2, areCustomaryEquivalents(part.text, other.text) { return 0.1 }
    return bySound
  }

  /// What two parts cost whose sounds need no comparing.
  private func fixed(_ part: NameSounds.Part, _ other: NameSounds.Part) -> Float? {
    if part.plain == other.plain { return 0 }
    if part.isNumeral || other.isNumeral { return 1 }
    guard part.isSlight || other.isSlight else { return nil }
    if part.isInitial || other.isInitial, part.sounds.first == other.sounds.first { return 0.05 }
    return part.isSlight && other.isSlight ? 0.3 : 1
  }

  /// The price of an *a* at the end that the other lacks: *Dugina* is not *Dugin*, but *Lukashenka*
  /// may be *Lukashenko*.
  private func ending(_ part: NameSounds.Part, _ other: NameSounds.Part) -> Float {
    let a = UInt8(ascii: "a")
    guard let last = part.sounds.last, let otherLast = other.sounds.last,
      (last == a) != (otherLast == a)
    else { return 0 }
    return "oA".utf8.contains(last == a ? otherLast : last) ? 0 : 0.06
  }

  private func areCustomaryEquivalents(_ part: String, _ other: String) -> Bool {
    customary.entries(for: part, in: source).contains { entry in
      entry.forms[target]?.contains { $0.lowercased() == other } == true
    }
  }
}
