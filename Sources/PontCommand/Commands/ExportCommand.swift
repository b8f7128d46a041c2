import ArgumentParser
import Pont

/// Writes a memory to a file.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a memory as TMX, a table or a glossary, the same each time.",
    discussion: """
      The name of the file tells the format; --format does for '-', standard output. Formats of \
      glossaries (tbx, rec, terms) get the concepts, all others the translation units.

        pont export --memory news.pont out.tmx
        pont export --memory news.pont --format csv --from nl --to en - > pairs.csv
        pont export --memory news.pont --where 'domain = politics' --since 2024-01-01 part.tmx
      """)

  @OptionGroup var memory: MemoryOption

  @Option(help: "Only units in this language …")
  var from: LanguageTag?

  @Option(help: "… and this one.")
  var to: LanguageTag?

  @Option(
    help: ArgumentHelp(
      "The format; terms is a glossary table.", valueName: "format"))
  var format: ExportFormat?

  @OptionGroup var filter: FilterOptions

  @Argument(help: "The file; '-' is standard output.")
  var file: String

  func validate() throws {
    guard (from == nil) == (to == nil) else {
      throw ValidationError("--from and --to go together.")
    }
    let kind = format?.kind ?? FileKind.named(file)
    if kind?.holdsConcepts == true, try filter.filter() != nil {
      throw ValidationError("Filters choose units, and this format holds concepts.")
    }
  }

  func run() throws {
    let store = try memory.opened()
    var progress = ProgressBar("Exporting")
    defer { progress.end() }
    let units = try store.info().units
    let result = try store.export(
      to: file, kind: format?.kind, languages: [from, to].compactMap { $0 },
      where: filter.filter()
    ) { count in
      progress.show(count, of: units, count: count)
    }
    for remark in result.remarks { StandardError.line("pont: \(remark)") }
    if result.count == 0 {
      StandardError.line("pont: \(memory.path) holds nothing of what was asked for.")
      throw ExitStatus.foundNothing
    }
  }
}
