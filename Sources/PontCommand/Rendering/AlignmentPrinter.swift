import Foundation
import Pont

/// Writes an alignment where the user wants it.
struct AlignmentPrinter {
  let format: AlignmentFormat
  /// Beads less sure than this are left out of forms that programs read.
  let floor: Double
  /// The file; `nil` for standard output.
  let output: String?

  /// Writes all beads of a pair.
  func write(_ pair: AlignedPair) throws {
    if format == .text { return try writeTable(of: pair) }
    if let output, output != "-" {
      return try pair.write(to: output, as: format, atLeast: floor)
    }
    if let text = try pair.text(as: format, atLeast: floor) {
      StandardOutput.write(text)
    } else {
      StandardOutput.flush()
      try pair.write(to: "-", as: format, atLeast: floor)
    }
  }

  private func writeTable(of pair: AlignedPair) throws {
    let isFile = output != nil && output != "-"
    let table = BeadTable(style: isFile ? Style(isColoured: false) : .output)
    let lines = pair.beads(atLeast: floor).flatMap { bead in
      table.lines(
        for: bead, source: pair.sourceLines(of: bead), target: pair.targetLines(of: bead),
        isMoved: pair.alignment.moved.contains(bead))
    }
    guard let output, isFile else { return lines.forEach { StandardOutput.line($0) } }
    let text = lines.map { $0 + "\n" }.joined()
    try text.write(toFile: output, atomically: true, encoding: .utf8)
  }
}
