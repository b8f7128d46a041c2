public import Bitext

/// Writes a glossary in UTX 1.20 (AAMT, *Universal Terminology eXchange*): a pair of terms a line.
///
/// What UTX has no place for, such as the kind of a concept, is left out with a remark. The header
/// bears no date, so that the same glossary gives the same file.
public struct UTXWriter: ~Copyable {
  private var output: TextOutput
  private let source: LanguageTag
  private let target: LanguageTag
  private var log: RemarkLog
  private var count = 0

  /// Begins a file, or standard output for `-`.
  public init(
    path: String, from source: LanguageTag, to target: LanguageTag
  ) throws(InterchangeError) {
    output = try TextOutput(path: path)
    log = RemarkLog(path: path)
    self.source = source
    self.target = target
    add(["#UTX 1.20; \(source.text)/\(target.text); ; creator: Pont; bidirectional"])
    add(["#src", "tgt", "src:pos", "term status", "concept ID", "comment"])
  }

  /// What could not be written, each sort once.
  public var remarks: [Remark] { log.remarks }

  /// Writes the pairs of a concept; one that lacks either language is left out.
  public mutating func write(_ concept: Concept) throws(InterchangeError) {
    let sources = concept.terms(in: source)
    let targets = concept.terms(in: target)
    guard !sources.isEmpty, !targets.isEmpty else {
      log.add(line: nil, "concepts without terms in both languages are left out")
      return
    }
    count += 1
    let comment = ([concept.definition].compactMap(\.self) + concept.annotations.notes)
      .joined(separator: "; ")
    for term in sources {
      for translation in targets {
        let worst = [term.status, translation.status].max { Self.rank($0) < Self.rank($1) }
        add([
          term.text, translation.text, "noun", Self.name(of: worst ?? .preferred),
          concept.id ?? "\(count)", comment,
        ])
      }
    }
    if concept.kind != .other || concept.subject != nil {
      log.add(line: nil, "kinds and subjects cannot be written in UTX")
    }
    try output.sendIfMuch()
  }

  /// Ends the file and puts it in its place.
  public mutating func finish() throws(InterchangeError) {
    try output.finish()
  }

  private mutating func add(_ cells: [String]) {
    let line = cells.map { cell in
      String(cell.map { $0 == "\t" || $0.isNewline ? " " : $0 })
    }
    output.bytes += Array((line.joined(separator: "\t") + "\n").utf8)
  }

  private static func rank(_ status: Term.Status) -> Int {
    switch status {
    case .preferred: 0
    case .admitted: 1
    case .proposed: 2
    case .deprecated: 3
    case .forbidden: 4
    }
  }

  private static func name(of status: Term.Status) -> String {
    switch status {
    case .preferred: "approved"
    case .admitted: "non-standard"
    case .proposed: "provisional"
    case .deprecated, .forbidden: "forbidden"
    }
  }
}
