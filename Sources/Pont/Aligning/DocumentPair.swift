/// A document and its translation, and the name that their results bear.
public struct DocumentPair: Sendable, Hashable {
  /// Where the source is.
  public var source: String
  /// Where its translation is.
  public var target: String
  /// What files of results are called, without their end; it may name folders.
  public var name: String

  /// Names a pair of documents.
  public init(source: String, target: String, name: String) {
    self.source = source
    self.target = target
    self.name = name
  }
}

extension DocumentPair {
  /// The name under which a memory keeps where units came from.
  public var origin: String { "\(source) – \(target)" }
}
