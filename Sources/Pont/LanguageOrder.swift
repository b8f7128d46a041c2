internal import Bitext

/// The languages of a file, in the order that a format with one source and one target needs.
struct LanguageOrder {
  private let source: LanguageTag?
  private var met: [LanguageTag] = []

  /// - Parameter header: may name the source language of all units.
  init(header: Header) {
    source = header.attributes.value(named: "srclang").flatMap { LanguageTag($0) }
  }

  /// Takes note of the languages of a unit or concept.
  mutating func add(_ languages: [LanguageTag]) {
    for language in languages where !met.contains(language) { met.append(language) }
  }

  /// All of them, as they were met.
  var all: [LanguageTag] { met }

  /// All of them, by their tags.
  var sorted: [LanguageTag] { met.sorted() }

  /// All of them: first those that are named, then the source, then as they were met.
  func ordered(first named: [LanguageTag]) -> [LanguageTag] {
    var ordered = named
    if let source, let same = met.first(where: { $0.isCompatible(with: source) }),
      !ordered.contains(where: { $0.isCompatible(with: same) })
    {
      ordered.insert(same, at: min(ordered.count, 1))
    }
    for language in met where !ordered.contains(where: { $0.isCompatible(with: language) }) {
      ordered.append(language)
    }
    return ordered
  }
}
