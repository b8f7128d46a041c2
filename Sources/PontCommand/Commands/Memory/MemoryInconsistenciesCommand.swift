import ArgumentParser
import Pont

/// Shows texts that have several translations.
struct MemoryInconsistenciesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inconsistencies",
    abstract: "Show texts with several translations, and translations of several texts.",
    discussion: """
      What differs only in numbers, inline codes or white space is the same. Status 1 when there \
      are any.

        pont memory inconsistencies --memory news.pont --from nl --to en
        pont memory inconsistencies --where 'client = brug' --format json
      """)

  @OptionGroup var memory: MemoryOption

  @Option(help: "The language of sources, as a BCP 47 tag; any without it.")
  var from: LanguageTag?

  @Option(help: "The language of targets; any without it.")
  var to: LanguageTag?

  @OptionGroup var filter: FilterOptions
  @OptionGroup var output: FormatOptions

  func run() throws {
    var progress = ProgressBar("Looking for inconsistencies")
    defer { progress.end() }
    var count = 0
    try memory.opened().forEachInconsistency(from: from, to: to, where: filter.filter()) {
      done, total in
      progress.show(done, of: total, count: done)
    } _: { found in
      count += 1
      progress.end()
      try write(found)
    }
    progress.end()
    try Finds(count: count, format: output.format).end()
  }

  private func write(_ found: Inconsistency) throws {
    switch output.format {
    case .json: try JSONLine.write(Record(found))
    case .text:
      let what = found.kind == .source ? "one source" : "one target"
      StandardOutput.line("\(Style.output(.bold, found.text))  \(found.language), \(what)")
      for translation in found.translations {
        let units = translation.units.prefix(5).map(String.init).joined(separator: ", ")
        let rest = translation.units.count > 5 ? " …" : ""
        StandardOutput.line(
          "  \(translation.units.count) ×  \(translation.text)  "
            + Style.output(.dim, "\(found.otherLanguage), units \(units)\(rest)"))
      }
    }
  }

  /// The JSON form of an inconsistency.
  private struct Record: Encodable {
    struct Translation: Encodable {
      let text: String
      let count: Int
      let units: [Int64]
    }

    let kind: String
    let language: String
    let otherLanguage: String
    let text: String
    let translations: [Translation]

    init(_ found: Inconsistency) {
      kind = found.kind.rawValue
      language = found.language.text
      otherLanguage = found.otherLanguage.text
      text = found.text
      translations = found.translations.map {
        Translation(text: $0.text, count: $0.units.count, units: $0.units)
      }
    }
  }
}
