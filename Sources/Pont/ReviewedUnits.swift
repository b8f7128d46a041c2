internal import Bitext
internal import Interchange
internal import Memory

/// A unit to be checked, with its place.
struct ReviewedUnit {
  var unit: TranslationUnit
  var place: CheckPlace
  /// The language that the unit says is its source.
  var source: LanguageTag?
  /// Whether a unit without translation is one that should have one.
  var wantsTranslation = false
}

/// Where units to be checked come from.
protocol ReviewedUnits: AnyObject {
  func next() throws -> ReviewedUnit?
  var skipped: [Remark] { get }
  var bytes: (read: Int, all: Int?)? { get }
}

/// The units of a file.
final class ReviewedFile: ReviewedUnits {
  private var reader: Interchange.UnitReader
  private let name: String
  private let expectsPairs: Bool
  private var count = 0

  init(
    _ reader: consuming Interchange.UnitReader, name: String,
    languages: TranslationReview.Languages
  ) {
    let kind = reader.kind
    expectsPairs =
      kind == .xliff || kind == .po || (kind == .pairTable && languages.target != nil)
    self.reader = reader
    self.name = name
  }

  func next() throws -> ReviewedUnit? {
    guard let unit = try reader.next() else { return nil }
    count += 1
    let place = CheckPlace(file: name, line: reader.unitLine, id: unit.id, number: count)
    let language =
      unit.attributes.value(named: "srclang")
      ?? reader.header.attributes.value(named: "srclang")
    let isLocked = unit.annotations.contains {
      if case .property("x-translate", "no", _) = $0 { true } else { false }
    }
    return ReviewedUnit(
      unit: unit, place: place, source: language.flatMap { LanguageTag($0) },
      wantsTranslation: expectsPairs && !isLocked)
  }

  var skipped: [Remark] { reader.skipped }
  var bytes: (read: Int, all: Int?)? { (reader.bytesRead, reader.totalBytes) }
}

/// The units of a memory.
final class ReviewedMemory: ReviewedUnits {
  private var reader: StoredUnitReader
  private let name: String?

  init(_ memory: MemoryStore, name: String?) throws {
    reader = try memory.units()
    self.name = name
  }

  func next() throws -> ReviewedUnit? {
    guard let stored = try reader.next() else { return nil }
    let language = stored.unit.attributes.value(named: "srclang")
    return ReviewedUnit(
      unit: stored.unit,
      place: CheckPlace(
        memory: name, file: stored.origin, id: stored.unit.id, number: Int(stored.number)),
      source: language.flatMap { LanguageTag($0) })
  }

  var skipped: [Remark] { [] }
  var bytes: (read: Int, all: Int?)? { nil }
}
