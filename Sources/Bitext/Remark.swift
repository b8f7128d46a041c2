/// Something odd in a file that could still be used: a repaired tag, a value left out.
public struct Remark: Hashable, Codable, Sendable {
  /// The file, as the user named it.
  public var path: String
  /// The line, from 1; `nil` where lines mean nothing.
  public var line: Int?
  /// The column, from 1, in characters; `nil` where it is not known.
  public var column: Int?
  /// What is odd, and what was done about it.
  public var message: String

  /// Makes a remark about a place in a file.
  public init(path: String, line: Int? = nil, column: Int? = nil, message: String) {
    self.path = path
    self.line = line
    self.column = column
    self.message = message
  }
}

extension Remark: CustomStringConvertible {
  public var description: String {
    ([path] + [line, column].compactMap { $0.map { String($0) } }).joined(separator: ":")
      + ": \(message)"
  }
}
