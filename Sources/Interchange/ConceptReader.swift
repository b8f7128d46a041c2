public import Bitext

/// Reads the concepts of a glossary of any format, one at a time.
public struct ConceptReader: ~Copyable {
  /// The file as the user named it.
  public let path: String
  /// The format that is read.
  public let kind: FileKind
  private let pull: ConceptPull

  /// Opens a file, or standard input for `-`.
  /// - Parameters:
  ///   - kind: the format; `nil` to tell it from the content, and a table for standard input.
  ///   - languages: the columns of a table that does not name them.
  public init(
    path: String, kind: FileKind? = nil, languages: [LanguageTag]? = nil,
    options: ReadingOptions = ReadingOptions()
  ) throws(InterchangeError) {
    let known = if let kind { kind } else { try FileKind.of(path) }
    let pull = try ConceptPull.opened(
      path, kind: known ?? (path == "-" ? .glossaryTable : nil), languages: languages,
      options: options)
    self.path = path
    self.kind = pull.kind
    self.pull = pull
  }

  /// The next concept, or `nil` at the end of the file.
  public mutating func next() throws(InterchangeError) -> Concept? { try pull.next() }

  /// What was odd but could be used, each sort once.
  public var remarks: [Remark] { pull.remarks }

  /// The concepts that could not be read, where the options keep going.
  public var skipped: [Remark] { pull.skipped }

  /// How many bytes of the file have been read.
  public var bytesRead: Int { pull.bytesRead }

  /// The size of the file in bytes, where it has one.
  public var totalBytes: Int? { pull.totalBytes }
}
