import ArgumentParser
import Pont

/// Shows the units that hold a text.
struct ConcordanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "concordance",
    abstract: "Show the units of a memory in which a phrase stands.",
    discussion: """
      Case and accents do not matter, and the phrase may be part of a word: 'lidstat' finds \
      Navo-lidstaten. With --whole-words it begins and ends where words do. With --wildcards '*' \
      stands for any letters of a word and '?' for one. With --regex the text is a regular \
      expression as ICU reads it, in which case matters unless it begins with '(?i)'.

        pont concordance --memory news.pont --language nl "de Veiligheidsraad"
        pont concordance --language en --wildcards "cease* agree*" --format json
        pont concordance --memory news.pont --language nl --sort date staakt-het-vuren
      """)

  @OptionGroup var memories: MemoriesOption

  @Option(help: "The language to search in, as a BCP 47 tag.")
  var language: LanguageTag

  @Option(help: "The language to show translations in; any where it is not given.")
  var to: LanguageTag?

  @Option(help: "Show at most so many units.")
  var limit = 50

  @Option(
    help: ArgumentHelp(
      "Show those first that are latest or greatest in a field, or first by its letters: date, uses, "
        + "used, origin, or any other that --where knows.", valueName: "field"))
  var sort: String?

  @Flag var kind = Kind.phrase

  @OptionGroup var filter: FilterOptions
  @OptionGroup var output: FormatOptions

  @Argument(help: "The phrase; '-' reads it from standard input.")
  var text: String

  /// How the text is meant.
  enum Kind: String, EnumerableFlag {
    case phrase, wholeWords, wildcards, regex

    static func help(for value: Kind) -> ArgumentHelp? {
      switch value {
      case .phrase: "Find the text anywhere, in parts of words too."
      case .wholeWords: "Find the text where it begins and ends with words."
      case .wildcards: "Find words in a row, with '*' for any letters and '?' for one."
      case .regex: "Find what a regular expression matches."
      }
    }

    /// The same for the library.
    fileprivate var meaning: ConcordancePattern.Kind {
      switch self {
      case .phrase: .phrase
      case .wholeWords: .words
      case .wildcards: .wildcards
      case .regex: .expression
      }
    }
  }

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit is at least 1, not \(limit).") }
    if let sort, UnitOrder(by: sort) == nil {
      throw ValidationError("'\(sort)' is no field to sort by; try date, uses or origin.")
    }
  }

  func run() throws {
    let phrase = text == "-" ? try TextFile(path: "-").lines.joined(separator: " ") : text
    let group = try memories.opened()
    let hits = try group.concordance(
      of: try pattern(phrase), in: language, to: to, where: filter.filter(),
      sortedBy: sort.flatMap { UnitOrder(by: $0) }, limit: limit)
    for hit in hits {
      let memory = group.memories.count > 1 ? group.memories[hit.memory].path : nil
      switch output.format {
      case .json: try JSONLine.write(Record(hit, memory: memory))
      case .text: show(hit, memory: memory)
      }
    }
    guard hits.isEmpty else { return }
    if output.format == .text { StandardError.write("nothing found\n") }
    throw ExitStatus.foundNothing
  }

  private func pattern(_ text: String) throws -> ConcordancePattern {
    do { return try ConcordancePattern(text, as: kind.meaning) } catch {
      throw ValidationError("'\(text)' is no regular expression: \(error).")
    }
  }

  private func show(_ hit: ConcordanceHit, memory: String?) {
    let style = Style.output
    let bytes = Array(hit.source.content.plainText.utf8)
    var shown = ""
    var end = 0
    for range in hit.ranges where range.lowerBound >= end && range.upperBound <= bytes.count {
      shown += String(decoding: bytes[end..<range.lowerBound], as: UTF8.self)
      shown += mark(String(decoding: bytes[range], as: UTF8.self))
      end = range.upperBound
    }
    StandardOutput.line(shown + String(decoding: bytes[end...], as: UTF8.self))
    if let target = hit.target {
      StandardOutput.line("  \(style(.green, target.content.plainText))")
    }
    let places = [memory, hit.origin].compactMap(\.self)
    if !places.isEmpty {
      StandardOutput.line("  \(style(.dim, places.joined(separator: " · ")))")
    }
  }

  private func mark(_ text: String) -> String {
    let style = Style.output
    return style.isColoured ? style(.bold, text) : "[\(text)]"
  }

  /// The JSON form of a hit, which others rely on.
  private struct Record: Encodable {
    let unit: Int64
    let source: String
    let target: String?
    let sourceLanguage: String
    let targetLanguage: String?
    let ranges: [TokenPlaces.Place]
    let origin: String?
    let memory: String?

    init(_ hit: ConcordanceHit, memory: String?) {
      unit = hit.unit
      source = hit.source.content.plainText
      target = hit.target?.content.plainText
      sourceLanguage = hit.source.language.text
      targetLanguage = hit.target?.language.text
      ranges = hit.ranges.map(TokenPlaces(in: source).place)
      origin = hit.origin
      self.memory = memory
    }
  }
}
