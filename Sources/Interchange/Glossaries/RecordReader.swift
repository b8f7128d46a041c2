public import Bitext
internal import XML

/// Reads a glossary in the text form of GNU recutils that `Glossaries/README.md` describes, one
/// concept at a time.
///
/// ```
/// id: osce
/// kind: institution
/// nl: Organisatie voor Veiligheid en Samenwerking in Europa
/// nl_acronym: OVSE
/// ```
/// Records are divided by empty lines; `#` begins a comment, `%` a descriptor, `+` a further line of
/// the value before it. Fields that are neither known nor terms are kept as properties.
public struct RecordReader: ~Copyable {
  private var lines: LineReader
  private let options: ReadingOptions
  /// A field that has been read but may be continued.
  private var pending: (name: String, value: String, line: Int)?
  private var log: RemarkLog
  /// What the names of terms mean that were read before; a glossary has few, each many times.
  private var termFields: [String: TermField] = [:]
  /// The records that could not be read, where `options` keep going.
  public private(set) var skipped: [Remark] = []

  /// Opens a file, or standard input for `-`.
  public init(
    path: String, options: ReadingOptions = ReadingOptions()
  ) throws(InterchangeError) {
    self.init(lines: try LineReader(path: path, options: options), options: options)
  }

  /// Reads a glossary from memory, under a name for messages.
  public init(text: String, name: String, options: ReadingOptions = ReadingOptions()) {
    let input = InputFile(bytes: Array(text.utf8), name: name)
    self.init(lines: LineReader(input, options: options), options: options)
  }

  private init(lines: consuming LineReader, options: ReadingOptions) {
    log = RemarkLog(path: lines.path)
    self.lines = lines
    self.options = options
  }

  /// What was odd but could be used, each sort once.
  public var remarks: [Remark] { log.remarks + lines.log.remarks }

  /// How many bytes of the file have been read.
  public var bytesRead: Int { lines.bytesRead }

  /// The size of the file in bytes, where it has one.
  public var totalBytes: Int? { lines.totalBytes }

  /// The next concept, or `nil` at the end of the file.
  public mutating func next() throws(InterchangeError) -> Concept? {
    while true {
      do {
        return try pullConcept()
      } catch {
        pending = nil
        while let line = try lines.next(), !line.isEmpty {}
        guard options.keepsGoing else { throw error }
        skipped.append(Remark(skipping: error, path: lines.path, line: lines.line))
      }
    }
  }

  private mutating func pullConcept() throws(InterchangeError) -> Concept? {
    var parts = ConceptParts()
    while let line = try lines.next() {
      switch line.utf8.first {
      case nil:
        try settle(into: &parts)
        if !parts.isEmpty { return parts.concept }
      case UInt8(ascii: "#"), UInt8(ascii: "%"): continue
      case UInt8(ascii: "+"): try continueValue(line)
      default:
        try settle(into: &parts)
        pending = try field(of: line)
      }
    }
    try settle(into: &parts)
    return parts.isEmpty ? nil : parts.concept
  }

  private mutating func continueValue(_ line: String) throws(InterchangeError) {
    guard pending != nil else {
      throw .badLine(
        path: lines.path, line: lines.line, expected: "a field before a line that goes on with +")
    }
    let rest = line.utf8.dropFirst()
    let value = rest.first == 0x20 ? rest.dropFirst() : rest
    pending?.value += "\n" + String(Substring(value))
    if pending?.value.utf8.count ?? 0 > options.limits.segment {
      throw .overLimit(
        path: lines.path, line: lines.line, column: 1, name: "segment",
        limit: options.limits.segment)
    }
  }

  private func field(
    of line: String
  ) throws(InterchangeError) -> (name: String, value: String, line: Int) {
    guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      throw .badLine(path: lines.path, line: lines.line, expected: "a field as 'name: value'")
    }
    let name = line[..<colon]
    let isName = name.utf8.allSatisfy {
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 || $0 == UInt8(ascii: "_")
        || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
    }
    guard isName, !name.isEmpty else {
      throw .badLine(
        path: lines.path, line: lines.line,
        expected: "the name of a field in letters, digits and _, such as nl_short")
    }
    var value = line[colon...].utf8.dropFirst()
    if value.first == 0x20 { value = value.dropFirst() }
    return (String(name), String(Substring(value)), lines.line)
  }

  /// Adds the field that cannot be continued any more.
  private mutating func settle(into parts: inout ConceptParts) throws(InterchangeError) {
    guard let (name, value, line) = pending else { return }
    pending = nil
    if value.isEmpty {
      throw .badLine(path: lines.path, line: line, expected: "a value after '\(name):'")
    }
    if parts.concept.terms.count + parts.concept.annotations.count > options.limits.properties {
      throw .overLimit(
        path: lines.path, line: line, name: "properties", limit: options.limits.properties)
    }
    if let field = ConceptField(rawValue: name) {
      guard parts.add(value, as: field) else {
        let kinds = Concept.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        throw .badValue(
          path: lines.path, line: line, name: name, value: value, expected: "one of: \(kinds)")
      }
    } else if let field = termField(name) {
      parts.add(value, as: field)
    } else {
      log.add(line: line, "the field '\(name)' is kept, but not understood")
      parts.addProperty(name, value)
    }
  }

  private mutating func termField(_ name: String) -> TermField? {
    if let known = termFields[name] { return known }
    guard let field = TermField(name) else { return nil }
    if termFields.count < 256 { termFields[name] = field }
    return field
  }
}
