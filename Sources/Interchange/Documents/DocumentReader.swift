internal import Archive
public import Bitext

/// Reads the text of a document in its order, one block at a time: HTML, DOCX, ODT, Markdown, and
/// the subtitles of films as SubRip or WebVTT.
///
/// ```swift
/// var reader = try DocumentReader(path: "brief.docx")
/// while let block = try reader.next() { print(block.content.plainText) }
/// ```
/// A document is held in memory whole; one that unpacks to far more than it is, is refused.
public struct DocumentReader: ~Copyable {
  /// The document as the user named it.
  public let path: String
  /// The format that is read.
  public let kind: FileKind
  private let pull: BlockPull

  /// Opens a document, or standard input for `-`.
  /// - Parameter kind: the format; `nil` to tell it from the content.
  /// - Throws: `unknownKind` where the file is no document.
  public init(
    path: String, kind: FileKind? = nil, options: ReadingOptions = ReadingOptions()
  ) throws(InterchangeError) {
    try self.init(
      bytes: try WholeFile.bytes(of: path, limits: options.limits), name: path, kind: kind,
      options: options)
  }

  /// Reads a document from memory, under a name for messages.
  public init(
    bytes: [UInt8], name: String, kind: FileKind? = nil,
    options: ReadingOptions = ReadingOptions()
  ) throws(InterchangeError) {
    let known = kind ?? FileKind.kind(ofWhole: bytes, name: name)
    pull = try BlockPull.opened(bytes, name: name, kind: known, options: options)
    self.path = name
    self.kind = pull.kind
  }

  /// The next block, or `nil` at the end.
  public mutating func next() throws(InterchangeError) -> DocumentBlock? { try pull.next() }

  /// What was odd but could be used, each sort once.
  public var remarks: [Remark] { pull.remarks }
}
