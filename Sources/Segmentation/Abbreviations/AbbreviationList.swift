/// Abbreviations by class, and the words that clearly begin a sentence, as a plain text lists them.
///
/// One entry a line under the name of its class; `#` begins a remark:
///
/// ```
/// [never]
/// dr.
/// [starters]
/// De
/// ```
///
/// An entry is written as in the text, full stops and case included. What begins with a small
/// letter may also begin with a capital. Before the first name of a class, entries are `[never]`.
public struct AbbreviationList: Hashable, Sendable {
  /// An abbreviation, its class and where it is written.
  public struct Entry: Hashable, Sendable {
    /// The abbreviation with its full stops.
    public let text: String
    /// What its last full stop means.
    public let kind: AbbreviationClass
    /// Where it is written; without a name where the text itself showed it.
    public let place: RulePlace
  }

  /// The abbreviations, in the order of the file.
  public private(set) var entries: [Entry] = []
  /// The words that clearly begin a sentence, in the order of the file.
  public private(set) var starters: [String] = []

  /// Reads a list.
  ///
  /// - Parameter path: names the file in errors and explanations.
  public init(_ text: String, path: String) throws(SegmentationError) {
    var kind: AbbreviationClass? = .never
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let place = RulePlace(path: path, line: index + 1)
      let words = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace)
      guard let first = words.first else { continue }
      if first.first == "[" {
        kind = try Self.kind(words.joined(separator: " "), place)
        continue
      }
      try add(words.joined(separator: " "), kind, place)
    }
  }

  /// A list of what a text showed.
  init(learned texts: [String]) {
    let place = RulePlace(path: "", line: 0)
    entries = texts.map { Entry(text: $0, kind: .starter, place: place) }
  }

  private static func kind(
    _ heading: String, _ place: RulePlace
  ) throws(SegmentationError) -> AbbreviationClass? {
    let name = heading.dropFirst().dropLast()
    if heading.last == "]", name == "starters" { return nil }
    guard heading.last == "]", let kind = AbbreviationClass(rawValue: String(name)) else {
      throw .badAbbreviation(place: place, line: heading)
    }
    return kind
  }

  /// Adds the entries of a line; where it names words that begin sentences, there may be several.
  private mutating func add(
    _ text: String, _ kind: AbbreviationClass?, _ place: RulePlace
  ) throws(SegmentationError) {
    guard let kind else {
      starters += text.split(separator: " ").map(String.init)
      return
    }
    guard text.last == "." else { throw .badAbbreviation(place: place, line: text) }
    entries.append(Entry(text: text, kind: kind, place: place))
  }
}
