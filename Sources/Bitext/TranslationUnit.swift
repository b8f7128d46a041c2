/// The same thing said in several languages, as a translation memory keeps it.
///
/// A unit has no direction: any of its variants can be the source.
public struct TranslationUnit: Hashable, Codable, Sendable {
  /// The name the unit came with (TMX `tuid`), if any.
  public var id: String?
  /// What is said, once a language; a file may hold several variants of one language.
  public var variants: [Variant]
  /// The attributes of the unit as they came, in order: `creationdate`, `changeid`, `srclang` …
  public var attributes: [Attribute]
  /// Notes, properties and unknown elements, in order.
  public var annotations: [Annotation]

  /// Makes a unit from its parts.
  public init(
    id: String? = nil, variants: [Variant], attributes: [Attribute] = [],
    annotations: [Annotation] = []
  ) {
    self.id = id
    self.variants = variants
    self.attributes = attributes
    self.annotations = annotations
  }

  /// The variant that serves a language best: the same tag first, then the same language.
  public func variant(for language: LanguageTag) -> Variant? {
    variants.first { $0.language == language }
      ?? variants.first { $0.language.isCompatible(with: language) }
  }
}
