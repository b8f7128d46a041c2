public import Bitext

/// Writes translation units as Weblate imports a memory: an array of JSON objects, a pair each.
///
/// A unit of more than two languages gives a pair of its first variant with each other. Codes, notes
/// and attributes have no place in it; what is left out is told in a remark.
public struct WeblateWriter: ~Copyable {
  private var file: OutputFile
  private var bytes: [UInt8] = Array("[".utf8)
  private var isFirst = true
  private let source: LanguageTag?
  private var log: RemarkLog

  /// Begins a file, or standard output for `-`.
  /// - Parameter source: the language that pairs begin with; `nil` for the first of each unit.
  public init(path: String, from source: LanguageTag? = nil) throws(InterchangeError) {
    file = try OutputFile(path: path)
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
      if begin.content.hasCodes || variant.content.hasCodes {
        log.add(line: nil, "inline codes cannot be written for Weblate")
      }
      write(begin, variant, unit.annotations)
    }
    if !unit.annotations.notes.isEmpty {
      log.add(line: nil, "notes cannot be written for Weblate")
    }
    if bytes.count > 1 << 16 { try flush() }
  }

  /// Ends the file and puts it in its place.
  public mutating func finish() throws(InterchangeError) {
    bytes += Array("\n]\n".utf8)
    try flush()
    try file.finish()
  }

  private mutating func write(_ begin: Variant, _ other: Variant, _ annotations: [Annotation]) {
    bytes += Array((isFirst ? "\n" : ",\n").utf8)
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
    bytes.append(UInt8(ascii: "{"))
    for (name, value) in fields {
      JSONString.add(name, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      JSONString.add(value, to: &bytes)
      bytes.append(UInt8(ascii: ","))
    }
    bytes += Array("\"category\":\(category)}".utf8)
  }

  private mutating func flush() throws(InterchangeError) {
    try file.write(bytes.span)
    bytes.removeAll(keepingCapacity: true)
  }

  private static func locale(_ tag: LanguageTag) -> String {
    tag.text.split(separator: "-").joined(separator: "_")
  }
}
