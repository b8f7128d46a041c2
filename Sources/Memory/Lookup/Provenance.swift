internal import Bitext
internal import GRDB
internal import Matching

/// What units tell of how they were made, and why they are trusted less for it.
///
/// A unit that came in several ways is doubted for what all of them say: who confirmed a machine's
/// translation elsewhere has confirmed it.
struct Provenance {
  /// Beyond this many details, those read are forgotten, so that memory stays bounded.
  private static let capacity = 1 << 14

  private var generation: Int64 = -1
  private var facts: [Int64: Facts] = [:]
  /// How units first came in.
  var origins = UnitOrigins()
  /// The source languages that origins name; `nil` for those that name none.
  private var languages: [Int64: LanguageTag?] = [:]

  /// What a detail tells.
  private struct Facts {
    /// Whether the variant at a place was translated by a machine, and those behind the last of them.
    let machines: [Bool]
    let isMachine: Bool
    /// The source language that it names.
    let source: LanguageTag?

    init(_ detail: Detail) {
      machines = detail.parts.indices.map { MachineMark.isOn(detail, at: $0) }
      isMachine = MachineMark.isOn(detail, at: detail.parts.count)
      source = detail.attributes.value(named: "srclang").flatMap { LanguageTag($0) }
    }
  }

  /// Forgets what was read from another state of the file.
  mutating func turn(to generation: Int64) {
    if self.generation == generation { return }
    self = Provenance()
    self.generation = generation
  }

  /// Why a unit is trusted less as a translation into its variant at a place.
  mutating func doubts(
    about unit: Int64, from source: LanguageTag, to target: LanguageTag, at place: Int,
    in database: Database
  ) throws -> Set<Penalty> {
    guard let first = try origins.firstWay(of: unit, in: database) else { return [] }
    var doubts = try self.doubts(first, from: source, to: target, at: place, in: database)
    if doubts.isEmpty { return [] }
    var others: [UnitOrigins.Way] = []
    try database.prepared("SELECT origin, detail FROM occurrence WHERE unit = ?")
      .forEach(.integer(unit)) { row in
        others.append(UnitOrigins.Way(row))
        return true
      }
    for way in others where !doubts.isEmpty {
      try doubts.formIntersection(
        self.doubts(way, from: source, to: target, at: place, in: database))
    }
    return doubts
  }

  private mutating func doubts(
    _ way: UnitOrigins.Way, from source: LanguageTag, to target: LanguageTag,
    at place: Int, in database: Database
  ) throws -> Set<Penalty> {
    let facts = try way.detail.map { try self.facts($0, in: database) }
    var doubts: Set<Penalty> = []
    if let facts, facts.machines.indices.contains(place) ? facts.machines[place] : facts.isMachine {
      doubts.insert(.machine)
    }
    let own = facts?.source
    let declared = try own ?? way.origin.flatMap { try language(ofOrigin: $0, in: database) }
    if let declared, declared.isCompatible(with: target), !declared.isCompatible(with: source) {
      doubts.insert(.reversed)
    }
    return doubts
  }

  private mutating func facts(_ number: Int64, in database: Database) throws -> Facts {
    if let known = facts[number] { return known }
    let json = try database.prepared("SELECT json FROM detail WHERE id = ?")
      .first(.integer(number)) { $0.text(0) }
    guard let detail = json.flatMap(Detail.init(json:)) else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "detail \(number) is missing or unreadable")
    }
    if facts.count >= Self.capacity { facts.removeAll(keepingCapacity: true) }
    let new = Facts(detail)
    facts[number] = new
    return new
  }

  private mutating func language(
    ofOrigin number: Int64, in database: Database
  ) throws -> LanguageTag? {
    if let known = languages[number] { return known }
    let header =
      try database.prepared("SELECT header FROM origin WHERE id = ?")
      .first(.integer(number)) { Detail(json: $0.text(0)) } ?? nil
    let language = header?.attributes.value(named: "srclang").flatMap { LanguageTag($0) }
    languages[number] = .some(language)
    return language
  }
}
