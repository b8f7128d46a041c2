/// What the capitals of a text say about its words.
enum CapitalStyle {
  /// Whether a word is the beginning of *Don't* and the like.
  static func isContracted(_ text: String, at range: Range<Int>) -> Bool {
    let rest = Array(text.utf8.dropFirst(range.upperBound).prefix(4))
    return rest.starts(with: "'t".utf8) || rest.starts(with: "’t".utf8)
  }

  /// Whether a word stands in a formula or right beside a slash: *=MOD(11)*, *Start/Main colour*.
  static func isCode(_ text: String, at range: Range<Int>) -> Bool {
    let bytes = text.utf8
    let before = bytes.prefix(range.lowerBound).last
    let after = bytes.dropFirst(range.upperBound).first
    return before == UInt8(ascii: "=") || before == UInt8(ascii: "/")
      || after == UInt8(ascii: "(") || after == UInt8(ascii: "/")
  }

  /// Whether a word stands right beside another with a capital, as in *the Table Bar*, so that both
  /// may be one name of something else.
  static func isAmongCapitals(_ text: String, at range: Range<Int>) -> Bool {
    let bytes = Array(text.utf8)
    let after = bytes.dropFirst(range.upperBound).prefix(2)
    if after.first == 0x20, let next = after.last, 0x41...0x5A ~= next { return true }
    guard range.lowerBound > 1, bytes[range.lowerBound - 1] == 0x20 else { return false }
    let word = bytes[..<(range.lowerBound - 1)].reversed().prefix { 0x61...0x7A ~= $0 | 0x20 }
    guard let first = word.last else { return false }
    // The first word of a sentence has a capital anyway.
    return 0x41...0x5A ~= first && word.count < range.lowerBound - 1
  }

  /// Whether nearly every longer word has a capital, as in headlines and menus, so that a capital
  /// makes no name.
  static func isHeadline(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter }.filter { $0.count > 3 }
    let capitals = words.count { $0.first?.isUppercase == true }
    return capitals * 4 >= words.count * 3
  }
}
