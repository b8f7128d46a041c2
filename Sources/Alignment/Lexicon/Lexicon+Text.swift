extension Lexicon {
  /// The lexicon as text: a pair of stems and its weight a line, with tabs between, sorted.
  ///
  /// Weights have up to three decimals; pairs that weigh less than 0.001 are left out.
  public var text: String {
    var text = ""
    for stem in stems {
      for translation in translations(ofStem: stem) {
        let thousandths = (Double(translation.weight) * 1000).rounded()
        guard thousandths >= 1 else { continue }
        text += "\(stem)\t\(translation.stem)\t\(thousandths / 1000)\n"
      }
    }
    return text
  }

  /// Adds the pairs of a text with tabs: source, target, and a weight that may be left out.
  ///
  /// Columns after the third, empty lines and lines that begin with `#` are skipped.
  /// - Throws: ``AlignmentError/notALexicon(line:)`` where a line has fewer than two columns.
  public mutating func add(tabbed text: String) throws(AlignmentError) {
    for (number, line) in Self.lines(of: text) where line.first != "#" {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 2 else { throw .notALexicon(line: number) }
      let weight = fields.count > 2 ? Float(fields[2].filter { !$0.isWhitespace }) : nil
      add(String(fields[0]), String(fields[1]), weight: min(weight ?? 1, 1e6))
    }
  }

  /// Adds the pairs of a dictionary of hunalign: target, ` @ `, source.
  ///
  /// - Throws: ``AlignmentError/notALexicon(line:)`` where a line has no ` @ `.
  public mutating func add(hunalign text: String) throws(AlignmentError) {
    for (number, line) in Self.lines(of: text) {
      let sides = line.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2 else { throw .notALexicon(line: number) }
      add(String(sides[1]), String(sides[0]))
    }
  }

  /// The lines of a text that hold anything, with their numbers from 1.
  private static func lines(of text: String) -> [(number: Int, line: Substring)] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
      .filter { !$1.allSatisfy(\.isWhitespace) }
      .map { ($0 + 1, $1) }
  }
}
