public import Bitext

/// A piece of a document that stands by itself, such as a paragraph.
public struct DocumentBlock: Hashable, Sendable {
  /// What a block is in its document.
  public enum Kind: Hashable, Sendable {
    /// A heading, with its level from 1.
    case heading(level: Int)
    /// A paragraph of running text.
    case paragraph
    /// An item of a list, or a paragraph of one.
    case listItem
    /// What stands in a cell of a table, or a paragraph of it.
    case tableCell
    /// The caption of a picture or table, or what is said in a film.
    case caption
    /// A footnote or endnote.
    case note
  }

  /// What it is.
  public var kind: Kind
  /// Its text, with formatting and links as inline codes; a line break is `\n`.
  public var content: Content

  /// Makes a block from its parts.
  public init(kind: Kind, content: Content) {
    self.kind = kind
    self.content = content
  }
}
