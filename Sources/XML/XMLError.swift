/// Why an XML document cannot be read.
public enum XMLError: Error, Hashable {
  /// The document is not well-formed from this place on.
  case malformed(path: String, line: Int, column: Int, reason: String)
}
