/// What an exchange file says about itself, kept so that it can be written again (TMX `header`).
public struct Header: Hashable, Codable, Sendable {
  /// The attributes in order: `creationtool`, `srclang`, `datatype` …
  public var attributes: [Attribute]
  /// Notes, properties and unknown elements, in order.
  public var annotations: [Annotation]

  /// Makes a header from its parts.
  public init(attributes: [Attribute] = [], annotations: [Annotation] = []) {
    self.attributes = attributes
    self.annotations = annotations
  }
}
