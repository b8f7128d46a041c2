extension String {
  /// The text between two offsets in UTF-8 bytes; empty where they lie outside.
  func slice(of range: Range<Int>) -> String {
    guard range.lowerBound >= 0, range.upperBound <= utf8.count else { return "" }
    let start = utf8.index(startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(start, offsetBy: range.count)
    return String(decoding: utf8[start..<end], as: UTF8.self)
  }
}
