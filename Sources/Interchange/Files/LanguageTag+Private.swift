internal import Bitext

extension LanguageTag {
  /// A tag for a language that is named in no standard way: `und-x-` and the name's letters and
  /// digits in pieces of at most eight (RFC 5646, section 2.2.7), or where it has none its scalars
  /// in hexadecimal; `nil` for a name of nothing.
  init?(private name: String) {
    var pieces: [String] = []
    var letters = name.lowercased()
    if !letters.contains(where: { $0.isASCII && $0.isAlphanumeric }),
      letters.contains(where: \.isLetter)
    {
      letters = name.unicodeScalars.map { "u" + String($0.value, radix: 16) }.joined(separator: "-")
    }
    for part in letters.split(whereSeparator: { !$0.isASCII || !$0.isAlphanumeric }) {
      var rest = part
      while !rest.isEmpty, pieces.count < 8 {
        pieces.append(String(rest.prefix(8)))
        rest = rest.dropFirst(8)
      }
    }
    if pieces.first == "x" { pieces.removeFirst() }
    guard !pieces.isEmpty else { return nil }
    self.init("und-x-" + pieces.joined(separator: "-"))
  }
}

extension Character {
  fileprivate var isAlphanumeric: Bool { isLetter || isNumber }
}
