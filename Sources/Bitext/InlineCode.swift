/// Markup inside a segment that is not text: a tag, a placeholder, a line break.
///
/// A code is opaque: it is kept with the name, attributes and data it came with, so that it can be
/// written again unchanged. What Pont reads is its role and which other code it belongs to.
public struct InlineCode: Hashable, Codable, Sendable {
  /// Whether a code begins something, ends it, or stands alone.
  public enum Role: String, Hashable, Codable, Sendable {
    /// The first of a pair: TMX `bpt`, XLIFF `g` or `bx`.
    case opening
    /// The second of a pair: TMX `ept`, the end of an XLIFF `g`.
    case closing
    /// A code without a partner: TMX `ph`, XLIFF `x`.
    case standalone
  }

  /// A piece of what a code holds.
  public enum Datum: Hashable, Codable, Sendable {
    /// Native markup, such as `<b>`.
    case markup(String)
    /// Translatable text inside markup: TMX `sub`, with its attributes.
    case subflow(Content, attributes: [Attribute])
  }

  /// Whether the code opens, closes or stands alone.
  public var role: Role
  /// The element it came as: `bpt`, `ph`, `g`, `mrk`.
  public var element: String
  /// What an opening and its closing code share, unique within the segment; `nil` where unpaired.
  public var pairing: String?
  /// The attributes of the element, in order; none on the closing half of an element that spans text.
  public var attributes: [Attribute]
  /// What stood inside the element, in order.
  public var data: [Datum]

  /// Makes a code from its parts.
  public init(
    _ role: Role, element: String, pairing: String? = nil, attributes: [Attribute] = [],
    data: [Datum] = []
  ) {
    self.role = role
    self.element = element
    self.pairing = pairing
    self.attributes = attributes
    self.data = data
  }
}
