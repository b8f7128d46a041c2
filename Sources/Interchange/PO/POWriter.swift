public import Bitext

/// Writes translation units as a compendium in gettext's PO, for `msgmerge --compendium` and every
/// tool that reads PO.
///
/// What `POReader` made properties of goes back to its place: contexts, flags, references and
/// comments. A second translation of the same text and context has no place in PO; it is left out and
/// told in a remark, as are codes.
public struct POWriter: ~Copyable {
  private var output: TextOutput
  private var frame: PairFrame
  private var met: Set<Int> = []

  /// Begins a file, or standard output for `-`.
  public init(
    path: String, from source: LanguageTag, to target: LanguageTag
  ) throws(InterchangeError) {
    output = try TextOutput(path: path)
    frame = PairFrame(
      path: path, from: source, to: target,
      UnitFormat(
        "in PO", holding: .notes, properties: ["msgctxt", "flags", "reference", "previous"]))
    let header =
      "MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n"
      + "Content-Transfer-Encoding: 8bit\nLanguage: \(Self.locale(target))\n"
      + "X-Source-Language: \(Self.locale(source))\nX-Generator: Pont\n"
    add("msgid", "")
    add("msgstr", header)
  }

  /// What could not be written, each sort once.
  public var remarks: [Remark] { frame.remarks }

  /// Writes a unit; one that lacks either language is left out.
  public mutating func write(_ unit: TranslationUnit) throws(InterchangeError) {
    guard let (original, translation) = frame.pair(of: unit) else { return }
    let id = original.content.plainText
    if id.isEmpty {
      frame.log.add(line: nil, "units without a text in the source language are left out")
      return
    }
    let context = unit.annotations.properties(named: "msgctxt").first
    guard met.insert((context.map { $0 + "\u{4}" } ?? "").hashed(with: id)).inserted else {
      frame.log.add(line: nil, "further translations of the same text cannot be written in PO")
      return
    }
    output.bytes.append(0x0A)
    comment(unit.annotations)
    if let context { add("msgctxt", context) }
    add("msgid", id)
    add("msgstr", translation.content.plainText)
    try output.sendIfMuch()
  }

  /// Ends the file and puts it in its place.
  public mutating func finish() throws(InterchangeError) {
    try output.finish()
  }

  private mutating func comment(_ annotations: [Annotation]) {
    for note in annotations.notes {
      for line in note.split(whereSeparator: \.isNewline) { add("#. \(line)") }
    }
    for reference in annotations.properties(named: "reference") { add("#: \(reference)") }
    for flags in annotations.properties(named: "flags") where !flags.isEmpty { add("#, \(flags)") }
    for previous in annotations.properties(named: "previous") {
      for line in POText.lines("msgid", previous) { add("#| \(line)") }
    }
  }

  private mutating func add(_ keyword: String, _ value: String) {
    for line in POText.lines(keyword, value) { add(line) }
  }

  private mutating func add(_ line: String) {
    output.bytes.append(contentsOf: line.utf8.lazy.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 })
    output.bytes.append(0x0A)
  }

  private static func locale(_ tag: LanguageTag) -> String {
    tag.text.split(separator: "-").joined(separator: "_")
  }
}

extension String {
  /// A number that equal pairs of texts share; two that differ share it once in 2⁶⁴.
  fileprivate func hashed(with other: String) -> Int {
    var hasher = Hasher()
    hasher.combine(self)
    hasher.combine(other)
    return hasher.finalize()
  }
}
