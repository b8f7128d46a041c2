public import Bitext

/// How a file is read: what is forgiven, and how much is allowed.
public struct ReadingOptions: Hashable, Sendable {
  /// Whether units that cannot be read are skipped, each with a remark, instead of ending it all.
  public var keepsGoing: Bool
  /// Whether the text of the file is mended where that can be done: a bare `&`, controls that XML
  /// cannot hold, bytes that are no UTF-8, a wrong UTF-16 label. Remarks say what was done.
  public var repairs: Bool
  /// How much is allowed.
  public var limits: ReadingLimits
  /// The languages of a file that does not say them, or of a table's columns: source first.
  public var languages: [LanguageTag] = []

  /// Reads strictly, with the usual limits, unless told otherwise.
  public init(
    keepsGoing: Bool = false, repairs: Bool = false, limits: ReadingLimits = ReadingLimits()
  ) {
    self.keepsGoing = keepsGoing
    self.repairs = repairs
    self.limits = limits
  }
}

/// How much a file may hold of a kind before it is refused as hostile; each has an option of its
/// name on the command line.
public struct ReadingLimits: Hashable, Sendable {
  /// The deepest nesting of elements.
  public var depth = 512
  /// The longest segment, term or cell, in UTF-8 bytes.
  public var segment = 1 << 20
  /// The longest line of a text file, in UTF-8 bytes.
  public var line = 1 << 24
  /// The most notes, properties, attributes and terms of one unit.
  public var properties = 10_000
  /// The largest document of text, such as HTML or Markdown, in bytes: it is in memory whole.
  public var document = 1 << 26
  /// How many times larger a packed file may be than its archive.
  public var zipRatio = 200

  /// The usual limits.
  public init() {}
}
