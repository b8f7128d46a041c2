internal import Archive
internal import Bitext

/// What all readers of documents have in common.
protocol BlockSource: ~Copyable {
  mutating func next() throws(InterchangeError) -> DocumentBlock?
}

/// A reader of documents behind a door of one form.
class BlockPull {
  let kind: FileKind
  let remarks: [Remark]

  init(kind: FileKind, remarks: [Remark]) {
    self.kind = kind
    self.remarks = remarks
  }

  func next() throws(InterchangeError) -> DocumentBlock? { nil }

  /// Opens the reader of a format.
  static func opened(
    _ bytes: [UInt8], name: String, kind: FileKind?, options: ReadingOptions
  ) throws(InterchangeError) -> BlockPull {
    switch kind {
    case .html:
      let page = try HTMLPage(bytes, name: name, options: options)
      let reader = try HTMLBlocks(page, limits: options.limits)
      return BlockPullFrom(reader, kind: .html, remarks: page.remarks)
    case .docx:
      let archive = try Archive.opened(bytes, name: name, options)
      return BlockPullFrom(try WordBlocks(archive, options: options), kind: .docx)
    case .odt:
      let archive = try Archive.opened(bytes, name: name, options)
      return BlockPullFrom(try OpenTextBlocks(archive, options: options), kind: .odt)
    case .markdown:
      let file = try TextFile(plain: bytes, name: name, options: options)
      return BlockPullFrom(
        MarkdownBlocks(file.text, name: name, limits: options.limits), kind: .markdown,
        remarks: file.remarks)
    case .captions:
      let file = try TextFile(plain: bytes, name: name, options: options)
      return BlockPullFrom(
        CaptionBlocks(file.text, name: name, limits: options.limits), kind: .captions,
        remarks: file.remarks)
    case .archive:
      _ = try Archive.opened(bytes, name: name, options)
      throw .noDocument(path: name)
    default: throw .unknownKind(path: name)
    }
  }
}

/// The door to a reader of one format.
final class BlockPullFrom<Source: BlockSource & ~Copyable>: BlockPull {
  private var source: Source

  init(_ source: consuming Source, kind: FileKind, remarks: [Remark] = []) {
    self.source = source
    super.init(kind: kind, remarks: remarks)
  }

  override func next() throws(InterchangeError) -> DocumentBlock? { try source.next() }
}

extension Archive {
  /// Opens an archive with the limits of the options.
  static func opened(
    _ bytes: [UInt8], name: String, _ options: ReadingOptions
  ) throws(InterchangeError) -> Archive {
    do {
      return try Archive(
        bytes: bytes, name: name, limits: ArchiveLimits(ratio: options.limits.zipRatio))
    } catch {
      throw .archive(error)
    }
  }

  /// All bytes of a file, with errors in the words of this room.
  func unpacked(_ name: String) throws(InterchangeError) -> [UInt8] {
    do { return try contents(of: name) } catch { throw .archive(error) }
  }
}
