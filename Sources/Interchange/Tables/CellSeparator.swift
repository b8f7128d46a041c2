/// What stands between the cells of a table.
public enum CellSeparator: String, CaseIterable, Sendable {
  /// Cells between tabs; what Pont writes by itself.
  case tab = "\t"
  /// Cells between commas (RFC 4180).
  case comma = ","
  /// Cells between semicolons, as spreadsheets write where the comma divides decimals.
  case semicolon = ";"
  /// Cells between bars, as IATE exports.
  case bar = "|"

  var byte: UInt8 {
    switch self {
    case .tab: 0x09
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .bar: UInt8(ascii: "|")
    }
  }

  /// The separator that a first line most likely has: a tab where there is one, else what stands
  /// most often outside quotes; bars only where nothing else does.
  static func guess(from line: String) -> CellSeparator {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in line.utf8 {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    if line.utf8.contains(0x09) { return .tab }
    if let bars = counts[UInt8(ascii: "|")], bars > 0, !line.contains(" |"),
      counts[UInt8(ascii: ";")] == nil, counts[UInt8(ascii: ",")] == nil
    {
      return .bar
    }
    let semicolons = counts[UInt8(ascii: ";"), default: 0]
    return semicolons > 0 && semicolons >= counts[UInt8(ascii: ","), default: 0]
      ? .semicolon : .comma
  }
}
