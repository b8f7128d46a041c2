public import Bitext

/// An alignment as a plain text that a person can correct in any editor.
///
/// A rung begins with two dashes, how sure it is, and what it held when it was written. Under it
/// stand its sentences with their numbers:
/// ```
/// -- 62 %  1 2 = 1
/// < 1 De trein vertrekt.
/// < 2 Hij is op tijd.
/// > 1 The train leaves on time.
/// ```
/// Rungs are joined by deleting a line of dashes, split by adding one; sentences move from rung to
/// rung with their line, and are dropped with it. `ok` after the dashes confirms a rung.
public struct EditableLadder: Sendable, Hashable {
  /// One of the two texts.
  public struct Side: Sendable, Hashable {
    /// The language of the text.
    public var language: LanguageTag
    /// Where the text was read from.
    public var file: String

    /// Names a text.
    public init(language: LanguageTag, file: String) {
      self.language = language
      self.file = file
    }
  }

  /// The source text.
  public var source: Side
  /// The target text.
  public var target: Side

  /// Whether each line of the texts is a segment, so that they are read again in the same way.
  public var isOnePerLine: Bool

  /// Makes a ladder between two texts.
  public init(source: Side, target: Side, isOnePerLine: Bool = false) {
    self.source = source
    self.target = target
    self.isOnePerLine = isOnePerLine
  }

  /// The text to be corrected.
  ///
  /// - Parameters:
  ///   - beads: all beads in the order in which they shall be read; those with confidence 1 are
  ///     marked as certain.
  ///   - sourceLines: the source sentences, each on one line.
  ///   - targetLines: the same for the target.
  public func text(of beads: [Bead], _ sourceLines: [String], _ targetLines: [String]) -> String {
    var text = Self.explanation
    text += "source: \(source.language) \(source.file)\n"
    text += "target: \(target.language) \(target.file)\n"
    if isOnePerLine { text += "cut: one-per-line\n" }
    for bead in beads {
      let sureness = bead.confidence == 1 ? "ok" : "\(Int(bead.confidence * 100)) %"
      text += "\n-- \(sureness)  \(Self.numbers(bead.source)) = \(Self.numbers(bead.target))"
      text = Self.trimmed(text) + "\n"
      for index in bead.source {
        text += Self.trimmed("< \(index + 1) \(sourceLines[index])") + "\n"
      }
      for index in bead.target {
        text += Self.trimmed("> \(index + 1) \(targetLines[index])") + "\n"
      }
    }
    return text
  }

  private static func numbers(_ range: Range<Int>) -> String {
    range.map { String($0 + 1) }.joined(separator: " ")
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }

  private static let explanation = """
    # A ladder by Pont: each rung holds what translates each other. Correct it in any editor.
    #
    #   join     delete the line of dashes between two rungs
    #   split    put a line of two dashes, --, between two sentences
    #   move     take the line of a sentence to another rung; the order of rungs does not matter
    #   swap     exchange two lines, numbers and all
    #   drop     delete the line of a sentence: it counts as untranslated
    #   confirm  write ok after the dashes
    #
    # Rungs that you changed or confirmed are certain; the others are weighed anew with them:
    #   pont align --apply THIS-FILE --format tmx
    # The numbers after the dashes say what the rung held before; leave them. # begins a remark.

    """
}
