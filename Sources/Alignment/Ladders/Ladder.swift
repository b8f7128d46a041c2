public import Bitext

/// Beads as text, a bead a line, in the forms that aligners exchange.
public enum Ladder {
  /// Beads as `[0,1]:[2]:0.973`: the indexes of both sides and the confidence.
  public static func text(of beads: [Bead]) -> String {
    beads.map { bead in
      "\(list(bead.source)):\(list(bead.target)):\(decimal(bead.confidence))\n"
    }.joined()
  }

  /// Beads as hunalign writes them: for each bead the first index of both sides and a score, with
  /// tabs between, and a last line with the numbers of segments.
  public static func hunalignText(of beads: [Bead]) -> String {
    var text = beads.map { bead in
      "\(bead.source.lowerBound)\t\(bead.target.lowerBound)\t\(decimal(bead.confidence))\n"
    }.joined()
    if let last = beads.last {
      text += "\(last.source.upperBound)\t\(last.target.upperBound)\t0\n"
    }
    return text
  }

  /// The beads of a text in either form; empty lines and lines that begin with `#` are skipped.
  ///
  /// A bead without a confidence has 1. Indexes in brackets may stand in any order; a hole between
  /// them is part of the bead.
  /// - Throws: ``AlignmentError/notALadder(line:text:)`` at the first line that is no bead.
  public static func beads(in text: String) throws(AlignmentError) -> [Bead] {
    var beads: [Bead] = []
    var rung: Rung?
    var (row, column) = (0, 0)
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      if line.allSatisfy(\.isWhitespace) || line.first == "#" { continue }
      if let next = Rung(line) {
        if let rung {
          guard rung.source <= next.source, rung.target <= next.target else {
            throw .notALadder(line: index + 1, text: String(line.prefix(60)))
          }
          beads.append(
            Bead(
              source: rung.source..<next.source, target: rung.target..<next.target,
              confidence: rung.score))
        }
        rung = next
      } else if let bead = bead(line, after: (row, column)) {
        beads.append(bead)
        (row, column) = (bead.source.upperBound, bead.target.upperBound)
      } else {
        throw .notALadder(line: index + 1, text: String(line.prefix(60)))
      }
    }
    return beads
  }

  /// A line of a hunalign ladder: where a bead begins, and its score.
  private struct Rung {
    var source: Int
    var target: Int
    var score: Double

    init?(_ line: Substring) {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 3, let source = Int(fields[0]), let target = Int(fields[1]),
        source >= 0, target >= 0, let score = Double(fields[2]), score.isFinite
      else { return nil }
      self.source = source
      self.target = target
      self.score = min(max(score, 0), 1)
    }
  }

  private static func bead(_ line: Substring, after place: (Int, Int)) -> Bead? {
    let fields = line.split(separator: ":", omittingEmptySubsequences: false)
    guard 2...3 ~= fields.count, let source = range(fields[0], emptyAt: place.0),
      let target = range(fields[1], emptyAt: place.1)
    else { return nil }
    var confidence = 1.0
    if fields.count == 3 {
      guard let number = Double(fields[2].filter { !$0.isWhitespace }), number.isFinite else {
        return nil
      }
      confidence = min(max(number, 0), 1)
    }
    return Bead(source: source, target: target, confidence: confidence)
  }

  private static func range(_ field: Substring, emptyAt place: Int) -> Range<Int>? {
    let field = field.filter { !$0.isWhitespace }
    guard field.first == "[", field.last == "]", field.count >= 2 else { return nil }
    let inner = field.dropFirst().dropLast()
    if inner.isEmpty { return place..<place }
    var numbers: [Int] = []
    for part in inner.split(separator: ",", omittingEmptySubsequences: false) {
      guard let number = Int(part), 0...Int(Int32.max) ~= number else { return nil }
      numbers.append(number)
    }
    guard let first = numbers.min(), let last = numbers.max() else { return nil }
    return first..<last + 1
  }

  private static func list(_ range: Range<Int>) -> String {
    "[" + range.map(String.init).joined(separator: ",") + "]"
  }

  /// A number between 0 and 1 with three decimals.
  static func decimal(_ number: Double) -> String {
    let thousandths = Int((min(max(number, 0), 1) * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
