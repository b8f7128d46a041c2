internal import Bitext

/// What becomes of each item of ours, and what of theirs comes in between.
///
/// Of all items only facts are in memory, and whole only those that a version changed.
struct MergePlan {
  /// What happens to an item of ours.
  private enum Fate {
    case removed
    case replaced(theirs: Int)
    case merged(base: Int, theirs: Int)
    case conflicting(base: Int)
  }

  /// The languages of all units, in order.
  private(set) var languages: [LanguageTag] = []
  /// What could not be decided so far.
  private(set) var conflicts: [ItemMerge.Conflict] = []
  private let preference: ItemMerge.Preference
  private var fates: [Int: Fate] = [:]
  private var insertions: [Int: [Int]] = [:]
  private var bases: [Int: BitextItem] = [:]
  private var theirs: [Int: BitextItem] = [:]

  init(
    base: String, ours: String, theirs: String, preferring preference: ItemMerge.Preference,
    options: ItemDifference.Options
  ) throws {
    self.preference = preference
    let reading = options.reading
    let source = try options.sourceLanguage(of: [ours, theirs, base])
    var seen: Set<LanguageTag> = []
    func facts(_ path: String) throws -> [ItemFacts] {
      let reader = try ItemReader(path, options: reading)
      var facts: [ItemFacts] = []
      while let item = try reader.next() {
        if case .unit(let unit) = item { seen.formUnion(unit.variants.map(\.language)) }
        facts.append(ItemFacts(item, source: source, ignoresDetails: false))
      }
      return facts
    }
    let all = (base: try facts(base), ours: try facts(ours), theirs: try facts(theirs))
    languages = seen.sorted()
    let mine = ItemPairing(all.base, all.ours)
    let yours = ItemPairing(all.base, all.theirs)
    let added = Self.added(all.ours, mine, all.theirs, yours)
    decide(mine, yours)
    // What they added stands where it stood among what is known.
    insert(all.theirs.count, mine, yours, added, orphans: orphans(mine, yours))
    bases = try ItemReader.items(of: base, at: neededBases(mine, yours), options: reading)
    self.theirs = try ItemReader.items(of: theirs, at: neededTheirs(), options: reading)
    noteRemovals(mine, yours)
    try noteAdditions(all.ours, all.theirs, mine, yours, added, (ours, theirs), options)
  }

  /// What is written for an item of ours; `nil` for nothing.
  mutating func result(for item: BitextItem, at place: Int) -> BitextItem? {
    switch fates[place] {
    case nil: return item
    case .removed: return nil
    case .replaced(let other): return theirs[other] ?? item
    case .conflicting(let base):
      note(ItemMerge.Conflict(base: bases[base], ours: item, theirs: nil, parts: []))
      return preference == .theirs ? nil : item
    case .merged(let base, let other):
      guard let base = bases[base], let other = theirs[other] else { return item }
      let merged = PartMerge(
        base: base, ours: item, theirs: other, prefersTheirs: preference == .theirs)
      if !merged.conflicts.isEmpty {
        note(
          ItemMerge.Conflict(base: base, ours: item, theirs: other, parts: merged.conflicts))
      }
      return merged.result
    }
  }

  /// The items of theirs that follow an item of ours; those at the begin follow -1.
  func inserted(after place: Int) -> [BitextItem] {
    (insertions[place] ?? []).compactMap { theirs[$0] }
  }

  private mutating func note(_ conflict: ItemMerge.Conflict) {
    if preference == .none { conflicts.append(conflict) }
  }

  /// For each item that theirs added the equal one that ours added too.
  private static func added(
    _ ours: [ItemFacts], _ mine: ItemPairing, _ theirs: [ItemFacts], _ yours: ItemPairing
  ) -> [Int: Int] {
    var known: [Fingerprint: [Int]] = [:]
    for place in ours.indices where mine.partnersOfSecond[place] == nil {
      known[ours[place].whole, default: []].append(place)
    }
    var same: [Int: Int] = [:]
    for place in theirs.indices where yours.partnersOfSecond[place] == nil {
      guard var places = known[theirs[place].whole], !places.isEmpty else { continue }
      same[place] = places.removeFirst()
      known[theirs[place].whole] = places
    }
    return same
  }

