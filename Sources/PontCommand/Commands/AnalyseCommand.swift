import ArgumentParser
import Pont

/// Tells what kind of work files are.
struct AnalyseCommand: ParsableCommand {
  /// The forms an analysis is printed in.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case csv
  }

  static let configuration = CommandConfiguration(
    commandName: "analyse",
    abstract: "Count the words of files by how well a memory matches them.",
    discussion: """
      A band a line, as translators are paid: matches in context, repetitions within a file and \
      across files, exact and fuzzy matches, new. Words are what stands between word boundaries \
      (UAX #29) and has a letter or a digit. Rates weigh the words of each band.

        pont analyse --memory news.pont manual.xlf strings.po
        pont analyse --from nl --to en --rates 100=0.2,95-99=0.4 letter.txt
      """,
    aliases: ["analyze"])

  @OptionGroup var memories: MemoriesOption
  @OptionGroup var penalty: MemoryPenaltyOption

  @Option(help: "The language of the source, where a file does not say.")
  var from: LanguageTag?

  @Option(help: "The language of the translation, where a file does not say.")
  var to: LanguageTag?

  @Option(
    help: ArgumentHelp(
      """
      Count the words of a band as so many of a new one: context=0,repetition=0.1,100=0.2. Bands: \
      \(MatchBand.work.map(\.rawValue).joined(separator: ", ")).
      """, valueName: "band=rate,…"))
  var rates: BandRates?

  @Flag(help: "Count what is translated in a file already as if it were not.")
  var all = false

  @Flag(help: "Count a segment by what is most like it before it in the files too.")
  var internalFuzzy = false

  @Option(
    help: ArgumentHelp(
      "Read the files as this kind instead of telling it from their content.",
      valueName: "kind"))
  var kind: FileKind?

  @Option(help: "How to print: a table for people, an object a file, or a row a band.")
  var format = Format.text

  @Argument(help: "The files; '-' is standard input.")
  var files: [String]

  func validate() throws {
    guard from == nil || to != nil else {
      throw ValidationError("--from needs --to beside it.")
    }
  }

  func run() throws {
    let group = try memories.existing(penalty)
    let inputs = try files.map { try RereadableFile($0) }
    Signals.catchInterruption()
    var options = TranslationOptions(
      languages: [from, to].compactMap { $0 }, kind: kind, countsTranslated: all)
    options.countsEarlier = internalFuzzy
    var progress = ProgressBar("Analysing")
    let results: [FileAnalysis]
    do {
      results = try FileAnalysis.analyse(inputs.map(\.path), with: group, options: options) {
        progress.show($0, of: nil, count: $0)
        try Signals.endIfInterrupted()
      }
    } catch  where !(error is MemoryError) {
      let text = inputs.reduce("\(error)") { $1.renamed($0) }
      throw Failure(description: text)
    }
    progress.end()
    let printer = AnalysisPrinter(rates: rates?.rates ?? [:])
    let named = zip(inputs, results).map { ($0.name, $1.analysis) }
    switch format {
    case .text: printer.writeTables(of: named)
    case .json: try printer.writeRecords(of: named)
    case .csv: printer.writeRows(of: named)
    }
    if named.allSatisfy({ $0.1.total.segments == 0 }) { throw ExitStatus.foundNothing }
  }
}
