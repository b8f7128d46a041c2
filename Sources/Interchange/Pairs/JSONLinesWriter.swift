public import Bitext

/// Writes translation units as JSON, an object a line: `{"id":"7","nl":"Ja","en":"Yes"}`.
///
/// Of several variants of a language the first is written; codes, notes and attributes have no
/// place in it. What is left out is told in a remark.
public struct JSONLinesWriter: ~Copyable {
  private var file: OutputFile
  private var bytes: [UInt8] = []
  private var log: RemarkLog

  /// Begins a file, or standard output for `-`.
  public init(path: String) throws(InterchangeError) {
    file = try OutputFile(path: path)
    log = RemarkLog(path: path)
  }

  /// What could not be written, each sort once.
  public var remarks: [Remark] { log.remarks }

  /// Writes a unit.
  public mutating func write(_ unit: TranslationUnit) throws(InterchangeError) {
    var fields: [(String, String)] = []
    if let id = unit.id { fields.append(("id", id)) }
    for variant in unit.variants {
      if fields.contains(where: { $0.0 == variant.language.text }) {
        log.add(line: nil, "further variants of a language cannot be written as JSON lines")
        continue
      }
      if variant.content.hasCodes {
        log.add(line: nil, "inline codes cannot be written as JSON lines")
      }
      fields.append((variant.language.text, variant.content.plainText))
    }
    for case .property(let name, let value, _) in unit.annotations
    where !fields.contains(where: { $0.0 == name }) && TermField(name) == nil {
      fields.append((name, value))
    }
    bytes.append(UInt8(ascii: "{"))
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      JSONString.add(field.0, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      JSONString.add(field.1, to: &bytes)
    }
    bytes += [UInt8(ascii: "}"), 0x0A]
    if bytes.count > 1 << 16 { try flush() }
  }

  /// Ends the file and puts it in its place.
  public mutating func finish() throws(InterchangeError) {
    try flush()
    try file.finish()
  }

  private mutating func flush() throws(InterchangeError) {
    try file.write(bytes.span)
    bytes.removeAll(keepingCapacity: true)
  }
}
