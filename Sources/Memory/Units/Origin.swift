public import Bitext

/// Where units and concepts came from: a file that was imported, or whoever added them.
public struct Origin: Hashable, Sendable {
  /// The name, most often of a file.
  public let name: String
  /// What the file said about itself.
  public let header: Header

  /// Makes an origin.
  public init(name: String, header: Header = Header()) {
    self.name = name
    self.header = header
  }
}
