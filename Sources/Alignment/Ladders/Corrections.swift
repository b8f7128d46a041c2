public import Bitext

/// What a person has corrected in an editable ladder.
public struct Corrections: Sendable, Hashable {
  /// The ladder, where its head names the texts.
  public private(set) var ladder: EditableLadder?
  private var rungs: [Rung] = []
  private var source: EditableLadder.Side?
  private var target: EditableLadder.Side?
  private var isOnePerLine = false

  /// Reads an editable ladder.
  /// - Throws: `AlignmentError.correction` at the first line that cannot be read.
  public init(_ text: String) throws(AlignmentError) {
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let words = line.split(whereSeparator: \.isWhitespace)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      try read(line, first, words.dropFirst(), at: index + 1)
    }
    if let source, let target {
      ladder = EditableLadder(source: source, target: target, isOnePerLine: isOnePerLine)
    }
  }

  private mutating func read(
    _ line: Substring, _ first: Substring, _ rest: ArraySlice<Substring>, at number: Int
  ) throws(AlignmentError) {
    if first.hasPrefix("--") {
      rungs.append(Rung(line: number, words: [first.drop { $0 == "-" }] + rest))
    } else if first == "source:" || first == "target:" {
      guard let side = Self.side(line, rest) else { throw Self.unreadable(line, number) }
      if first == "source:" { source = side } else { target = side }
    } else if first == "cut:" {
      isOnePerLine = rest.first == "one-per-line"
    } else if first.hasPrefix("<") || first.hasPrefix(">") {
      guard let sentence = Sentence(line, at: number) else { throw Self.unreadable(line, number) }
      guard !rungs.isEmpty else { throw .correction(line: number, .beforeFirstRung) }
      rungs[rungs.count - 1].add(sentence, isSource: first.hasPrefix("<"))
    } else {
      throw Self.unreadable(line, number)
    }
  }

  private static func unreadable(_ line: Substring, _ number: Int) -> AlignmentError {
    .correction(line: number, .unreadable(String(line.prefix(60))))
  }

  private static func side(
    _ line: Substring, _ words: ArraySlice<Substring>
  ) -> EditableLadder.Side? {
    guard words.count >= 2, let tag = words.first, let language = LanguageTag(tag),
      let file = words.dropFirst().first
    else { return nil }
    var name = line[file.startIndex...]
    while name.last?.isWhitespace == true { name.removeLast() }
    return EditableLadder.Side(language: language, file: String(name))
  }

  /// The beads that are certain: rungs that were changed or confirmed, and gaps for sentences that
  /// were dropped.
  ///
  /// - Parameters:
  ///   - sourceLines: the source sentences, each on one line, as the ladder was written from.
  ///   - targetLines: the same for the target.
  /// - Throws: `AlignmentError.correction` at the first line that does not fit the texts.
  public func beads(
    _ sourceLines: [String], _ targetLines: [String]
  ) throws(AlignmentError) -> [Bead] {
    var seen = (source: [Int: Int](), target: [Int: Int]())
    var beads: [Bead] = []
    for rung in rungs {
      let rows = try Self.range(rung.sources, in: .source, sourceLines, &seen.source)
      let columns = try Self.range(rung.targets, in: .target, targetLines, &seen.target)
      guard rung.isCertain else { continue }
      beads += Self.beads(rows, columns)
    }
    for index in sourceLines.indices where seen.source[index] == nil {
      beads.append(Bead(source: index..<index + 1, target: 0..<0, confidence: 1))
    }
    for index in targetLines.indices where seen.target[index] == nil {
      beads.append(Bead(source: 0..<0, target: index..<index + 1, confidence: 1))
    }
    return beads
  }

  /// A bead, or a gap for each sentence where one side is empty.
  private static func beads(_ rows: Range<Int>, _ columns: Range<Int>) -> [Bead] {
    if !rows.isEmpty, !columns.isEmpty {
      return [Bead(source: rows, target: columns, confidence: 1)]
    }
    return rows.map { Bead(source: $0..<$0 + 1, target: 0..<0, confidence: 1) }
      + columns.map { Bead(source: 0..<0, target: $0..<$0 + 1, confidence: 1) }
  }

  /// The indexes of a rung's sentences on one side, which must be those of the text.
  private static func range(
    _ sentences: [Sentence], in side: CorrectionProblem.Side, _ lines: [String],
    _ seen: inout [Int: Int]
  ) throws(AlignmentError) -> Range<Int> {
    let sorted = sentences.sorted { $0.number < $1.number }
    for sentence in sorted {
      func fail(_ problem: CorrectionProblem) -> AlignmentError {
        .correction(line: sentence.line, problem)
      }
      guard 1...max(1, lines.count) ~= sentence.number, !lines.isEmpty else {
        throw fail(.noSuchSentence(sentence.number, in: side, count: lines.count))
      }
      let index = sentence.number - 1
      if let line = seen[index] {
        throw fail(.repeated(sentence.number, in: side, firstLine: line))
      }
      seen[index] = sentence.line
      guard sentence.reads(as: lines[index]) else {
        throw fail(
          .otherWords(sentence.number, in: side, expected: String(lines[index].prefix(80))))
      }
    }
    for (one, next) in zip(sorted, sorted.dropFirst()) where next.number != one.number + 1 {
      throw .correction(line: next.line, .notNeighbours(one.number, next.number, in: side))
    }
    guard let first = sorted.first, let last = sorted.last else { return 0..<0 }
    return first.number - 1..<last.number
  }
}