  /// Decides about all items of the base that are in ours.
  private mutating func decide(_ mine: ItemPairing, _ yours: ItemPairing) {
    for place in mine.partners.indices {
      guard let own = mine.partners[place] else { continue }
      let isMineEqual = mine.isEqual[place]
      guard let other = yours.partners[place] else {
        fates[own] = isMineEqual ? .removed : .conflicting(base: place)
        continue
      }
      if yours.isEqual[place] { continue }
      fates[own] = isMineEqual ? .replaced(theirs: other) : .merged(base: place, theirs: other)
    }
  }

  /// The items of theirs that changed what ours removed.
  private func orphans(_ mine: ItemPairing, _ yours: ItemPairing) -> [Int: Int] {
    var orphans: [Int: Int] = [:]
    for place in mine.partners.indices where mine.partners[place] == nil {
      if let other = yours.partners[place], !yours.isEqual[place] { orphans[other] = place }
    }
    return orphans
  }

  private mutating func insert(
    _ count: Int, _ mine: ItemPairing, _ yours: ItemPairing, _ added: [Int: Int],
    orphans: [Int: Int]
  ) {
    var last = -1
    for place in 0..<count {
      if let base = yours.partnersOfSecond[place] {
        if let own = mine.partners[base] {
          last = own
        } else if orphans[place] != nil, preference != .ours {
          insertions[last, default: []].append(place)
        }
      } else if let own = added[place] {
        last = own
      } else {
        insertions[last, default: []].append(place)
      }
    }
  }

  private func neededTheirs() -> Set<Int> {
    var places = Set(insertions.values.joined())
    for fate in fates.values {
      switch fate {
      case .replaced(let other), .merged(_, let other): places.insert(other)
      case .removed, .conflicting: break
      }
    }
    return places
  }

  private func neededBases(_ mine: ItemPairing, _ yours: ItemPairing) -> Set<Int> {
    var places = Set(orphans(mine, yours).values)
    for fate in fates.values {
      switch fate {
      case .merged(let base, _), .conflicting(let base): places.insert(base)
      case .removed, .replaced: break
      }
    }
    return places
  }

  /// Lists what theirs changed and ours removed.
  private mutating func noteRemovals(_ mine: ItemPairing, _ yours: ItemPairing) {
    for (place, base) in orphans(mine, yours).sorted(by: { $0.key < $1.key }) {
      note(
        ItemMerge.Conflict(base: bases[base], ours: nil, theirs: theirs[place], parts: []))
    }
  }

  /// Lists what both added for the same source with other translations.
  private mutating func noteAdditions(
    _ ourFacts: [ItemFacts], _ theirFacts: [ItemFacts], _ mine: ItemPairing,
    _ yours: ItemPairing, _ added: [Int: Int], _ paths: (ours: String, theirs: String),
    _ options: ItemDifference.Options
  ) throws {
    let same = Set(added.values)
    var known: [UInt64: Int] = [:]
    for place in ourFacts.indices
    where mine.partnersOfSecond[place] == nil && !same.contains(place) {
      known[ourFacts[place].key] = place
    }
    var both: [(ours: Int, theirs: Int)] = []
    for place in theirFacts.indices
    where yours.partnersOfSecond[place] == nil && added[place] == nil {
      if let own = known.removeValue(forKey: theirFacts[place].key) { both.append((own, place)) }
    }
    let items = try ItemReader.items(
      of: paths.ours, at: Set(both.map(\.ours)), options: options.reading)
    for pair in both {
      note(
        ItemMerge.Conflict(
          base: nil, ours: items[pair.ours], theirs: theirs[pair.theirs], parts: []))
    }
  }
}
