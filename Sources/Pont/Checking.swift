public import Bitext
internal import Interchange
public import Memory
public import Terminology

/// Goes through translations, one pair at a time, and tells what is odd about each.
///
/// ```swift
/// var review = try TranslationReview(file: "news.xlf", glossary: glossary)
/// while let pair = try review.next() { print(pair.place, pair.findings) }
/// ```
/// Files and memories of any size are read in bounded memory.
public struct TranslationReview: ~Copyable {
  /// Which languages are checked; without them the first text of a unit is the source, all others
  /// are translations.
  public struct Languages: Sendable {
    /// The language of the source.
    public var source: LanguageTag?
    /// The language of the translations.
    public var target: LanguageTag?

    /// Names one or both of the languages.
    public init(source: LanguageTag? = nil, target: LanguageTag? = nil) {
      self.source = source
      self.target = target
    }
  }

  private let glossary: Glossary
  private let background: Glossary
  private let languages: Languages
  private let units: any ReviewedUnits
  private var desks: [[LanguageTag]: ReviewDesk] = [:]
  private var waiting: [CheckedPair] = []
  /// How many pairs have been looked at.
  public private(set) var pairs = 0
  /// How many units have been read.
  public private(set) var unitCount = 0

  /// Opens a file of any kind that holds units.
  ///
  /// - Parameters:
  ///   - path: the file, or `-` for standard input.
  ///   - kind: its format; `nil` to tell it from the content.
  ///   - name: what places call the file; its path when `nil`.
  ///   - glossary: what has to be kept to.
  ///   - background: names that are known too, such as the shipped ones.
  /// - Throws: `InterchangeError`.
  public init(
    file path: String, kind: FileKind? = nil, named name: String? = nil,
    languages: Languages = Languages(), glossary: Glossary,
    background: Glossary = Glossary(concepts: []), options: ReadingOptions = ReadingOptions()
  ) throws {
    self.glossary = glossary
    self.background = background
    self.languages = languages
    let columns = [languages.source, languages.target].compactMap { $0 }
    let reader = try Interchange.UnitReader(
      path: path, kind: kind, languages: columns.count == 2 ? columns : nil, options: options)
    units = ReviewedFile(reader, name: name ?? path, languages: languages)
  }

  /// Goes through a memory.
  ///
  /// - Parameter name: what places call the memory; nothing when `nil`.
  /// - Throws: `MemoryError`.
  public init(
    memory: MemoryStore, named name: String? = nil, languages: Languages = Languages(),
    glossary: Glossary, background: Glossary = Glossary(concepts: [])
  ) throws {
    self.glossary = glossary
    self.background = background
    self.languages = languages
    units = try ReviewedMemory(memory, name: name)
  }

  /// The next pair with what was found, most often nothing; `nil` at the end.
  ///
  /// - Throws: `InterchangeError` or `MemoryError`.
  public mutating func next() throws -> CheckedPair? {
    while waiting.isEmpty {
      guard let unit = try units.next() else { return nil }
      unitCount += 1
      waiting = check(unit).reversed()
    }
    pairs += 1
    return waiting.removeLast()
  }

  /// What could not be read, where the options keep going.
  public var skipped: [Remark] { units.skipped }

  /// How many bytes of the file have been read, and of how many; `nil` for a memory.
  public var bytes: (read: Int, all: Int?)? { units.bytes }

  private mutating func check(_ reviewed: ReviewedUnit) -> [CheckedPair] {
    let unit = reviewed.unit
    let named = languages.source ?? reviewed.source
    let first = named.flatMap { unit.variant(for: $0) }
    guard let source = first ?? (languages.source == nil ? unit.variants.first : nil) else {
      return []
    }
    var targets = unit.variants.filter { $0 != source && $0.language != source.language }
    if let target = languages.target {
      targets = targets.filter { $0.language.isCompatible(with: target) }
    }
    if targets.isEmpty, reviewed.wantsTranslation {
      return [CheckedPair(untranslated: source, place: reviewed.place)]
    }
    return targets.map { check(source, $0, at: reviewed.place) }
  }

  private mutating func check(
    _ source: Variant, _ target: Variant, at place: CheckPlace
  ) -> CheckedPair {
    let key = [source.language, target.language]
    let desk =
      desks[key]
      ?? ReviewDesk(
        source: source.language, target: target.language, glossary: glossary,
        background: background)
    desks[key] = desk
    return CheckedPair(
      place: place, source: source, target: target,
      findings: desk.findings(source.content, target.content, at: place))
  }
}
