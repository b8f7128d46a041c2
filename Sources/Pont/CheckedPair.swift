public import Bitext
public import Terminology

/// A segment and its translation with what a check found.
public struct CheckedPair: Sendable {
  /// Where the pair stands.
  public let place: CheckPlace
  /// The source.
  public let source: Variant
  /// The translation; `nil` where there is none.
  public let target: Variant?
  /// What is odd, in the order of the kinds.
  public let findings: [CheckFinding]

  init(place: CheckPlace, source: Variant, target: Variant, findings: [CheckFinding]) {
    self.place = place
    self.source = source
    self.target = target
    self.findings = findings
  }

  /// A source that should have a translation.
  init(untranslated source: Variant, place: CheckPlace) {
    self.place = place
    self.source = source
    target = nil
    findings = [CheckFinding(.untranslated, .error, "There is no translation.")]
  }
}
