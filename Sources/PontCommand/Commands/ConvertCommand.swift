import ArgumentParser
import Pont

/// Turns a file of one format into another.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Turn a translation memory or glossary of one format into another.",
    discussion: """
      The content of the source and the name of the target tell the formats. What the target cannot \
      hold is said, and nothing else is lost. Formats of one source and one target get the source \
      language of the file and the language after it, unless --from and --to name others.

        pont convert old.tmx pairs.csv
        pont convert client.tbx terms.rec
        pont convert memory.tmx --from en --to nl compendium.po
        pont convert letter.docx --from nl letter.xlf
      """)

  @OptionGroup var reading: ReadingOptionGroup
  @OptionGroup var languages: FileLanguages

  @Option(help: ArgumentHelp("The format to write, where the name leaves it open."))
  var format: ExportFormat?

  @Flag(help: "Write units in a canonical order, so that versions can be compared line by line.")
  var sorted = false

  @Argument(help: "The file to read.")
  var source: String

  @Argument(help: "The file to write; '-' is standard output.")
  var target: String

  func run() throws {
    let input = try RereadableFile(source)
    var options = reading.options
    options.languages = languages.tags
    let result = try input.renamingErrors {
      sorted
        ? try Conversion.sort(
          input.path, as: reading.kind, to: target, as: format?.kind, options: options)
        : try Conversion.convert(
          input.path, as: reading.kind, to: target, as: format?.kind, options: options)
    }
    for remark in result.remarks { StandardError.line("pont: \(input.renamed("\(remark)"))") }
    if result.count == 0 { throw ExitStatus.foundNothing }
  }
}
