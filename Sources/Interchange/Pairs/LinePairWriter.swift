public import Bitext

/// Writes translation units as two texts that translate each other line by line, as Moses has them:
/// `corpus.nl` beside `corpus.en`.
///
/// Line ends in a text become spaces. Codes, notes and attributes have no place in it; what is left
/// out is told in a remark.
public struct LinePairWriter: ~Copyable {
  private var first: OutputFile
  private var second: OutputFile
  private var texts: (first: [UInt8], second: [UInt8]) = ([], [])
  private let source: LanguageTag
  private let target: LanguageTag
  private var log: RemarkLog

  /// Begins both files.
  /// - Parameter path: their name without the languages at the end.
  public init(
    path: String, from source: LanguageTag, to target: LanguageTag
  ) throws(InterchangeError) {
    let first = try OutputFile(path: "\(path).\(source.text)")
    let second = try OutputFile(path: "\(path).\(target.text)")
    self.first = first
    self.second = second
    log = RemarkLog(path: path)
    self.source = source
    self.target = target
  }

  /// What could not be written, each sort once.
  public var remarks: [Remark] { log.remarks }

  /// Writes a unit; one that lacks either language is left out.
  public mutating func write(_ unit: TranslationUnit) throws(InterchangeError) {
    guard let original = unit.variant(for: source), let other = unit.variant(for: target) else {
      log.add(line: nil, "units without a text in both languages are left out")
      return
    }
    if original.content.hasCodes || other.content.hasCodes {
      log.add(line: nil, "inline codes cannot be written in lines")
    }
    if !unit.annotations.isEmpty || !unit.attributes.isEmpty {
      log.add(line: nil, "attributes, notes and properties of units cannot be written in lines")
    }
    Self.add(original.content.plainText, to: &texts.first)
    Self.add(other.content.plainText, to: &texts.second)
    if texts.first.count + texts.second.count > 1 << 16 { try flush() }
  }

  /// Ends both files and puts them in their places.
  public mutating func finish() throws(InterchangeError) {
    try flush()
    try first.finish()
    try second.finish()
  }

  private mutating func flush() throws(InterchangeError) {
    try first.write(texts.first.span)
    try second.write(texts.second.span)
    texts.first.removeAll(keepingCapacity: true)
    texts.second.removeAll(keepingCapacity: true)
  }

  private static func add(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: text.utf8.lazy.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 })
    bytes.append(0x0A)
  }
}
