/// Something odd in a file that could still be used: a repaired tag, a value left out.
public struct Remark: Hashable, Codable, Sendable {
  /// The file, as the user named it.
  public var path: String
  /// The line, from 1; `nil` where lines mean nothing.
  public var line: Int?
  /// What is odd, and what was done about it.
  public var message: String

  /// Makes a remark about a place in a file.
  public init(path: String, line: Int? = nil, message: String) {
    self.path = path
    self.line = line
    self.message = message
  }
}

extension Remark: CustomStringConvertible {
  public var description: String {
    line.map { "\(path):\($0): \(message)" } ?? "\(path): \(message)"
  }
}
