public import Bitext

/// Writes translation units as a text memory of Wordfast Classic, in UTF-16 with a byte order mark.
///
/// Codes that came from Wordfast go back; others, notes and most properties have no place in it, which
/// is told in a remark.
public struct WordfastWriter: ~Copyable {
  private var output: TextOutput
  private var frame: PairFrame

  /// Begins a file, or standard output for `-`.
  public init(
    path: String, from source: LanguageTag, to target: LanguageTag
  ) throws(InterchangeError) {
    output = try TextOutput(path: path, begin: [0xFF, 0xFE])
    frame = PairFrame(
      path: path, from: source, to: target,
      UnitFormat(
        "for Wordfast", holding: [.codes, .attributes],
        properties: Set((1...99).map { "x-wordfast-\($0)" })))
    add([
      "%19700101~000000", "%Pont", "%TU=00000000", "%" + WordfastText.code(source.text),
      "%Wordfast TM v.5.51w9/00", "%" + WordfastText.code(target.text), "%",
    ])
  }

  /// What could not be written, each sort once.
  public var remarks: [Remark] { frame.remarks }

  /// Writes a unit; one that lacks either language is left out.
  public mutating func write(_ unit: TranslationUnit) throws(InterchangeError) {
    guard let (original, other) = frame.pair(of: unit) else { return }
    let attributes = unit.attributes
    let date = attributes.value(named: "changedate") ?? attributes.value(named: "creationdate")
    let user = attributes.value(named: "changeid") ?? attributes.value(named: "creationid")
    var cells = [
      Self.date(date), WordfastText.escaped(user ?? "Pont"),
      attributes.value(named: "usagecount") ?? "0",
      WordfastText.code(original.language.text), text(of: original.content),
      WordfastText.code(other.language.text), text(of: other.content),
    ]
    var index = 1
    while let value = unit.annotations.properties(named: "x-wordfast-\(index)").first {
      cells.append(WordfastText.escaped(value))
      index += 1
    }
    let known: Set<String> = [
      "changedate", "creationdate", "changeid", "creationid", "usagecount", "lastusagedate",
    ]
    if attributes.contains(where: { !known.contains($0.name) }) {
      frame.log.add(line: nil, "attributes but dates, users and use cannot be written for Wordfast")
    }
    add(cells)
    try output.sendIfMuch()
  }

  /// Ends the file and puts it in its place.
  public mutating func finish() throws(InterchangeError) {
    try output.finish()
  }

  private mutating func text(of content: Content) -> String {
    var text = ""
    for run in content.runs {
      switch run {
      case .text(let piece): text += WordfastText.escaped(piece)
      case .code(let code):
        if case .markup(let markup)? = code.data.first, markup.hasPrefix("&t"), markup.count == 4 {
          text += markup
        } else {
          frame.log.add(line: nil, "inline codes cannot be written for Wordfast")
        }
      }
    }
    return text
  }

  /// A date of TMX as Wordfast has it; one that is none begins with the epoch.
  private static func date(_ date: String?) -> String {
    let digits = (date ?? "").filter(\.isNumber)
    guard digits.count >= 14 else { return "19700101~000000" }
    return digits.prefix(8) + "~" + digits.dropFirst(8).prefix(6)
  }

  private mutating func add(_ cells: [String]) {
    for unit in (cells.joined(separator: "\t") + "\r\n").utf16 {
      output.bytes.append(UInt8(truncatingIfNeeded: unit))
      output.bytes.append(UInt8(truncatingIfNeeded: unit >> 8))
    }
  }
}
