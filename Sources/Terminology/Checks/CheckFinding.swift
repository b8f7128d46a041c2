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
    /// The target writes a name nearly as the glossary does, but not quite.
    case nameDiffers = "name-differs"
    /// A number, date, time or amount of one side is not on the other.
    case number
    /// An inline code of the source is missing, or one too many.
    case code
    /// The target is empty or is the source.
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
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    /// Must be mended.
    case error
    /// Should be looked at.
    case warning
    /// May be meant so.
    case hint
  }

  /// What is wrong.
  public var kind: Kind
  /// How much it matters.
  public var severity: Severity
  /// What is wrong and what was expected, as a sentence.
  public var message: String
  /// Where it shows in the source, in UTF-8 bytes of its plain text.
  public var sourceRange: Range<Int>?
  /// Where it shows in the target, in UTF-8 bytes of its plain text.
  public var targetRange: Range<Int>?

  /// Makes a finding.
  public init(
    _ kind: Kind, _ severity: Severity, _ message: String, sourceRange: Range<Int>? = nil,
    targetRange: Range<Int>? = nil
  ) {
    self.kind = kind
    self.severity = severity
    self.message = message
    self.sourceRange = sourceRange
    self.targetRange = targetRange
  }
}
