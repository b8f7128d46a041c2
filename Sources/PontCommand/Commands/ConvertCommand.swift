import ArgumentParser
import Pont

/// Turns a file of one format into another.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Turn a translation memory or glossary of one format into another.",
    discussion: """
      The names tell the formats. What the target cannot hold is said, and nothing else is lost.

        pont convert old.tmx pairs.csv
        pont convert client.tbx terms.rec
      """)

  @OptionGroup var reading: ReadingOptionGroup

  @Option(help: ArgumentHelp("The format to write, where the name leaves it open."))
  var format: ExportFormat?

  @Argument(help: "The file to read.")
  var source: String

  @Argument(help: "The file to write; '-' is standard output.")
  var target: String

  func run() throws {
    let input = try RereadableFile(source)
    let result = try input.renamingErrors {
      try Conversion.convert(
        input.path, to: target, as: format?.kind, options: reading.options)
    }
    for remark in result.remarks { StandardError.line("pont: \(input.renamed("\(remark)"))") }
    if result.count == 0 { throw ExitStatus.foundNothing }
  }
}
