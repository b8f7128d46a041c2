public import Bitext

/// Writes translation units as JSON, an object a line: `{"id":"7","nl":"Ja","en":"Yes"}`.
///
/// Of several variants of a language the first is written; codes and attributes have no place in it.
/// What is left out is told in a remark.
public struct JSONLinesWriter: ~Copyable {
  private var output: TextOutput
  private var log: RemarkLog

  /// Begins a file, or standard output for `-`.
  public init(path: String) throws(InterchangeError) {
    output = try TextOutput(path: path)
    log = RemarkLog(path: path)
  }

  /// What could not be written, each sort once.
  public var remarks: [Remark] { log.remarks }

  /// Writes a unit.
  public mutating func write(_ unit: TranslationUnit) throws(InterchangeError) {
    let format = UnitFormat("as JSON lines", holding: [.names, .notes, .properties])
    log.noteLosses(of: unit, writing: unit.variants, in: format)
    var fields: [(String, String)] = []
    if let id = unit.id { fields.append(("id", id)) }
    for variant in unit.variants {
      if fields.contains(where: { $0.0 == variant.language.text }) {
        log.add(line: nil, "further variants of a language cannot be written as JSON lines")
        continue
      }
      fields.append((variant.language.text, variant.content.plainText))
    }
    for case .property(let name, let value, _) in unit.annotations {
      if fields.contains(where: { $0.0 == name }) || TermField(name) != nil || name == "note" {
        log.add(line: nil, "some properties cannot be written as JSON lines, for their names")
      } else {
        fields.append((name, value))
      }
    }
    let notes = unit.annotations.notes
    if !notes.isEmpty { fields.append(("note", notes.joined(separator: "\n"))) }
    output.bytes.append(UInt8(ascii: "{"))
    for (index, field) in fields.enumerated() {
      if index > 0 { output.bytes.append(UInt8(ascii: ",")) }
      JSONString.add(field.0, to: &output.bytes)
      output.bytes.append(UInt8(ascii: ":"))
      JSONString.add(field.1, to: &output.bytes)
    }
    output.bytes += [UInt8(ascii: "}"), 0x0A]
    try output.sendIfMuch()
  }

  /// Ends the file and puts it in its place.
  public mutating func finish() throws(InterchangeError) {
    try output.finish()
  }
}
