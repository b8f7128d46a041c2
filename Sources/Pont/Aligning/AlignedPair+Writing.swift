internal import Alignment
internal import Bitext
import Foundation
internal import Interchange

extension AlignedPair {
  /// The alignment in a format that is plain text; `nil` for units and for tables on a terminal.
  ///
  /// - Parameter confidence: beads below this are left out of forms that programs read.
  public func text(as format: AlignmentFormat, atLeast confidence: Double = 0) throws -> String? {
    let beads = beads(atLeast: confidence)
    switch format {
    case .json: return try beads.map(record).joined()
    case .beads: return Ladder.text(of: beads)
    case .hunalign: return Ladder.hunalignText(of: alignment.beads)
    case .vecalign: return Ladder.vecalignText(of: beads)
    case .tsv: return beads.map(row).joined()
    case .html: return BeadPage(self).text
    case .edit: return editableText()
    case .text, .tmx, .xliff: return nil
    }
  }

  /// Writes the alignment to a file, whole or not at all, or units to standard output for `-`.
  ///
  /// - Throws: `InterchangeError`, or `PontError` where the file cannot be written.
  public func write(
    to path: String, as format: AlignmentFormat, atLeast confidence: Double = 0
  ) throws {
    if let text = try text(as: format, atLeast: confidence) {
      do {
        try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
      } catch {
        throw PontError.unwritable(path: path, reason: error.localizedDescription)
      }
      return
    }
    var writer = try UnitWriter(
      path: path, kind: format == .xliff ? .xliff : .tmx, languages: [from, to])
    for unit in units(atLeast: confidence, hasPlaces: true) { try writer.write(unit) }
    try writer.finish()
  }

  private func record(of bead: Bead) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let moved = alignment.moved.contains(bead) ? true : nil
    let record = BeadRecord(
      source: sourceLines(of: bead), target: targetLines(of: bead),
      sourceIndexes: Array(bead.source), targetIndexes: Array(bead.target),
      sourceBytes: Self.bytes(of: bead.source, in: source),
      targetBytes: Self.bytes(of: bead.target, in: target), confidence: bead.confidence,
      moved: moved)
    return String(decoding: try encoder.encode(record), as: UTF8.self) + "\n"
  }

  private static func bytes(of range: Range<Int>, in segments: [Segment]) -> Range<Int>? {
    guard let first = segments[range].first, let last = segments[range].last else { return nil }
    return first.range.lowerBound..<last.range.upperBound
  }

  private func row(of bead: Bead) -> String {
    let texts = [sourceLines(of: bead), targetLines(of: bead)].map { lines in
      lines.joined(separator: " ").split(separator: "\t").joined(separator: " ")
    }
    let numbers = [bead.source, bead.target].map { side in
      side.map { String($0 + 1) }.joined(separator: " ")
    }
    let permille = Int((bead.confidence * 1000).rounded())
    let confidence = "\(permille / 1000)." + String(String(permille % 1000 + 1000).dropFirst())
    return (texts + [confidence] + numbers).joined(separator: "\t") + "\n"
  }
}
