public import Bitext

/// Writes translation units in the text form of hunalign's ladder: source, target and quality.
///
/// Tabs and line ends in a text become spaces. Codes, notes and attributes have no place in it; what
/// is left out is told in a remark.
public struct LadderWriter: ~Copyable {
  private var file: OutputFile
  private var text: [UInt8] = []
  private let source: LanguageTag
  private let target: LanguageTag
  private var log: RemarkLog

  /// Begins a file, or standard output for `-`.
  public init(
    path: String, from source: LanguageTag, to target: LanguageTag
  ) throws(InterchangeError) {
    file = try OutputFile(path: path)
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
      log.add(line: nil, "inline codes cannot be written in a ladder")
    }
    add(original.content.plainText)
    text.append(0x09)
    add(other.content.plainText)
    let quality = unit.annotations.properties(named: LadderReader.quality).first
    text += Array("\t\(quality ?? Self.confidence(of: unit))\n".utf8)
    if text.count > 1 << 16 { try flush() }
  }

  /// Ends the file and puts it in its place.
  public mutating func finish() throws(InterchangeError) {
    try flush()
    try file.finish()
  }

  /// What alignment said of the pair; 1 for what a person has made.
  private static func confidence(of unit: TranslationUnit) -> String {
    let share = unit.annotations.properties(named: "x-confidence-permille").first
    return share.flatMap { Double($0) }.map { "\($0 / 1000)" } ?? "1"
  }

  private mutating func add(_ content: String) {
    text.append(
      contentsOf: content.utf8.lazy.map { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 })
  }

  private mutating func flush() throws(InterchangeError) {
    try file.write(text.span)
    text.removeAll(keepingCapacity: true)
  }
}
