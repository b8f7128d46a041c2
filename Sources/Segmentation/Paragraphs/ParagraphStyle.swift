/// How a text shows where its paragraphs end.
public enum ParagraphStyle: String, Hashable, Sendable, CaseIterable {
  /// As `blankLines` where the lines of the text are wrapped, otherwise as `lines`.
  case automatic
  /// Every line is a paragraph.
  case lines
  /// Paragraphs end at blank lines, and at headings, list items and indented lines.
  case blankLines = "blank-lines"
  /// The whole text is one paragraph.
  case whole
}
