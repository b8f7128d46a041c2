import Pont

/// The beads of an alignment side by side, for people.
struct BeadTable {
  private let columns: Columns
  private let style: Style

  /// Prepares a table as wide as the terminal.
  init(style: Style = .output, lineWidth: Int = Columns.lineWidth) {
    self.style = style
    let textWidth = max(20, (lineWidth - 15) / 2)
    columns = Columns(widths: [9, textWidth, textWidth])
  }

  /// The lines that show a bead: its shape, its confidence, and the two texts; `~` says that it
  /// stands elsewhere in the translation.
  func lines(
    for bead: Bead, source: [String], target: [String], isMoved: Bool = false
  ) -> [String] {
    let sign = isMoved ? "~" : "-"
    let mark = "\(bead.source.count)\(sign)\(bead.target.count) \(Percent(bead.confidence))"
    let row = [mark, side(source), side(target)]
    return columns.lines(of: row).enumerated().map { index, line in
      index == 0 ? coloured(line, bead) : line
    }
  }

  private func side(_ texts: [String]) -> String {
    texts.isEmpty ? "—" : texts.joined(separator: " ")
  }

  private func coloured(_ line: String, _ bead: Bead) -> String {
    let mark: Style.Mark = bead.confidence >= 0.9 ? .green : bead.confidence >= 0.5 ? .yellow : .red
    return style(mark, String(line.prefix(9))) + line.dropFirst(9)
  }
}
