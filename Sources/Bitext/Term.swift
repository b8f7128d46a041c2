/// A name of a concept in one language (ISO 30042, `termSec`).
public struct Term: Hashable, Codable, Sendable {
  /// Which form of the name a term is.
  public enum Part: String, Hashable, Codable, CaseIterable, Sendable {
    /// The name in full: *Noord-Atlantische Verdragsorganisatie*.
    case full
    /// A word made of initials: *NAVO*.
    case acronym
    /// What a second mention says: *Commissie*, *Blinken*.
    case short
    /// Another spelling or a synonym of the full form.
    case variant
    /// The adjective that belongs to a place: *Oekraïens*.
    case adjective
    /// Who lives in a place: *Oekraïner*.
    case inhabitant
  }

  /// What a translator should do with a term (ISO 30042, `administrativeStatus`).
  public enum Status: String, Hashable, Codable, CaseIterable, Sendable {
    /// Use this one.
    case preferred
    /// May be used.
    case admitted
    /// Was used once; recognise it, do not write it.
    case deprecated
    /// Must not be used.
    case forbidden
    /// Suggested by Pont and not yet looked at by a person.
    case proposed

    /// Whether a term is known only so that it is not written.
    public var isUnwanted: Bool { self == .deprecated || self == .forbidden }
  }

  /// The language it belongs to.
  public var language: LanguageTag
  /// The term as it is written inside a sentence, without article.
  public var text: String
  /// Which form of the name it is.
  public var part: Part
  /// What to do with it.
  public var status: Status
  /// The attributes of the term as they came, in order, without its language.
  public var attributes: [Attribute]
  /// Notes, properties and unknown elements, in order.
  public var annotations: [Annotation]

  /// Makes a term from its parts.
  public init(
    _ text: String, language: LanguageTag, part: Part = .full, status: Status = .preferred,
    attributes: [Attribute] = [], annotations: [Annotation] = []
  ) {
    self.text = text
    self.language = language
    self.part = part
    self.status = status
    self.attributes = attributes
    self.annotations = annotations
  }
}
