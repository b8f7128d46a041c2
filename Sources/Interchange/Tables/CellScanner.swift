/// Divides a row into cells as RFC 4180 says, line by line.
struct CellScanner {
  private enum State {
    case begin
    case plain
    case quoted
    case afterQuote
  }

  private let separator: UInt8
  private var state = State.begin
  private var cells: [String] = []
  private var cell: [UInt8] = []
  /// How many bytes have been scanned.
  private(set) var size = 0
  /// Whether text stood after a closing quote.
  private(set) var isOdd = false

  /// Whether all quoted cells so far, and any, hold what had to be quoted.
  var neededQuotes: Bool { quoted > 0 && needed == quoted }

  private var quoted = 0
  private var needed = 0
  private var isNeeded = false

  init(separator: UInt8) { self.separator = separator }

  /// Whether a quoted cell is open.
  var isQuoted: Bool { state == .quoted }

  /// How many cells are whole.
  var count: Int { cells.count }

  mutating func scan(_ text: String) {
    size += text.utf8.count
    for byte in text.utf8 { scan(byte) }
  }

  /// All cells of the row.
  mutating func finish() -> [String] {
    endCell()
    return cells
  }

  private mutating func scan(_ byte: UInt8) {
    let quote = UInt8(ascii: "\"")
    switch state {
    case .begin where byte == quote:
      state = .quoted
      quoted += 1
      isNeeded = false
    case .quoted where byte == quote: state = .afterQuote
    case .quoted:
      cell.append(byte)
      if byte == separator || byte == 0x0A || byte == 0x0D { need() }
    case .afterQuote where byte == quote:
      cell.append(byte)
      state = .quoted
      need()
    case .begin, .plain, .afterQuote:
      if byte == separator { return endCell() }
      if state == .afterQuote { isOdd = true }
      cell.append(byte)
      state = .plain
    }
  }

  private mutating func need() {
    if !isNeeded { needed += 1 }
    isNeeded = true
  }

  private mutating func endCell() {
    cells.append(String(decoding: cell, as: UTF8.self))
    cell.removeAll(keepingCapacity: true)
    state = .begin
  }
}
