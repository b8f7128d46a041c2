public import Bitext

/// A segment of a file that waits for its translation.
public struct FillRequest: Sendable {
  /// What is to be translated.
  public let source: Content
  /// The language it is in.
  public let sourceLanguage: LanguageTag
  /// The language it goes to.
  public let targetLanguage: LanguageTag
  /// The plain text of the segment before it in the file, where there is one.
  public let previous: String?
  /// The plain text of the segment after it, where it is known: within the same unit.
  public let next: String?
}

/// A translation for a segment of a file.
public struct Filling: Sendable {
  /// What to write; its codes are replaced by those of the segment.
  public let target: Content
  /// How well its source fits the segment, in per cent; 100 and more is exact.
  public let quality: Int

  /// Makes a filling.
  public init(target: Content, quality: Int) {
    self.target = target
    self.quality = quality
  }

  /// Whether a person need not look at it again.
  var isExact: Bool { quality >= 100 }
}

/// What was done to a file.
public struct FillReport: Hashable, Sendable {
  /// The segments of the file.
  public internal(set) var segments = 0
  /// Those that were translated before.
  public internal(set) var translated = 0
  /// Those that were filled exactly.
  public internal(set) var exact = 0
  /// Those that were filled and have to be looked at.
  public internal(set) var fuzzy = 0
}

/// Asks for translations, counts them, and remembers what stands before a segment.
struct Filler {
  private(set) var report = FillReport()
  private var previous: String?
  private let translate: (FillRequest) throws -> Filling?

  init(_ translate: @escaping (FillRequest) throws -> Filling?) { self.translate = translate }

  /// The translation of a segment, its codes in place; `nil` where it has one already or gets none.
  mutating func filling(
    _ source: Content, from sourceLanguage: LanguageTag, to targetLanguage: LanguageTag,
    isTranslated: Bool, next: String? = nil
  ) throws -> Filling? {
    report.segments += 1
    let before = previous
    previous = source.plainText
    if isTranslated || source.plainText.isEmpty {
      report.translated += 1
      return nil
    }
    let request = FillRequest(
      source: source, sourceLanguage: sourceLanguage, targetLanguage: targetLanguage,
      previous: before, next: next)
    guard let filling = try translate(request) else { return nil }
    if filling.isExact { report.exact += 1 } else { report.fuzzy += 1 }
    let placed = CodePlacement.placing(codesOf: source, in: filling.target)
    return Filling(target: placed, quality: filling.quality)
  }
}
