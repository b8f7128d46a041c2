internal import Shipped

/// The rules by which texts are cut.
///
/// The user's files decide first, then the shipped ones, then ICU.
public struct SegmentationRules: Hashable, Sendable {
  /// How SRX rules and ICU work together.
  public enum Mode: String, Hashable, Sendable, CaseIterable {
    /// ICU proposes, abbreviations and SRX rules correct.
    case corrective
    /// SRX rules alone decide, as in OmegaT, Okapi and LanguageTool.
    case classic
  }

  /// The user's own SRX files.
  public var documents: [SRXDocument]
  /// The user's own abbreviations.
  public var abbreviations: [AbbreviationList]
  /// Whether the shipped rules and abbreviations are used after the user's.
  public var usesShipped: Bool
  /// Who decides.
  public var mode: Mode

  /// Makes rules.
  public init(
    documents: [SRXDocument] = [], abbreviations: [AbbreviationList] = [],
    usesShipped: Bool = true, mode: Mode = .corrective
  ) {
    self.documents = documents
    self.abbreviations = abbreviations
    self.usesShipped = usesShipped
    self.mode = mode
  }

  /// The rules that Pont brings along.
  public static let shipped = SegmentationRules()
}
