extension StringProtocol {
  /// The text with every stretch of white space as one space.
  var oneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
