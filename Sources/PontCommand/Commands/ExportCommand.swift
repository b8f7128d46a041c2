import ArgumentParser
import Foundation
import Pont

/// Writes a memory to a file.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a memory as TMX, a table or a glossary, the same each time.",
    discussion: """
      The name of the file tells the format; --format does for '-', standard output. Formats of \
      glossaries (tbx, rec, terms) get the concepts, all others the translation units. With --watch \
      the memory and glossary of an OmegaT project follow the memory until Ctrl-C.

        pont export --memory news.pont out.tmx
        pont export --memory news.pont --format csv --from nl --to en - > pairs.csv
        pont export --where 'domain = politics' --since 2024-01-01 part.tmx
        pont export --memory news.pont --watch ~/omegat/treaty
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

  @Flag(help: "Keep tm/pont.tmx and glossary/pont.utf8 of an OmegaT project up to date.")
  var watch = false

  @Argument(help: "The file; '-' is standard output. With --watch, the folder of the project.")
  var file: String

  func validate() throws {
    if watch, from != nil || format != nil {
      throw ValidationError("--watch takes languages and formats from the project.")
    }
    guard (from == nil) == (to == nil) else {
      throw ValidationError("--from and --to go together.")
    }
    let kind = format?.kind ?? FileKind.named(file)
    if kind?.holdsConcepts == true, try filter.filter() != nil {
      throw ValidationError("Filters choose units, and this format holds concepts.")
    }
  }

  func run() throws {
    if watch { return try follow() }
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

  /// Brings the project up to date twice a second, where the memory has changed, until it is ended.
  private func follow() throws {
    Signals.catchInterruption()
    var mirror = try ProjectMirror(of: file, memory: memory.path)
    var failure = ""
    while !Signals.isInterrupted {
      do {
        if let update = try mirror.update() {
          for path in update.written { StandardOutput.line(path) }
          StandardError.line("pont: \(update.units) units, \(update.terms) pairs of terms")
          StandardOutput.flush()
        }
        failure = ""
      } catch {
        // A memory that is being put in its place, or a full disk, may be right again soon.
        if "\(error)" != failure { StandardError.line("pont: \(error)") }
        failure = "\(error)"
      }
      for _ in 0..<5 where !Signals.isInterrupted { Thread.sleep(forTimeInterval: 0.1) }
    }
  }
}
