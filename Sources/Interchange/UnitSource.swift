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
extension JSONArrayReader: UnitSource {}
extension LinePairReader: UnitSource {}
extension LadderReader: UnitSource {}
extension WordfastReader: UnitSource {}
extension DocumentUnitReader: UnitSource {}

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
  /// - Parameter languages: what the file does not say; those of the options when `nil`.
  static func opened(
    _ path: String, kind: FileKind?, languages: [LanguageTag]?, options: ReadingOptions
  ) throws(InterchangeError) -> UnitPull {
    let named = languages ?? (options.languages.isEmpty ? nil : options.languages)
    switch kind {
    case .tmx:
      let reader = try TMXReader(path: path, options: options)
      let header = reader.header
      return UnitPullFrom(reader, kind: .tmx, header: header)
    case .xliff, .xliff12:
      let reader = try XLIFFReader(path: path, languages: named ?? [], options: options)
      return UnitPullFrom(reader, kind: .xliff)
    case .po:
      let reader = try POReader(path: path, languages: named ?? [], options: options)
      return UnitPullFrom(reader, kind: .po)
    case .jsonLines:
      return UnitPullFrom(try JSONLinesReader(path: path, options: options), kind: .jsonLines)
    case .weblate:
      return UnitPullFrom(try JSONArrayReader(path: path, options: options), kind: .weblate)
    case .wordfast:
      return UnitPullFrom(try WordfastReader(path: path, options: options), kind: .wordfast)
    case .pairTable, .glossaryTable:
      let reader = try PairTableReader(path: path, languages: named, options: options)
      return UnitPullFrom(reader, kind: .pairTable)
    case .text where named != nil:
      let reader = try PairTableReader(path: path, languages: named, options: options)
      try reader.rows.refuseRunningText(path: path)
      return UnitPullFrom(reader, kind: .pairTable)
    default: return try openedInLanguages(path, kind: kind, named ?? [], options: options)
    }
  }

  /// Opens the reader of a format that never says its languages.
  private static func openedInLanguages(
    _ path: String, kind: FileKind?, _ languages: [LanguageTag], options: ReadingOptions
  ) throws(InterchangeError) -> UnitPull {
    guard let kind, kind.isDocument || kind == .moses || kind == .ladder else {
      throw .unknownKind(path: path)
    }
    guard languages.count >= (kind.isDocument ? 1 : 2) else {
      throw .unsaidLanguages(path: path)
    }
    switch kind {
    case .moses:
      var name = path
      if name.hasSuffix("." + languages[0].text) { name.removeLast(languages[0].text.count + 1) }
      let reader = try LinePairReader(
        source: "\(name).\(languages[0].text)", in: languages[0],
        target: "\(name).\(languages[1].text)", in: languages[1], options: options)
      return UnitPullFrom(reader, kind: .moses)
    case .ladder:
      let reader = try LadderReader(
        path: path, from: languages[0], to: languages[1], options: options)
      return UnitPullFrom(reader, kind: .ladder)
    default:
      let reader = try DocumentUnitReader(
        path: path, kind: kind, language: languages[0], options: options)
      return UnitPullFrom(reader, kind: kind)
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
