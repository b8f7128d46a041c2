import ArgumentParser
import Pont

/// Shows the units that hold a text.
struct ConcordanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "concordance",
    abstract: "Show the units of a memory in which a phrase stands.",
    discussion: """
      Case and accents do not matter, and the phrase may be part of a word: 'lidstat' finds \
      Navo-lidstaten.

        pont concordance --memory news.pont --language nl "de Veiligheidsraad"
        pont concordance --memory news.pont --language en ceasefire --format json
      """)

  @OptionGroup var memory: MemoryOption

  @Option(help: "The language to search in, as a BCP 47 tag.")
  var language: LanguageTag

  @Option(help: "The language to show translations in; any where it is not given.")
  var to: LanguageTag?

  @Option(help: "Show at most so many units.")
  var limit = 50

  @OptionGroup var filter: FilterOptions
  @OptionGroup var output: FormatOptions

  @Argument(help: "The phrase; '-' reads it from standard input.")
  var text: String

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit is at least 1, not \(limit).") }
  }

  func run() throws {
    let phrase = text == "-" ? try TextFile(path: "-").lines.joined(separator: " ") : text
    let hits = try memory.opened().concordance(
      of: phrase, in: language, to: to, where: filter.filter(), limit: limit)
    for hit in hits {
      switch output.format {
      case .json: try JSONLine.write(Record(hit))
      case .text: show(hit)
      }
    }
    if hits.isEmpty { throw ExitStatus.foundNothing }
  }

  private func show(_ hit: ConcordanceHit) {
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
    if let origin = hit.origin { StandardOutput.line("  \(style(.dim, origin))") }
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

    init(_ hit: ConcordanceHit) {
      unit = hit.unit
      source = hit.source.content.plainText
      target = hit.target?.content.plainText
      sourceLanguage = hit.source.language.text
      targetLanguage = hit.target?.language.text
      ranges = hit.ranges.map(TokenPlaces(in: source).place)
      origin = hit.origin
    }
  }
}
