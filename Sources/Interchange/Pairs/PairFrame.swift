internal import Bitext

/// What writers of one source and one target have in common: the languages, and what is told of units
/// that have more than the format holds.
struct PairFrame {
  let source: LanguageTag
  let target: LanguageTag
  /// What could not be written.
  var log: RemarkLog
  private let format: UnitFormat

  init(path: String, from source: LanguageTag, to target: LanguageTag, _ format: UnitFormat) {
    self.source = source
    self.target = target
    self.format = format
    log = RemarkLog(path: path)
  }

  /// What could not be written, each sort once.
  var remarks: [Remark] { log.remarks }

  /// The variants of a unit that are written; `nil` where it lacks one, which is told as all is that
  /// has no place in the format.
  mutating func pair(of unit: TranslationUnit) -> (source: Variant, target: Variant)? {
    guard let original = unit.variant(for: source), let other = unit.variant(for: target) else {
      log.add(line: nil, "units without a text in both languages are left out")
      return nil
    }
    log.noteLosses(of: unit, writing: [original, other], in: format)
    return (original, other)
  }
}

/// What a format has a place for, besides texts.
struct UnitFormat {
  /// Parts of a unit.
  struct Parts: OptionSet {
    let rawValue: Int
    static let codes = Parts(rawValue: 1)
    static let notes = Parts(rawValue: 2)
    static let properties = Parts(rawValue: 4)
    static let attributes = Parts(rawValue: 8)
    static let names = Parts(rawValue: 16)
  }

  /// How remarks name it: `in a table`.
  let place: String
  /// What it holds whole.
  let parts: Parts
  /// Names of properties that it holds, where it does not hold all.
  let properties: Set<String>

  init(_ place: String, holding parts: Parts = [], properties: Set<String> = []) {
    self.place = place
    self.parts = parts
    self.properties = properties
  }
}

extension RemarkLog {
  /// Tells what of a unit has no place in a format.
  mutating func noteLosses(
    of unit: TranslationUnit, writing variants: [Variant], in format: UnitFormat
  ) {
    let (held, place) = (format.parts, format.place)
    let all = unit.annotations + variants.flatMap(\.annotations)
    if !held.contains(.codes), variants.contains(where: { $0.content.hasCodes }) {
      add(line: nil, "inline codes cannot be written \(place)")
    }
    if !held.contains(.notes), all.contains(where: \.isNote) {
      add(line: nil, "notes cannot be written \(place)")
    }
    if all.contains(where: { !$0.isNote && !$0.isHeld(by: format) }) {
      add(line: nil, "properties cannot be written \(place)")
    }
    let hasAttributes = !unit.attributes.isEmpty || variants.contains { !$0.attributes.isEmpty }
    if !held.contains(.attributes), hasAttributes {
      add(line: nil, "attributes, such as dates and users, cannot be written \(place)")
    }
    if !held.contains(.names), unit.id != nil {
      add(line: nil, "names of units cannot be written \(place)")
    }
    if unit.variants.count > variants.count {
      add(line: nil, "variants in other languages, and further ones, cannot be written \(place)")
    }
  }
}

extension Annotation {
  fileprivate var isNote: Bool { if case .note = self { true } else { false } }

  fileprivate func isHeld(by format: UnitFormat) -> Bool {
    guard case .property(let name, _, _) = self else { return false }
    return format.parts.contains(.properties) || format.properties.contains(name)
  }
}
