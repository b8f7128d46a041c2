/// Something about a translation that a person should look at.
public struct CheckFinding: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The source names a concept of the glossary; the target does not, in any form.
    case termNotUsed = "term-not-used"
    /// The target has a term that the glossary forbids.
    case forbiddenTerm = "forbidden-term"
    /// The target has a term that the glossary no longer wants.
    case deprecatedTerm = "deprecated-term"
    /// The target has a term that the glossary admits, where it prefers another.
    case admittedTerm = "admitted-term"
    /// The target writes a name otherwise than the glossary, or than it did before.
    case nameDiffers = "name-differs"
    /// A number, date, time or amount of one side is not on the other.
    case number
    /// A code of the source is missing, or one too many.
    case code
    /// The target is empty, is the source, or is in its language.
    case untranslated
    /// The same source was translated differently before.
    case inconsistent
    /// Two spaces, or a space where none belongs.
    case space
    /// A quotation mark without its fellow.
    case quote
    /// A bracket without its fellow.
    case bracket
  }

  /// How much it matters.
  public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
    /// May be meant so.
    case hint
    /// Should be looked at.
    case warning
    /// Must be mended.
    case error

    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .hint: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// What is wrong.
  public var kind: Kind
  /// How much it matters.
  public var severity: Severity
  /// What is wrong and what was expected, as a sentence.
  public var message: String
  /// What it rests on: the entry of the glossary; `nil` where the two texts are evidence enough.
  public var evidence: String?
  /// The number of an earlier pair that it contradicts, as given to the checker.
  public var earlier: Int?
  /// Where it shows in the source, in UTF-8 bytes of its plain text.
  public var sourceRange: Range<Int>?
  /// Where it shows in the target, in UTF-8 bytes of its plain text.
  public var targetRange: Range<Int>?

  /// Makes a finding.
  public init(
    _ kind: Kind, _ severity: Severity, _ message: String, sourceRange: Range<Int>? = nil,
    targetRange: Range<Int>? = nil, evidence: String? = nil, earlier: Int? = nil
  ) {
    self.kind = kind
    self.severity = severity
    self.message = message
    self.sourceRange = sourceRange
    self.targetRange = targetRange
    self.evidence = evidence
    self.earlier = earlier
  }
}
