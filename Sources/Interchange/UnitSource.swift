internal import Bitext

/// What all readers of units have in common.
protocol UnitSource: ~Copyable {
  mutating func next() throws(InterchangeError) -> TranslationUnit?
  var remarks: [Remark] { get }
  var skipped: [Remark] { get }
  var unitLine: Int { get }
  var bytesRead: Int { get }
  var totalBytes: Int? { get }
}

extension TMXReader: UnitSource {}
extension PairTableReader: UnitSource {}
extension XLIFFReader: UnitSource {}
extension POReader: UnitSource {}
extension JSONLinesReader: UnitSource {}

/// A reader of units behind a door of one form.
class UnitPull {
  let kind: FileKind
  let header: Header

  init(kind: FileKind, header: Header) {
    self.kind = kind
    self.header = header
  }

  func next() throws(InterchangeError) -> TranslationUnit? { nil }
  var remarks: [Remark] { [] }
  var skipped: [Remark] { [] }
  var unitLine: Int { 0 }
  var bytesRead: Int { 0 }
  var totalBytes: Int? { nil }

  /// Opens the reader of a format.
  static func opened(
    _ path: String, kind: FileKind?, languages: [LanguageTag]?, options: ReadingOptions
  ) throws(InterchangeError) -> UnitPull {
    switch kind {
    case .tmx:
      let reader = try TMXReader(path: path, options: options)
      let header = reader.header
      return UnitPullFrom(reader, kind: .tmx, header: header)
    case .xliff:
      let reader = try XLIFFReader(path: path, languages: languages ?? [], options: options)
      return UnitPullFrom(reader, kind: .xliff)
    case .po:
      let reader = try POReader(path: path, languages: languages ?? [], options: options)
      return UnitPullFrom(reader, kind: .po)
    case .jsonLines:
      return UnitPullFrom(try JSONLinesReader(path: path, options: options), kind: .jsonLines)
    case .pairTable, .glossaryTable:
      let reader = try PairTableReader(path: path, languages: languages, options: options)
      return UnitPullFrom(reader, kind: .pairTable)
    case .text where languages != nil:
      let reader = try PairTableReader(path: path, languages: languages, options: options)
      return UnitPullFrom(reader, kind: .pairTable)
    default: throw .unknownKind(path: path)
    }
  }
}

/// The door to a reader of one format.
final class UnitPullFrom<Source: UnitSource & ~Copyable>: UnitPull {
  private var source: Source

  init(_ source: consuming Source, kind: FileKind, header: Header = Header()) {
    self.source = source
    super.init(kind: kind, header: header)
  }

  override func next() throws(InterchangeError) -> TranslationUnit? { try source.next() }
  override var remarks: [Remark] { source.remarks }
  override var skipped: [Remark] { source.skipped }
  override var unitLine: Int { source.unitLine }
  override var bytesRead: Int { source.bytesRead }
  override var totalBytes: Int? { source.totalBytes }
}
