/// A stretch of a text that is translated as one: most often a sentence.
///
/// Segments keep the white space that follows them: the texts of all segments, joined, are the text
/// they were cut from.
public struct Segment: Hashable, Sendable {
  /// The text as it stands, trailing white space included.
  public var text: String
  /// Where it stands in the whole text, in UTF-8 bytes.
  public var range: Range<Int>
  /// The number of the paragraph it stands in, from 0.
  public var paragraph: Int

  /// Makes a segment from its text and place.
  public init(text: String, range: Range<Int>, paragraph: Int) {
    self.text = text
    self.range = range
    self.paragraph = paragraph
  }
}
