internal import Bitext
internal import GRDB

/// Finds texts that have several translations, what differs only in numbers, codes and white space
/// left aside.
///
/// Two numbers stand for each pair of texts and each way to look at it, 24 bytes; those with the same
/// first and another second number are then held against one another.
struct InconsistencyFinder {
  private static let likeness: TextLikeness = [.ignoringSpace, .ignoringCodes, .ignoringNumbers]

  /// A text of a unit and a text that translates it.
  private struct Mark {
    let one: UInt64
    let other: UInt64
    /// Twice the unit times 2²⁰, the places of both variants, and whether the one is the target.
    let place: Int64

    init(_ one: UInt64, _ other: UInt64, unit: Int64, _ places: (Int, Int), isTarget: Bool) {
      self.one = one
      self.other = other
      place =
        unit << 21 | Int64(places.0) << 11 | Int64(places.1) << 1 | (isTarget ? 1 : 0)
    }

    var unit: Int64 { place >> 21 }
    var onePlace: Int { Int(place >> 11 & 1023) }
    var otherPlace: Int { Int(place >> 1 & 1023) }
    var isTarget: Bool { place & 1 == 1 }
  }

  private let database: Database
  private let languages: Languages
  private let sources: Set<Int64>?
  private let targets: Set<Int64>?

  init(
    _ database: Database, from source: LanguageTag?, to target: LanguageTag?
  ) throws {
    self.database = database
    languages = try Languages(database)
    sources = source.map { [languages] in Set(languages.serving($0).map(\.number)) }
    targets = target.map { [languages] in Set(languages.serving($0).map(\.number)) }
  }

  /// Calls `body` with each, in the order of the first units that have the one text.
  func forEach(
    where filter: UnitFilter?, progress: (_ done: Int, _ total: Int) throws -> Void,
    _ body: (Inconsistency) throws -> Void
  ) throws {
    var marks: [Mark] = []
    if filter != nil {
      try UnitWalk(database, where: filter).forEach(progress: progress) { found in
        add(found.number, try UnitFinder.variants(of: found.number, in: database), to: &marks)
      }
    } else {
      try VariantScan(database).forEach(progress: progress) { add($0, $1, to: &marks) }
    }
    marks.sort { ($0.one, $0.place) < ($1.one, $1.place) }
    for group in Self.groups(in: marks) {
      for found in try inconsistencies(marks[group]) { try body(found) }
    }
  }

  /// The stretches of marks of one text whose translations are not all the same.
  private static func groups(in marks: [Mark]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var start = 0
    while start < marks.count {
      let end = marks[start...].firstIndex { $0.one != marks[start].one } ?? marks.count
      if marks[start..<end].contains(where: { $0.other != marks[start].other }) {
        groups.append(start..<end)
      }
      start = end
    }
    return groups.sorted { marks[$0.lowerBound].place < marks[$1.lowerBound].place }
  }

  private func add(_ unit: Int64, _ variants: [StoredVariant], to marks: inout [Mark]) {
    guard variants.count > 1 else { return }
    let keys = variants.map { TextKey($0, Self.likeness) }
    for (source, first) in variants.enumerated() where sources?.contains(first.language) ?? true {
      for (target, second) in variants.enumerated()
      where isPair(first.language, second.language, source, target)
        && !keys[source].isEmpty && !keys[target].isEmpty
      {
        let one = Self.mix(keys[source].digest(first.language), second.language)
        let other = Self.mix(keys[target].digest(second.language), first.language)
        marks.append(Mark(one, other, unit: unit, (source, target), isTarget: false))
        marks.append(Mark(other &+ 1, one, unit: unit, (target, source), isTarget: true))
      }
    }
  }

  /// Without a direction the first variant of two is the source.
  private func isPair(_ source: Int64, _ target: Int64, _ one: Int, _ other: Int) -> Bool {
    guard source != target, one != other else { return false }
    if let targets { return targets.contains(target) }
    return sources != nil || one < other
  }

  private static func mix(_ digest: UInt64, _ language: Int64) -> UInt64 {
    var mixed = Digest()
    mixed.add(Int64(bitPattern: digest))
    mixed.add(language)
    return UInt64(bitPattern: mixed.number)
  }

  /// What is told by the marks of one text; nothing where only the numbers for texts were the same.
  private func inconsistencies(_ marks: ArraySlice<Mark>) throws -> [Inconsistency] {
    var texts: [TextKey: [TextKey: (text: String, units: [Int64])]] = [:]
    var first: [TextKey: (one: StoredVariant, other: StoredVariant, isTarget: Bool)] = [:]
    var order: [TextKey] = []
    for mark in marks {
      let variants = try UnitFinder.variants(of: mark.unit, in: database)
      guard mark.onePlace < variants.count, mark.otherPlace < variants.count else { continue }
      let (one, other) = (variants[mark.onePlace], variants[mark.otherPlace])
      let (key, otherKey) = (TextKey(one, Self.likeness), TextKey(other, Self.likeness))
      if first[key] == nil {
        first[key] = (one, other, mark.isTarget)
        order.append(key)
      }
      texts[key, default: [:]][otherKey, default: (other.text, [])].units.append(mark.unit)
    }
    return try order.compactMap { key in
      guard let (one, other, isTarget) = first[key], let found = texts[key], found.count > 1 else {
        return nil
      }
      let translations = found.values.map {
        Inconsistency.Translation(text: $0.text, units: $0.units)
      }
      return Inconsistency(
        kind: isTarget ? .target : .source, language: try languages.tag(one.language),
        otherLanguage: try languages.tag(other.language), text: one.text,
        translations: translations.sorted {
          ($1.units.count, $0.units[0], $0.text) < ($0.units.count, $1.units[0], $1.text)
        })
    }
  }
}
