/// How a table holds what it cannot: U+0000, by which programs tell that a file is no text.
///
/// It is written as the noncharacter U+FDD0, which Unicode sets aside for use inside programs; a
/// noncharacter U+FDD0–U+FDEF that the text itself holds gets U+FDDD before it, as in XML.
enum CellText {
  /// The text as a cell holds it.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0 || $0 == 0xEF }) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isReserved(scalar) { scalars.append(mark) }
      scalars.append(scalar.value == 0 ? null : scalar)
    }
    return String(scalars)
  }

  /// The text that a cell holds.
  static func unescaped(_ cell: String) -> String {
    guard cell.utf8.contains(0xEF), cell.unicodeScalars.contains(where: isReserved) else {
      return cell
    }
    var scalars = String.UnicodeScalarView()
    var isLiteral = false
    for scalar in cell.unicodeScalars {
      if !isLiteral, scalar == mark {
        isLiteral = true
        continue
      }
      scalars.append(scalar == null && !isLiteral ? "\0" : scalar)
      isLiteral = false
    }
    return String(scalars)
  }

  private static let null = noncharacter(0xFDD0)
  private static let mark = noncharacter(0xFDDD)

  private static func noncharacter(_ value: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static func isReserved(_ scalar: Unicode.Scalar) -> Bool {
    0xFDD0...0xFDEF ~= scalar.value
  }
}
