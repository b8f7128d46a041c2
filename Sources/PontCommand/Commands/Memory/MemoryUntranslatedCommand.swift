import ArgumentParser
import Pont

/// Shows units without a translation.
struct MemoryUntranslatedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "untranslated",
    abstract: "Show units that lack a translation, or whose translation is the same text.",
    discussion: """
      Status 1 when there are any. The numbers of the units can be given to 'pont memory delete'.

        pont memory untranslated --memory news.pont --from nl --to en
        pont memory untranslated --from nl --to en --reason missing --format json
      """)

  @OptionGroup var memory: MemoryOption
  @OptionGroup var languages: LanguagePair

  @Option(
    help: "Only this reason: 'missing', 'empty' or 'same'.",
    transform: { text in
      guard let reason = Untranslated.Reason(rawValue: text) else {
        throw ValidationError("'\(text)' is none of 'missing', 'empty' and 'same'.")
      }
      return reason
    })
  var reason: Untranslated.Reason?

  @OptionGroup var filter: FilterOptions
  @OptionGroup var output: FormatOptions

  func run() throws {
    var progress = ProgressBar("Looking for translations")
    defer { progress.end() }
    var count = 0
    try memory.opened().forEachUntranslated(
      from: languages.from, to: languages.to, where: filter.filter()
    ) { done, total in
      progress.show(done, of: total, count: done)
    } _: { found in
      guard reason == nil || reason == found.reason else { return }
      count += 1
      progress.end()
      try write(found)
    }
    progress.end()
    try Finds(count: count, format: output.format).end()
  }

  private func write(_ found: Untranslated) throws {
    switch output.format {
    case .json:
      try JSONLine.write(
        Record(
          unit: found.unit, reason: found.reason.rawValue, language: found.language.text,
          text: found.text))
    case .text:
      StandardOutput.line(
        "\(found.unit)  \(Style.output(.dim, found.reason.rawValue))  \(found.text)")
    }
  }

  /// The JSON form of a unit without a translation.
  private struct Record: Encodable {
    let unit: Int64
    let reason: String
    let language: String
    let text: String
  }
}
