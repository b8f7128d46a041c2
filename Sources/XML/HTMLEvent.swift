/// What a reader of HTML has come to.
public enum HTMLEvent: Hashable, Sendable {
  /// The begin of an element, its name in lower case; implied ones too.
  case start(String, attributes: [HTMLAttribute])
  /// The end of an element; implied ones too.
  case end(String)
  /// Text, or a piece of it, with references resolved.
  case text(String)
}

/// An attribute of an HTML element.
public struct HTMLAttribute: Hashable, Sendable {
  /// The name in lower case.
  public let name: String
  /// The value with references resolved; empty where there is none.
  public let value: String
}
