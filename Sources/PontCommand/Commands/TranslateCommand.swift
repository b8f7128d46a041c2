import ArgumentParser
import Pont

/// Fills translations from a memory into a file.
struct TranslateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translate",
    abstract: "Fill translations from a memory into a file to be translated.",
    discussion: """
      XLIFF 1.2 and 2.x, PO, TMX, JSON lines and tables get the best match of each segment, marked as to be \
      looked at where it is not exact; a text gets its sentences that the memory has exactly. \
      Everything else in the file stays as it is, byte for byte. What is translated, approved or \
      locked is left alone. The table at the end says what kind of work is left.

        pont translate from-client.xlf -o filled.xlf --memory news.pont
        pont translate nl.po -o nl.po --from en --to nl --threshold 0.85
      """)

  @OptionGroup var memories: MemoriesOption
  @OptionGroup var penalty: MemoryPenaltyOption

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      "The file to write; '-' is standard output. It may be the file itself.", valueName: "file"))
  var output: String

  @Option(help: "The language of the source, where the file does not say.")
  var from: LanguageTag?

  @Option(help: "The language of the translation, where the file does not say.")
  var to: LanguageTag?

  @Option(help: "Leave out matches below this score, from 0.5 to 1.")
  var threshold = 0.75

  @Flag(
    help: """
      Write exact matches over translations, and any match over drafts; what is approved or locked \
      stays.
      """)
  var overwrite = false

  @Flag(
    help: """
      Fill a segment of several sentences without match sentence by sentence; in XLIFF it is \
      divided into them.
      """)
  var sentences = false

  @Flag(help: "Give a table a column 'match', so that it can hold matches that are not exact.")
  var matchColumn = false

  @Flag(help: "Leave out what cannot be read, say what it was, and leave with status 4.")
  var keepGoing = false

  @Option(
    help: ArgumentHelp(
      "Read the file as this kind instead of telling it from its content.", valueName: "kind"))
  var kind: FileKind?

  @OptionGroup var report: FormatOptions

  @Argument(help: "The file to translate; '-' is standard input.")
  var file: String

  func validate() throws {
    guard 0.5...1 ~= threshold else {
      throw ValidationError("--threshold lies between 0.5 and 1, not at \(threshold).")
    }
    guard from == nil || to != nil else {
      throw ValidationError("--from needs --to beside it.")
    }
  }

  func run() throws {
    let group = try memories.opened(penalty)
    let input = try RereadableFile(file)
    Signals.catchInterruption()
    var progress = ProgressBar("Translating \(input.name)")
    let result = try input.renamingErrors {
      try FileTranslation.translate(input.path, into: output, from: group, options: options) {
        progress.show($0, of: nil, count: $0)
        try Signals.endIfInterrupted()
      }
    }
    progress.end()
    for remark in result.report.remarks {
      StandardError.line("pont: \(input.renamed("\(remark)"))")
    }
    let printer = AnalysisPrinter(rates: [:])
    switch report.format {
    case .json: try printer.writeRecord(of: result, file: input.name, toErrors: output == "-")
    case .text: printer.writeTable(of: result)
    }
    if !result.report.remarks.isEmpty { throw ExitStatus.skippedSome }
    if result.report.exact + result.report.fuzzy == 0 { throw ExitStatus.foundNothing }
  }

  private var options: TranslationOptions {
    var options = TranslationOptions(
      threshold: threshold, languages: [from, to].compactMap { $0 }, kind: kind,
      overwrites: overwrite, dividesSentences: sentences,
      reading: ReadingOptions(keepsGoing: keepGoing))
    options.addsMatchColumn = matchColumn
    return options
  }
}
