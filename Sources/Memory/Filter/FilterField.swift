internal import Bitext
internal import Foundation

/// What a condition of a filter looks at.
enum FilterField: Hashable, Sendable {
  case origin, id, unit, language, note, user, created, changed, date
  /// How often a unit was used, and when last.
  case uses, used
  /// The texts, in a language or in all.
  case text(LanguageTag?)
  /// Attributes and properties of a name, without what does not matter in it.
  case named(String)

  private static let fixed: [String: FilterField] = [
    "origin": .origin, "id": .id, "unit": .unit, "language": .language, "note": .note,
    "user": .user, "created": .created, "changed": .changed, "date": .date, "text": .text(nil),
    "uses": .uses, "used": .used,
  ]

  /// The field of a name; `nil` where it names the text in what is no language.
  init?(_ name: String) {
    let lower = name.lowercased()
    if let fixed = Self.fixed[lower] {
      self = fixed
    } else if lower.hasPrefix("text.") {
      guard let tag = LanguageTag(name.dropFirst(5)) else { return nil }
      self = .text(tag)
    } else {
      self = .named(Self.core(of: name))
    }
  }

  /// The values that a unit has in the field.
  func values(of way: FilterSubject) -> [String] {
    let unit = way.stored.unit
    switch self {
    case .origin: return way.stored.origin.map { [$0] } ?? []
    case .id: return unit.id.map { [$0] } ?? []
    case .unit: return [String(way.stored.number)]
    case .language: return unit.variants.map(\.language.text)
    case .text(let tag):
      return unit.variants.filter { tag?.isCompatible(with: $0.language) ?? true }
        .map(\.content.plainText)
    case .note: return Self.levels(of: unit).flatMap(\.annotations.notes)
    case .user: return Self.values(of: ["changeid", "creationid", "user"], in: unit)
    case .created: return Self.values(of: ["creationdate", "created"], in: unit)
    case .changed: return Self.values(of: ["changedate", "changed"], in: unit)
    case .date: return Self.date(of: unit, arrival: way.arrival).map { [$0] } ?? []
    case .uses: return [String(way.use?.count ?? 0)]
    case .used: return way.use.map { [Self.date($0.last)] } ?? []
    case .named(let core): return Self.values(of: [core], in: unit)
    }
  }

  /// A unit and its variants, each with attributes and annotations.
  private static func levels(
    of unit: TranslationUnit
  ) -> [(attributes: [Attribute], annotations: [Annotation])] {
    [(unit.attributes, unit.annotations)] + unit.variants.map { ($0.attributes, $0.annotations) }
  }

  private static func values(of cores: [String], in unit: TranslationUnit) -> [String] {
    var values: [String] = []
    for level in levels(of: unit) {
      for attribute in level.attributes where cores.contains(core(of: attribute.name)) {
        values.append(attribute.value)
      }
      for case .property(let name, let value, _) in level.annotations
      where cores.contains(core(of: name)) { values.append(value) }
    }
    return values
  }

  /// When a unit was changed or made last, as its file says, else when it came in.
  private static func date(of unit: TranslationUnit, arrival: Int64?) -> String? {
    let noted = values(of: ["changedate", "creationdate"], in: unit)
      .filter { PartialDate($0) != nil }
    if let last = noted.max(by: { PartialDate.digits(of: $0) < PartialDate.digits(of: $1) }) {
      return last
    }
    return arrival.map(date)
  }

  private static func date(_ seconds: Int64) -> String {
    Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
  }

  /// A name without what tools add to it: `x-` before it, a type behind a colon, signs and case.
  static func core(of name: String) -> String {
    var name = name.lowercased()[...]
    if name.hasPrefix("x-") { name = name.dropFirst(2) }
    if let colon = name.firstIndex(of: ":"), colon > name.startIndex { name = name[..<colon] }
    return String(name.filter { !"-_ ".contains($0) })
  }
}
