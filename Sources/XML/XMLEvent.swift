/// What a reader has come to; the reader itself tells the name, text and attributes.
public enum XMLEvent: UInt8, Hashable, BitwiseCopyable, Sendable {
  /// The begin of an element, empty ones too.
  case start
  /// The end of an element, empty ones too.
  case end
  /// Text between tags, whole, with references resolved.
  case text
  /// Text that stands in a CDATA section, or a piece of it.
  case cdata
  /// A comment; its text is what stands between `<!--` and `-->`.
  case comment
  /// A processing instruction; its name is the target, its text the rest.
  case instruction
  /// A document type declaration; its name is that of the root, its text the identifiers as
  /// they are written again: `SYSTEM "tmx14.dtd"`. What it refers to is never fetched.
  case documentType
}
