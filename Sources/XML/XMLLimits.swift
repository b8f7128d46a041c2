/// How much of a kind a document may hold before it is refused as hostile.
public struct XMLLimits: Hashable, Sendable {
  /// The deepest nesting of elements.
  public var depth: Int
  /// The longest text between two tags, in bytes.
  public var text: Int
  /// The longest tag, comment or instruction, in bytes, give or take one piece of the file (64 KiB).
  public var tag: Int

  /// The usual limits: 512 levels, 1 MiB of text, tags of 256 KiB.
  public init(depth: Int = 512, text: Int = 1 << 20, tag: Int = 1 << 18) {
    self.depth = depth
    self.text = text
    self.tag = tag
  }
}
