/// A translation unit in one language (TMX `tuv`).
public struct Variant: Hashable, Codable, Sendable {
  /// The language of the content.
  public var language: LanguageTag
  /// What is said.
  public var content: Content
  /// The plain text of the segment before it in its document, where known.
  public var previous: String?
  /// The plain text of the segment after it in its document, where known.
  public var next: String?
  /// The attributes of the variant as they came, in order, without its language.
  public var attributes: [Attribute]
  /// Notes, properties and unknown elements, in order.
  public var annotations: [Annotation]

  /// Makes a variant from its parts.
  public init(
    language: LanguageTag, content: Content, previous: String? = nil, next: String? = nil,
    attributes: [Attribute] = [], annotations: [Annotation] = []
  ) {
    self.language = language
    self.content = content
    self.previous = previous
    self.next = next
    self.attributes = attributes
    self.annotations = annotations
  }
}
