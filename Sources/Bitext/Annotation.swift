/// What is said about a unit, a variant, a concept or a term besides its text, kept as it came.
public enum Annotation: Hashable, Codable, Sendable {
  /// A remark for people.
  case note(String, attributes: [Attribute])
  /// A named value for programs: TMX `prop`, with its `type`.
  case property(String, value: String, attributes: [Attribute])
  /// An element that Pont does not know, as XML text.
  case foreign(String)
}

extension Sequence where Element == Annotation {
  /// The texts of the notes, in order.
  public var notes: [String] {
    compactMap { if case .note(let text, _) = $0 { text } else { nil } }
  }

  /// The values of the properties with a name, in order.
  public func properties(named name: String) -> [String] {
    compactMap {
      if case .property(name, let value, _) = $0 { value } else { nil }
    }
  }
}
