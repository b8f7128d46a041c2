public import Bitext

/// What a memory holds, in numbers.
public struct MemoryInfo: Hashable, Codable, Sendable {
  /// How many segments there are in a language.
  public struct Language: Hashable, Codable, Sendable {
    /// The language.
    public let tag: LanguageTag
    /// Its segments.
    public let segments: Int
    /// Its terms.
    public let terms: Int
  }

  /// The version of the format of the file.
  public let format: Int
  /// Bytes of the file.
  public let fileBytes: Int
  /// Units.
  public let units: Int
  /// Concepts.
  public let concepts: Int
  /// Files and other origins that units and concepts came from.
  public let origins: Int
  /// Segments and terms of each language, in the order of the tags.
  public let languages: [Language]
}
