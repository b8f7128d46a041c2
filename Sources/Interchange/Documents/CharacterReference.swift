/// References to characters as HTML, Markdown and subtitles have them.
enum CharacterReference {
  /// What the reference at the begin of a text stands for, and its length in characters; `nil` where
  /// there is none.
  static func resolved(_ text: Substring) -> (text: String, length: Int)? {
    guard text.first == "&" else { return nil }
    let name = text.dropFirst().prefix(12).prefix { $0 != ";" && !$0.isWhitespace }
    guard text[name.endIndex...].first == ";", let value = value(name) else { return nil }
    return (value, name.count + 2)
  }

  private static func value(_ name: Substring) -> String? {
    guard name.first == "#" else { return named[String(name)] }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init).map { $0 == "\0" ? "\u{FFFD}" : String($0) }
  }

  /// Those that people write by hand.
  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "lrm": "\u{200E}", "rlm": "\u{200F}", "shy": "\u{AD}", "ndash": "–", "mdash": "—",
    "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "laquo": "«",
    "raquo": "»", "euro": "€", "copy": "©", "reg": "®", "trade": "™", "eacute": "é",
    "egrave": "è", "euml": "ë", "iuml": "ï", "ouml": "ö", "uuml": "ü", "auml": "ä",
    "ccedil": "ç", "szlig": "ß", "times": "×", "deg": "°", "bull": "•", "middot": "·",
  ]
}
