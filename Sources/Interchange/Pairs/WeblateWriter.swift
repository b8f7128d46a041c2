public import Bitext

/// Writes translation units as Weblate imports a memory: an array of JSON objects, a pair each.
///
/// A unit of more than two languages gives a pair of its first variant with each other. Codes, notes
/// and attributes have no place in it; what is left out is told in a remark.
public struct WeblateWriter: ~Copyable {
  private var output: TextOutput
  private var isFirst = true
  private let source: LanguageTag?
  private var log: RemarkLog

  /// Begins a file, or standard output for `-`.
  /// - Parameter source: the language that pairs begin with; `nil` for the first of each unit.
  public init(path: String, from source: LanguageTag? = nil) throws(InterchangeError) {
    output = try TextOutput(path: path, begin: Array("[".utf8))
    log = RemarkLog(path: path)
    self.source = source
  }

  /// What could not be written, each sort once.
  public var remarks: [Remark] { log.remarks }

  /// Writes a unit; one of a single variant is left out.
  public mutating func write(_ unit: TranslationUnit) throws(InterchangeError) {
    let begin = source.flatMap { unit.variant(for: $0) } ?? unit.variants.first
    guard let begin, unit.variants.contains(where: { $0.language != begin.language }) else {
      log.add(line: nil, "units in one language only are left out")
      return
    }
    for variant in unit.variants where variant.language != begin.language {
      write(begin, variant, unit.annotations)
    }
    let format = UnitFormat(
      "for Weblate", properties: ["origin", "category", "status", "context"])
    log.noteLosses(of: unit, writing: unit.variants, in: format)
    try output.sendIfMuch()
  }

  /// Ends the file and puts it in its place.
  public mutating func finish() throws(InterchangeError) {
    output.bytes += Array("\n]\n".utf8)
    try output.finish()
  }

  private mutating func write(_ begin: Variant, _ other: Variant, _ annotations: [Annotation]) {
    output.bytes += Array((isFirst ? "\n" : ",\n").utf8)
    isFirst = false
    let known = ["origin", "category", "status", "context"]
    let origin = annotations.properties(named: "origin").first ?? "Pont"
    let category = annotations.properties(named: "category").first.flatMap { Int($0) } ?? 1
    var fields = [
      ("source", begin.content.plainText), ("target", other.content.plainText),
      ("source_language", Self.locale(begin.language)),
      ("target_language", Self.locale(other.language)), ("origin", origin),
    ]
    for case .property(let name, let value, _) in annotations
    where known.dropFirst(2).contains(name) { fields.append((name, value)) }
    output.bytes.append(UInt8(ascii: "{"))
    for (name, value) in fields {
      JSONString.add(name, to: &output.bytes)
      output.bytes.append(UInt8(ascii: ":"))
      JSONString.add(value, to: &output.bytes)
      output.bytes.append(UInt8(ascii: ","))
    }
    output.bytes += Array("\"category\":\(category)}".utf8)
  }

  private static func locale(_ tag: LanguageTag) -> String {
    tag.text.split(separator: "-").joined(separator: "_")
  }
}
