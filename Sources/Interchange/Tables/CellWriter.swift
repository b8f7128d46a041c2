internal import Bitext

/// Writes the rows of a table into memory.
struct CellWriter {
  let separator: CellSeparator
  private(set) var bytes: [UInt8] = []

  init(separator: CellSeparator) { self.separator = separator }

  /// Writes a row; cells are made safe for spreadsheets and quoted where needed.
  mutating func row(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(separator.byte) }
      write(FormulaGuard.guarded(CellText.escaped(cell)))
    }
    bytes.append(0x0A)
  }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  private mutating func write(_ cell: String) {
    guard needsQuotes(cell) else {
      bytes.append(contentsOf: cell.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private func needsQuotes(_ cell: String) -> Bool {
    var holdsSpecial = false
    var holdsQuote = false
    for byte in cell.utf8 {
      if byte == separator.byte || byte == 0x0A || byte == 0x0D { holdsSpecial = true }
      if byte == UInt8(ascii: "\"") { holdsQuote = true }
    }
    // Between tabs a quote is just text, unless the reader would take it for more.
    if separator != .tab { return holdsSpecial || holdsQuote }
    return holdsSpecial || (holdsQuote && cell.utf8.first == UInt8(ascii: "\""))
  }
}
