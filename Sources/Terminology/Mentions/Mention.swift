public import Bitext

/// A name that stands in a text: a person, an institution, a place, an acronym, a people.
public struct Mention: Hashable, Sendable {
  /// Where it stands, in UTF-8 bytes, without article, title or genitive ending.
  public var range: Range<Int>
  /// The name as it stands, its line breaks included.
  public var text: String
  /// What it names, as well as its form and its surroundings tell; `.other` where they do not.
  public var kind: Concept.Kind
  /// Which form of a name it is: an acronym, the adjective or inhabitants of a place, or a full
  /// form; `.short` when it repeats part of an earlier name.
  public var part: Term.Part
  /// The name for looking up: white space as single spaces, no article, title or genitive.
  public var canonical: String
  /// Where the noun stands that says what sort of institution it is: *ministerie* in *ministerie
  /// van Defensie*; `nil` where none does.
  public var head: Range<Int>?
  /// The title before a person: *president*, *minister van Buitenlandse Zaken*; empty if none.
  public var title: String
  /// The names inside it, in order: *Europa* in *Raad van Europa*.
  public var nested: [Mention]
  /// The number, in the list it came with, of the earlier and fuller mention of the same name.
  public var earlier: Int?
  /// How sure it is that this is a name and ends where it ends, from 0 to 1.
  public var confidence: Double

  /// Makes a mention from its parts.
  public init(
    range: Range<Int>, text: String, kind: Concept.Kind, part: Term.Part = .full,
    canonical: String? = nil, head: Range<Int>? = nil, title: String = "",
    nested: [Mention] = [], earlier: Int? = nil, confidence: Double = 1
  ) {
    self.range = range
    self.text = text
    self.kind = kind
    self.part = part
    self.canonical = canonical ?? text
    self.head = head
    self.title = title
    self.nested = nested
    self.earlier = earlier
    self.confidence = confidence
  }
}
