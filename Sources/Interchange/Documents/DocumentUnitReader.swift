internal import Bitext

/// Reads a document as units of one variant, a block each, to be translated elsewhere.
struct DocumentUnitReader: ~Copyable {
  private var reader: DocumentReader
  private let language: LanguageTag

  init(
    path: String, kind: FileKind, language: LanguageTag, options: ReadingOptions
  ) throws(InterchangeError) {
    reader = try DocumentReader(path: path, kind: kind, options: options)
    self.language = language
  }

  var remarks: [Remark] { reader.remarks }
  var skipped: [Remark] { [] }
  var unitLine: Int { 0 }
  var bytesRead: Int { 0 }
  var totalBytes: Int? { nil }

  mutating func next() throws(InterchangeError) -> TranslationUnit? {
    guard let block = try reader.next() else { return nil }
    return TranslationUnit(variants: [Variant(language: language, content: block.content)])
  }
}
