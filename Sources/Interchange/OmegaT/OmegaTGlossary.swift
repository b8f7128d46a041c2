public import Bitext

/// Writes concepts as OmegaT reads glossaries: source, tab, target, tab, comment, a pair a line.
public struct OmegaTGlossary: ~Copyable {
  private var file: OutputFile
  private let source: LanguageTag
  private let target: LanguageTag
  private var text: [UInt8] = []

  /// Begins a file, which is in its place only after `finish()`.
  public init(
    path: String, from source: LanguageTag, to target: LanguageTag
  ) throws(InterchangeError) {
    file = try OutputFile(path: path)
    self.source = source
    self.target = target
  }

  /// Writes each term of a concept with each translation that may be used; a forbidden one stands in
  /// the comment.
  ///
  /// - Returns: how many pairs were written.
  @discardableResult
  public mutating func write(_ concept: Concept) throws(InterchangeError) -> Int {
    let isAllowed: (Term) -> Bool = { $0.status != .forbidden && $0.status != .deprecated }
    let targets = concept.terms(in: target)
    let warnings = targets.filter { !isAllowed($0) }.map { "not: \($0.text)" }
    let comment =
      ([concept.definition].compactMap { $0 } + warnings + concept.annotations.notes)
      .joined(separator: "; ")
    var count = 0
    for term in concept.terms(in: source) {
      let same = targets.filter { isAllowed($0) && $0.part == term.part }
      for translation in same.isEmpty ? targets.filter(isAllowed) : same {
        line([term.text, translation.text, comment])
        count += 1
      }
    }
    try file.write(text.span)
    text.removeAll(keepingCapacity: true)
    return count
  }

  /// Ends the file and puts it in its place.
  public mutating func finish() throws(InterchangeError) { try file.finish() }

  private mutating func line(_ cells: [String]) {
    let cells = cells.map { cell in
      String(cell.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }
    text += Array((cells.joined(separator: "\t") + "\n").utf8)
  }
}
