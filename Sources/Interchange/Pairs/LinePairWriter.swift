public import Bitext

/// Writes translation units as two texts that translate each other line by line, as Moses has them:
/// `corpus.nl` beside `corpus.en`.
///
/// Line ends in a text become spaces. Codes, notes and attributes have no place in it; what is left
/// out is told in a remark.
public struct LinePairWriter: ~Copyable {
  private var first: TextOutput
  private var second: TextOutput
  private var frame: PairFrame

  /// Begins both files.
  /// - Parameter path: their name without the languages at the end.
  public init(
    path: String, from source: LanguageTag, to target: LanguageTag
  ) throws(InterchangeError) {
    let first = try TextOutput(path: "\(path).\(source.text)")
    let second = try TextOutput(path: "\(path).\(target.text)")
    self.first = first
    self.second = second
    frame = PairFrame(path: path, from: source, to: target, UnitFormat("in lines"))
  }

  /// What could not be written, each sort once.
  public var remarks: [Remark] { frame.remarks }

  /// Writes a unit; one that lacks either language is left out.
  public mutating func write(_ unit: TranslationUnit) throws(InterchangeError) {
    guard let (original, other) = frame.pair(of: unit) else { return }
    Self.add(original.content.plainText, to: &first.bytes)
    Self.add(other.content.plainText, to: &second.bytes)
    try first.sendIfMuch()
    try second.sendIfMuch()
  }

  /// Ends both files and puts them in their places.
  public mutating func finish() throws(InterchangeError) {
    try first.finish()
    try second.finish()
  }

  private static func add(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: text.utf8.lazy.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 })
    bytes.append(0x0A)
  }
}
