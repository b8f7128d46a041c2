/// What the capitals of a text say about its words.
enum CapitalStyle {
  /// Whether a word is the beginning of *Don't* and the like.
  static func isContracted(_ text: String, at range: Range<Int>) -> Bool {
    let rest = Array(text.utf8.dropFirst(range.upperBound).prefix(4))
    return rest.starts(with: "'t".utf8) || rest.starts(with: "’t".utf8)
  }

  /// Whether nearly every longer word has a capital, as in headlines and menus, so that a capital
  /// makes no name.
  static func isHeadline(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter }.filter { $0.count > 3 }
    let capitals = words.count { $0.first?.isUppercase == true }
    return capitals * 4 >= words.count * 3
  }
}
