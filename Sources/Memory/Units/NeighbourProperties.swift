internal import Bitext

/// The neighbours of a segment that tools name in properties: *x-context-pre*, *prev*,
/// *x-next-source-text*.
///
/// A name tells by its words, whatever stands between them. What a variant says is meant of it; what a
/// unit says, of its source.
struct NeighbourProperties {
  /// On which side of a segment another stands.
  private enum Side {
    case previous, next
    /// Before it, as the first of several fields.
    case first
  }

  /// Beyond this many names, those looked at are forgotten, so that memory stays bounded.
  private static let capacity = 1 << 10
  private static let alone: [String: Side] = [
    "prev": .previous, "previous": .previous, "next": .next, "contextcontent": .first,
  ]
  private static let sides: [String: Side] = alone.filter { $0.value != .first }.merging(
    [
      "pre": .previous, "before": .previous, "preceding": .previous, "left": .previous,
      "post": .next, "after": .next, "following": .next, "right": .next,
    ]) { known, _ in known }
  private static let others: Set<String> = [
    "context", "segment", "seg", "sentence", "source", "src", "text", "content",
  ]

  private var known: [String: Side?] = [:]

  /// Gives the variants of a unit the neighbours that properties name, where it has none there.
  ///
  /// - Parameter language: the source language, where the unit itself names none.
  mutating func apply(to unit: inout TranslationUnit, sourceLanguage language: String?) {
    let (previous, next) = neighbours(unit.annotations)
    if previous != nil || next != nil, let source = Self.source(of: unit, language) {
      Self.give(previous, next, to: &unit.variants[source])
    }
    for place in unit.variants.indices where !unit.variants[place].annotations.isEmpty {
      let (previous, next) = neighbours(unit.variants[place].annotations)
      Self.give(previous, next, to: &unit.variants[place])
    }
  }

  /// Takes out the neighbours that properties of the unit name too, so that they are not said twice.
  mutating func removeRepeated(from unit: inout TranslationUnit) {
    for place in unit.variants.indices where !unit.variants[place].annotations.isEmpty {
      let (previous, next) = neighbours(unit.variants[place].annotations)
      if unit.variants[place].previous == previous { unit.variants[place].previous = nil }
      if unit.variants[place].next == next { unit.variants[place].next = nil }
    }
    let (previous, next) = neighbours(unit.annotations)
    if previous != nil, let place = unit.variants.firstIndex(where: { $0.previous == previous }) {
      unit.variants[place].previous = nil
    }
    if next != nil, let place = unit.variants.firstIndex(where: { $0.next == next }) {
      unit.variants[place].next = nil
    }
  }

  private static func give(_ previous: String?, _ next: String?, to variant: inout Variant) {
    variant.previous = variant.previous ?? previous
    variant.next = variant.next ?? next
  }

  /// The place of the variant in the source language; that of the first where none is named.
  private static func source(of unit: TranslationUnit, _ language: String?) -> Int? {
    let tag = (unit.attributes.value(named: "srclang") ?? language).flatMap { LanguageTag($0) }
    return tag.flatMap { tag in unit.variants.firstIndex { $0.language.isCompatible(with: tag) } }
      ?? unit.variants.indices.first
  }

  private mutating func neighbours(
    _ annotations: [Annotation]
  ) -> (previous: String?, next: String?) {
    var (previous, next): (String?, String?) = (nil, nil)
    for case .property(let name, let value, _) in annotations {
      switch side(of: name) {
      case .previous: previous = previous ?? Self.text(value)
      case .next: next = next ?? Self.text(value)
      case .first: previous = previous ?? Self.firstField(value)
      case nil: break
      }
    }
    return (previous, next)
  }

  private mutating func side(of name: String) -> Side? {
    if let side = known[name] { return side }
    if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
    let side = Self.side(named: name)
    known[name] = .some(side)
    return side
  }

  private static func side(named name: String) -> Side? {
    var words = name.lowercased().split { !$0.isLetter }.map(String.init)
    if words.count > 1, ["x", "tmx"].contains(words[0]) { words.removeFirst() }
    if words.count == 1, let only = words.first { return alone[only] }
    let found = words.compactMap { sides[$0] }
    let rest = words.filter { sides[$0] == nil }
    return found.count == 1 && rest.allSatisfy(others.contains) ? found.first : nil
  }

  /// The text of the segment before, of which Trados Studio keeps the codes in the field after it, and
  /// doubles the mark that parts the fields; `nil` where there is none, or it has codes.
  private static func firstField(_ value: String) -> String? {
    let fields = value.split(separator: " | ", omittingEmptySubsequences: false)
    guard fields.count > 2, !fields[0].isEmpty, fields[1].isEmpty else { return nil }
    return String(fields[0].replacing("||", with: "|"))
  }

  /// The text that a value holds, which some tools wrap in `<seg>`; `nil` where it is none, or has
  /// markup inside.
  private static func text(_ value: String) -> String? {
    guard value.hasPrefix("<seg>"), value.hasSuffix("</seg>") else {
      return value.isEmpty ? nil : value
    }
    let inner = value.dropFirst(5).dropLast(6)
    guard !inner.isEmpty, !inner.contains("<") else { return nil }
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]
      .reduce(String(inner)) { $0.replacing($1.0, with: $1.1) }
  }
}
