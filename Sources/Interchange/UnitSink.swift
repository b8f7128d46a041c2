internal import Bitext

/// What all writers of units have in common.
protocol UnitSink: ~Copyable {
  mutating func write(_ unit: TranslationUnit) throws(InterchangeError)
  mutating func finish() throws(InterchangeError)
  var remarks: [Remark] { get }
}

extension TMXWriter: UnitSink {}
extension PairTableWriter: UnitSink {}
extension JSONLinesWriter: UnitSink {}
extension XLIFFWriter: UnitSink {}
extension POWriter: UnitSink {}
extension WeblateWriter: UnitSink {}
extension LinePairWriter: UnitSink {}
extension LadderWriter: UnitSink {}
extension WordfastWriter: UnitSink {}

/// A writer of units behind a door of one form.
class UnitPush {
  let kind: FileKind

  init(kind: FileKind) { self.kind = kind }

  func write(_ unit: TranslationUnit) throws(InterchangeError) {}
  func finish() throws(InterchangeError) {}
  var remarks: [Remark] { [] }

  /// Begins a file of a format.
  static func opened(
    _ path: String, kind: FileKind?, header: Header, languages: [LanguageTag]
  ) throws(InterchangeError) -> UnitPush {
    switch kind {
    case .tmx: return UnitPushTo(try TMXWriter(path: path, header: header), kind: .tmx)
    case .jsonLines: return UnitPushTo(try JSONLinesWriter(path: path), kind: .jsonLines)
    case .weblate:
      return UnitPushTo(
        try WeblateWriter(path: path, from: languages.first), kind: .weblate)
    case .pairTable, .glossaryTable:
      if languages.isEmpty { throw .unsaidLanguages(path: path) }
      let writer = try PairTableWriter(
        path: path, languages: languages, separator: .named(by: path))
      return UnitPushTo(writer, kind: .pairTable)
    default:
      guard let kind, kind.isBilingual else { throw .unknownKind(path: path) }
      guard languages.count >= 2 else { throw .unsaidLanguages(path: path) }
      return try openedBetween(languages[0], languages[1], path, kind)
    }
  }

  /// Begins a file of a format that has one source and one target.
  private static func openedBetween(
    _ source: LanguageTag, _ target: LanguageTag, _ path: String, _ kind: FileKind
  ) throws(InterchangeError) -> UnitPush {
    switch kind {
    case .po:
      return UnitPushTo(try POWriter(path: path, from: source, to: target), kind: .po)
    case .moses:
      return UnitPushTo(try LinePairWriter(path: path, from: source, to: target), kind: .moses)
    case .ladder:
      return UnitPushTo(try LadderWriter(path: path, from: source, to: target), kind: .ladder)
    case .wordfast:
      return UnitPushTo(try WordfastWriter(path: path, from: source, to: target), kind: .wordfast)
    default:
      let writer = try XLIFFWriter(
        path: path, from: source, to: target, version: kind == .xliff12 ? .one : .two)
      return UnitPushTo(writer, kind: kind)
    }
  }
}

/// The door to a writer of one format.
final class UnitPushTo<Sink: UnitSink & ~Copyable>: UnitPush {
  private var sink: Sink

  init(_ sink: consuming Sink, kind: FileKind) {
    self.sink = sink
    super.init(kind: kind)
  }

  override func write(_ unit: TranslationUnit) throws(InterchangeError) { try sink.write(unit) }
  override func finish() throws(InterchangeError) { try sink.finish() }
  override var remarks: [Remark] { sink.remarks }
}

extension CellSeparator {
  /// The separator that a file of this name has: commas for `.csv`, else tabs.
  static func named(by path: String) -> CellSeparator {
    path.lowercased().hasSuffix(".csv") ? .comma : .tab
  }
}
