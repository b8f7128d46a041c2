internal import Bitext

/// What all readers of concepts have in common.
protocol ConceptSource: ~Copyable {
  mutating func next() throws(InterchangeError) -> Concept?
  var remarks: [Remark] { get }
  var skipped: [Remark] { get }
  var bytesRead: Int { get }
  var totalBytes: Int? { get }
}

extension RecordReader: ConceptSource {}
extension GlossaryTableReader: ConceptSource {}
extension TBXReader: ConceptSource {}

/// A reader of concepts behind a door of one form.
class ConceptPull {
  let kind: FileKind

  init(kind: FileKind) { self.kind = kind }

  func next() throws(InterchangeError) -> Concept? { nil }
  var remarks: [Remark] { [] }
  var skipped: [Remark] { [] }
  var bytesRead: Int { 0 }
  var totalBytes: Int? { nil }

  /// Opens the reader of a format.
  static func opened(
    _ path: String, kind: FileKind?, languages: [LanguageTag]?, options: ReadingOptions
  ) throws(InterchangeError) -> ConceptPull {
    let languages = languages ?? (options.languages.isEmpty ? nil : options.languages)
    switch kind {
    case .record:
      return ConceptPullFrom(try RecordReader(path: path, options: options), kind: .record)
    case .tbx, .tbx2, .tbxDCT:
      return ConceptPullFrom(try TBXReader(path: path, options: options), kind: .tbx)
    case .glossaryTable, .pairTable, .utx:
      let reader = try GlossaryTableReader(path: path, languages: languages, options: options)
      return ConceptPullFrom(reader, kind: .glossaryTable)
    case .text where languages != nil:
      let reader = try GlossaryTableReader(path: path, languages: languages, options: options)
      try reader.rows.refuseRunningText(path: path)
      return ConceptPullFrom(reader, kind: .glossaryTable)
    default: throw .unknownKind(path: path)
    }
  }
}

/// The door to a reader of one format.
final class ConceptPullFrom<Source: ConceptSource & ~Copyable>: ConceptPull {
  private var source: Source

  init(_ source: consuming Source, kind: FileKind) {
    self.source = source
    super.init(kind: kind)
  }

  override func next() throws(InterchangeError) -> Concept? { try source.next() }
  override var remarks: [Remark] { source.remarks }
  override var skipped: [Remark] { source.skipped }
  override var bytesRead: Int { source.bytesRead }
  override var totalBytes: Int? { source.totalBytes }
}
