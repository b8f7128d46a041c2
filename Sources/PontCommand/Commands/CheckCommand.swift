import ArgumentParser
import Pont

/// Checks translations.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check translations: terms, names, numbers, codes, spaces, quotation marks.",
    discussion: """
      Reads TMX, XLIFF, PO and tables, or the memory where no file is named. Terms are those of \
      the memories, of the glossaries given and of the shipped ones. Leaves with status 1 when \
      anything is found, or nothing stands in the languages asked for, so that it can guard a build.

        pont check --from nl --to en delivered.xlf
        pont check --memory news.pont --severity warning --format html > report.html
      """)

  @OptionGroup var memories: MemoriesOption
  @OptionGroup var glossaries: GlossaryOptions

  @Option(help: "The language of the source; without it that of the file, or of its first text.")
  var from: LanguageTag?

  @Option(help: "The language of the translation; without it every other language.")
  var to: LanguageTag?

  @Option(help: "Leave out what matters less: 'hint' shows all, 'warning', 'error'.")
  var severity = CheckFinding.Severity.hint

  @Option(
    help: ArgumentHelp(
      "Leave out findings of a kind, such as number; may be given again.", valueName: "kind"))
  var ignore: [CheckFinding.Kind] = []

  @OptionGroup var reading: ReadingOptionGroup

  @Option(help: "How to print: 'text', 'json', an object a finding, or 'html', a page.")
  var format = CheckFormat.text

  @Argument(help: "The files; '-' is standard input. None: the memory.")
  var files: [String] = []

  func run() throws {
    let stores = try memories.existing()?.memories ?? []
    let glossary = try Glossary(
      memories: stores, tables: glossaries.glossary, includingShipped: false)
    let background = Glossary(concepts: glossaries.usesShipped ? try Glossary.shipped() : [])
    var printer = CheckPrinter(format: format)
    printer.begin((files.isEmpty ? memories.paths : files).joined(separator: ", "))
    var skipped = 0
    if files.isEmpty {
      if stores.isEmpty {
        throw Failure(
          description: "\(memories.paths[0]) is no memory yet. Name a file to check, or --memory "
            + "FILE.")
      }
      for store in stores {
        var review = try TranslationReview(
          memory: store, named: stores.count > 1 ? store.path : nil, languages: languages,
          glossary: glossary, background: background)
        try print(&review, of: try store.info().units, named: store.path, by: &printer)
      }
    }
    for file in files {
      var review = try TranslationReview(
        file: file, kind: reading.kind, named: file == "-" ? "standard input" : file,
        languages: languages, glossary: glossary, background: background,
        options: reading.options)
      try print(&review, of: nil, named: file, by: &printer)
      for remark in review.skipped { StandardError.line("pont: \(remark)") }
      skipped += review.skipped.count
    }
    printer.end()
    if skipped > 0 { throw ExitStatus.skippedSome }
    if printer.count > 0 || printer.lacksPairs { throw ExitStatus.foundNothing }
  }

  private var languages: TranslationReview.Languages {
    TranslationReview.Languages(source: from, target: to)
  }

  private func print(
    _ review: inout TranslationReview, of units: Int?, named name: String,
    by printer: inout CheckPrinter
  ) throws {
    var progress = ProgressBar("Checking")
    defer { progress.end() }
    while let pair = try review.next() {
      let shown = pair.findings.filter { $0.severity >= severity && !ignore.contains($0.kind) }
      try printer.show(shown, of: pair)
      guard review.unitCount.isMultiple(of: 256) else { continue }
      let (done, all) = review.bytes ?? (review.unitCount, units)
      progress.show(done, of: all, count: review.unitCount)
    }
    printer.pairs += review.pairs
    guard review.pairs == 0, review.unitCount > 0, from != nil || to != nil else { return }
    printer.lacksPairs = true
    StandardError.line(
      "pont: \(name): nothing in it is in the languages asked for. Name others with --from and --to."
    )
  }
}
