public import Bitext

/// Writes translation units in the text form of hunalign's ladder: source, target and quality.
///
/// Tabs and line ends in a text become spaces. Codes, notes and attributes have no place in it; what
/// is left out is told in a remark.
public struct LadderWriter: ~Copyable {
  private var output: TextOutput
  private var frame: PairFrame

  /// Begins a file, or standard output for `-`.
  public init(
    path: String, from source: LanguageTag, to target: LanguageTag
  ) throws(InterchangeError) {
    output = try TextOutput(path: path)
    frame = PairFrame(
      path: path, from: source, to: target,
      UnitFormat("in a ladder", properties: [LadderReader.quality, Self.confidence]))
  }

  /// What could not be written, each sort once.
  public var remarks: [Remark] { frame.remarks }

  /// Writes a unit; one that lacks either language is left out.
  public mutating func write(_ unit: TranslationUnit) throws(InterchangeError) {
    guard let (original, other) = frame.pair(of: unit) else { return }
    add(original.content.plainText)
    output.bytes.append(0x09)
    add(other.content.plainText)
    let quality = unit.annotations.properties(named: LadderReader.quality).first
    output.bytes += Array("\t\(quality ?? Self.confidence(of: unit))\n".utf8)
    try output.sendIfMuch()
  }

  /// Ends the file and puts it in its place.
  public mutating func finish() throws(InterchangeError) {
    try output.finish()
  }

  /// The property that alignment writes.
  private static let confidence = "x-confidence-permille"

  /// What alignment said of the pair; 1 for what a person has made.
  private static func confidence(of unit: TranslationUnit) -> String {
    let share = unit.annotations.properties(named: confidence).first
    return share.flatMap { Double($0) }.map { "\($0 / 1000)" } ?? "1"
  }

  private mutating func add(_ content: String) {
    output.bytes.append(
      contentsOf: content.utf8.lazy.map { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 })
  }
}
