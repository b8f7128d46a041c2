import Foundation
import Pont

/// Prints an alignment.
struct AlignmentPrinter {
  let format: AlignmentFormat
  let sourceFile: String
  let targetFile: String

  /// Writes all beads of a pair.
  func write(_ pair: AlignedPair) throws {
    switch format {
    case .text: writeTable(of: pair)
    case .json: try writeRecords(of: pair)
    case .beads: StandardOutput.write(Ladder.text(of: pair.alignment.beads))
    case .tsv: writeColumns(of: pair)
    case .html: writePage(of: pair)
    case .tmx:
      StandardOutput.flush()
      try writeUnits(of: pair)
    }
  }

  private func writeTable(of pair: AlignedPair) {
    let table = BeadTable()
    for bead in pair.alignment.beads {
      let lines = table.lines(
        for: bead, source: pair.sourceLines(of: bead), target: pair.targetLines(of: bead))
      for line in lines { StandardOutput.line(line) }
    }
  }

  private func writeRecords(of pair: AlignedPair) throws {
    for bead in pair.alignment.beads {
      try JSONLine.write(
        Record(
          source: pair.sourceLines(of: bead), target: pair.targetLines(of: bead),
          sourceIndexes: Array(bead.source), targetIndexes: Array(bead.target),
          confidence: bead.confidence))
    }
  }

  private func writeColumns(of pair: AlignedPair) {
    for bead in pair.alignment.beads {
      let sides = [pair.sourceLines(of: bead), pair.targetLines(of: bead)]
      let cells = sides.map { lines in
        lines.joined(separator: " ").replacing("\t", with: " ")
      }
      StandardOutput.line(cells.joined(separator: "\t"))
    }
  }

  private func writePage(of pair: AlignedPair) {
    let page = BeadPage(title: "\(sourceFile) – \(targetFile)", from: pair.from, to: pair.to)
    StandardOutput.line(page.head)
    for bead in pair.alignment.beads {
      StandardOutput.line(
        page.row(
          for: bead, source: pair.sourceLines(of: bead), target: pair.targetLines(of: bead)))
    }
    StandardOutput.line(page.foot)
  }

  private func writeUnits(of pair: AlignedPair) throws {
    var writer = try UnitWriter(path: "-", kind: .tmx)
    for unit in pair.units(files: (sourceFile, targetFile)) { try writer.write(unit) }
    try writer.finish()
  }

  /// The JSON form of a bead.
  private struct Record: Encodable {
    let source: [String]
    let target: [String]
    let sourceIndexes: [Int]
    let targetIndexes: [Int]
    let confidence: Double
  }
}
