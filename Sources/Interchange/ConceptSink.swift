internal import Bitext

/// What all writers of concepts have in common.
protocol ConceptSink: ~Copyable {
  mutating func write(_ concept: Concept) throws(InterchangeError)
  mutating func finish() throws(InterchangeError)
  var remarks: [Remark] { get }
}

extension RecordWriter: ConceptSink {}
extension GlossaryTableWriter: ConceptSink {}
extension TBXWriter: ConceptSink {}
extension UTXWriter: ConceptSink {}

/// A writer of concepts behind a door of one form.
class ConceptPush {
  let kind: FileKind

  init(kind: FileKind) { self.kind = kind }

  func write(_ concept: Concept) throws(InterchangeError) {}
  func finish() throws(InterchangeError) {}
  var remarks: [Remark] { [] }

  /// Begins a file of a format.
  static func opened(
    _ path: String, kind: FileKind?, languages: [LanguageTag]
  ) throws(InterchangeError) -> ConceptPush {
    switch kind {
    case .record: return ConceptPushTo(try RecordWriter(path: path), kind: .record)
    case .tbx: return ConceptPushTo(try TBXWriter(path: path), kind: .tbx)
    case .tbx2:
      return ConceptPushTo(try TBXWriter(path: path, version: .two), kind: .tbx2)
    case .tbxDCT:
      return ConceptPushTo(try TBXWriter(path: path, version: .threeByTag), kind: .tbxDCT)
    case .utx:
      guard languages.count >= 2 else { throw .unsaidLanguages(path: path) }
      let writer = try UTXWriter(path: path, from: languages[0], to: languages[1])
      return ConceptPushTo(writer, kind: .utx)
    case .glossaryTable, .pairTable:
      let writer = try GlossaryTableWriter(path: path, separator: .named(by: path))
      return ConceptPushTo(writer, kind: .glossaryTable)
    default: throw .unknownKind(path: path)
    }
  }
}

/// The door to a writer of one format.
final class ConceptPushTo<Sink: ConceptSink & ~Copyable>: ConceptPush {
  private var sink: Sink

  init(_ sink: consuming Sink, kind: FileKind) {
    self.sink = sink
    super.init(kind: kind)
  }

  override func write(_ concept: Concept) throws(InterchangeError) { try sink.write(concept) }
  override func finish() throws(InterchangeError) { try sink.finish() }
  override var remarks: [Remark] { sink.remarks }
}
