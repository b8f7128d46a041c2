/// One thing with its names in several languages: an entry of a glossary (ISO 30042, `conceptEntry`).
public struct Concept: Hashable, Codable, Sendable {
  /// What sort of thing a concept is.
  public enum Kind: String, Hashable, Codable, CaseIterable, Sendable {
    /// A human being.
    case person
    /// A body: a state organ, a company, a party, an association.
    case institution
    /// A state, city, region, water, mountain.
    case place
    /// Something that happened or happens.
    case event
    /// A law, treaty or ruling.
    case law
    /// Anything else, such as a common noun.
    case other
  }

  /// The name of the entry, unique in its glossary, if it has one.
  public var id: String?
  /// What sort of thing it is.
  public var kind: Kind
  /// The field it belongs to.
  public var subject: String?
  /// What it is, in a sentence.
  public var definition: String?
  /// Where the knowledge comes from.
  public var source: String?
  /// Its names, in the order of the glossary; the first of a language and part comes first.
  public var terms: [Term]
  /// The attributes of the entry as they came, in order, without its id.
  public var attributes: [Attribute]
  /// Notes, properties and unknown elements, in order.
  public var annotations: [Annotation]

  /// Makes a concept from its parts.
  public init(
    id: String? = nil, kind: Kind, subject: String? = nil, definition: String? = nil,
    source: String? = nil, terms: [Term], attributes: [Attribute] = [],
    annotations: [Annotation] = []
  ) {
    self.id = id
    self.kind = kind
    self.subject = subject
    self.definition = definition
    self.source = source
    self.terms = terms
    self.attributes = attributes
    self.annotations = annotations
  }

  /// The terms that serve a language: those of the same tag first, then those of the same language.
  public func terms(in language: LanguageTag) -> [Term] {
    var same: [Term] = []
    var near: [Term] = []
    for term in terms where term.language.isCompatible(with: language) {
      if term.language == language { same.append(term) } else { near.append(term) }
    }
    return same + near
  }
}
