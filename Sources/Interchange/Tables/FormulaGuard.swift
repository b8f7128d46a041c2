/// Keeps spreadsheets from running a cell as a formula (OWASP, *CSV injection*).
///
/// A cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return gets an apostrophe before
/// it, and so does one that begins with apostrophes and then one of these; reading takes one away.
enum FormulaGuard {
  /// The cell as it is written.
  static func guarded(_ cell: String) -> String { isRisky(cell) ? "'" + cell : cell }

  /// The cell as it was before it was written.
  static func unguarded(_ cell: String) -> String {
    guard cell.utf8.first == UInt8(ascii: "'") else { return cell }
    let rest = cell.dropFirst()
    return isRisky(rest) ? String(rest) : cell
  }

  private static func isRisky(_ cell: some StringProtocol) -> Bool {
    switch cell.utf8.first(where: { $0 != UInt8(ascii: "'") }) {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      true
    default: false
    }
  }
}
