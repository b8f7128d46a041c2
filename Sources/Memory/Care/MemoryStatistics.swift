public import Bitext

/// What the units of a memory are like, in numbers.
public struct MemoryStatistics: Hashable, Codable, Sendable {
  /// The segments of a language.
  public struct Language: Hashable, Codable, Sendable {
    /// The language.
    public let tag: LanguageTag
    /// How many segments there are.
    public internal(set) var segments = 0
    /// Their words and numbers.
    public internal(set) var words = 0
    /// Their characters.
    public internal(set) var characters = 0
  }

  /// The units that have two languages.
  public struct Pair: Hashable, Codable, Sendable {
    /// The languages, in the order of their tags.
    public let languages: [LanguageTag]
    /// How many units have both.
    public let units: Int
  }

  /// Units that have something in common.
  public struct Count: Hashable, Codable, Sendable {
    /// What they have in common.
    public let name: String
    /// How many there are.
    public let units: Int
  }

  /// Units.
  public internal(set) var units = 0
  /// Units with the ways they came in.
  public internal(set) var ways = 0
  /// Units that were added again just as they were.
  public internal(set) var usedUnits = 0
  /// How often that was, all together.
  public internal(set) var uses = 0
  /// Segments, by the tags of their languages.
  public internal(set) var languages: [Language] = []
  /// Units by pairs of languages, the most frequent first.
  public internal(set) var pairs: [Pair] = []
  /// Units by the files they came from, the most frequent first.
  public internal(set) var origins: [Count] = []
  /// Units by the year of their date.
  public internal(set) var years: [Count] = []
  /// Units by who made or changed them, the most frequent first.
  public internal(set) var users: [Count] = []
}
