/// An acronym and the name it stands for, found beside each other in a text.
public struct AcronymPair: Hashable, Sendable {
  /// How the two stand beside each other.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    /// *Organisatie voor Veiligheid en Samenwerking in Europa (OVSE)*.
    case expansionFirst
    /// *OVSE (Organisatie voor Veiligheid en Samenwerking in Europa)*.
    case acronymFirst
    /// *veiligheidsdienst FSB*: a noun says what the acronym is; it is no expansion in full.
    case apposition
  }

  /// The acronym as written, without genitive ending: *OVSE*.
  public var acronym: String
  /// The name as written, without article: *Organisatie voor Veiligheid en Samenwerking in Europa*.
  public var expansion: String
  /// Where the acronym stands, in UTF-8 bytes.
  public var acronymRange: Range<Int>
  /// Where the expansion stands, in UTF-8 bytes.
  public var expansionRange: Range<Int>
  /// How the two stand beside each other.
  public var order: Order
  /// Whether the letters of the acronym are found in the expansion; where they are not, the two
  /// stand beside each other as translations do: *Noord-Atlantische Verdragsorganisatie (NATO)*.
  public var isSpelled: Bool

  /// Makes a pair from its parts.
  public init(
    acronym: String, expansion: String, acronymRange: Range<Int>, expansionRange: Range<Int>,
    order: Order, isSpelled: Bool
  ) {
    self.acronym = acronym
    self.expansion = expansion
    self.acronymRange = acronymRange
    self.expansionRange = expansionRange
    self.order = order
    self.isSpelled = isSpelled
  }
}
