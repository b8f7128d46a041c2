/// What the text memories of Wordfast Classic look like: a line a unit, cells between tabs.
///
/// The first line says what the file is, each of its cells after a `%`: date, user, count, source
/// language, program, target language. Characters that the cells cannot hold are written as `&'0A;`,
/// by their code in hexadecimal.
enum WordfastText {
  /// The languages that a first line names; `nil` where it is none.
  static func languages(inHeader line: some StringProtocol) -> (source: String, target: String)? {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard cells.count > 5, cells.prefix(6).allSatisfy({ $0.hasPrefix("%") }),
      isDate(cells[0].dropFirst())
    else { return nil }
    return (String(cells[3].dropFirst()), String(cells[5].dropFirst()))
  }

  /// Whether a cell is a date: `20200131~134500`.
  static func isDate(_ cell: some StringProtocol) -> Bool {
    let parts = cell.split(separator: "~")
    return parts.count == 2 && parts[0].utf8.count == 8 && parts[1].utf8.count == 6
      && parts.allSatisfy { $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
  }

  /// The text of a cell, escapes resolved.
  static func unescaped(_ cell: some StringProtocol) -> String {
    guard cell.contains("&'") else { return String(cell) }
    var text = ""
    var rest = Substring(cell)
    while let mark = rest.ranges(of: "&'").first {
      let after = rest[mark.upperBound...]
      let digits = after.prefix { $0.isHexDigit }
      guard after[digits.endIndex...].first == ";", digits.utf8.count < 7,
        let number = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(number)
      else {
        text += rest[..<mark.upperBound]
        rest = after
        continue
      }
      text += rest[..<mark.lowerBound]
      text.unicodeScalars.append(scalar)
      rest = after[digits.endIndex...].dropFirst()
    }
    return text + rest
  }

  /// A text as a cell holds it.
  static func escaped(_ text: String) -> String {
    var cell = ""
    let unmistakable = text.replacing("&'", with: "&'26;'").replacing("&t", with: "&'26;t")
    for scalar in unmistakable.unicodeScalars {
      if scalar.value < 0x20 {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        cell += "&'" + (hex.count < 2 ? "0" : "") + hex + ";"
      } else {
        cell.unicodeScalars.append(scalar)
      }
    }
    return cell
  }

  /// Wordfast writes languages as `NL-NL`, in capitals.
  static func code(_ language: String) -> String { language.uppercased() }
}
