public import Bitext

/// Reads the translation units of a file of any format that has them, one at a time.
///
/// ```swift
/// var reader = try UnitReader(path: "old.tmx")
/// while let unit = try reader.next() { … }
/// ```
public struct UnitReader: ~Copyable {
  /// The file as the user named it.
  public let path: String
  /// The format that is read.
  public let kind: FileKind
  /// What the file says about itself, where its format has a place for that.
  public let header: Header
  private let pull: UnitPull

  /// Opens a file, or standard input for `-`.
  /// - Parameters:
  ///   - kind: the format; `nil` to tell it from the content, and TMX for standard input.
  ///   - languages: the columns of a table that does not name them.
  public init(
    path: String, kind: FileKind? = nil, languages: [LanguageTag]? = nil,
    options: ReadingOptions = ReadingOptions()
  ) throws(InterchangeError) {
    let known = if let kind { kind } else { try FileKind.of(path) }
    let pull = try UnitPull.opened(
      path, kind: known ?? (path == "-" ? .tmx : nil), languages: languages, options: options)
    self.path = path
    self.kind = pull.kind
    self.header = pull.header
    self.pull = pull
  }

  /// The next unit, or `nil` at the end of the file.
  public mutating func next() throws(InterchangeError) -> TranslationUnit? { try pull.next() }

  /// What was odd but could be used, each sort once.
  public var remarks: [Remark] { pull.remarks }

  /// The units that could not be read, where the options keep going.
  public var skipped: [Remark] { pull.skipped }

  /// The line on which the last unit began, from 1; 0 before the first.
  public var unitLine: Int { pull.unitLine }

  /// How many bytes of the file have been read.
  public var bytesRead: Int { pull.bytesRead }

  /// The size of the file in bytes, where it has one.
  public var totalBytes: Int? { pull.totalBytes }
}
