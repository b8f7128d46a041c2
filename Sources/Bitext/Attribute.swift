/// A name and a value, as an element of an exchange file bears them.
public struct Attribute: Hashable, Codable, Sendable {
  /// The name with its prefix, as written: `creationdate`, `xml:lang`.
  public var name: String
  /// The value, with entities resolved.
  public var value: String

  /// Makes an attribute of a name and a value.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

extension Sequence where Element == Attribute {
  /// The value of the first attribute with a name, or `nil`.
  public func value(named name: String) -> String? {
    first { $0.name == name }?.value
  }
}
