import ArgumentParser
import Pont

/// Shows what differs between two memories or exchange files.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what differs between two memories or exchange files, unit by unit.",
    discussion: """
      The files may be of different formats, and their order does not matter. Units are known again \
      by their source, translation or name, concepts by their terms or name. It leaves with 1 where \
      anything differs. With --git it is what git calls: see Documentation/Git.md.

        pont diff old.tmx new.tmx
        pont diff news.pont from-a-colleague.tmx --texts --format json
      """)

  @Flag(help: "Compare texts and inline codes only, not attributes, notes and properties.")
  var texts = false

  @Option(help: "The language by which units are known again; else the files say.")
  var from: LanguageTag?

  @Flag(help: "Take the arguments that git gives a diff command, and leave with 0.")
  var git = false

  @OptionGroup var output: FormatOptions

  @Argument(help: "Two memories or exchange files; '-' is standard input.")
  var files: [String]

  func validate() throws {
    guard git ? files.count >= 7 : files.count == 2 else {
      throw ValidationError(
        git
          ? "git gives seven arguments; set diff.pont.command to 'pont diff --git'."
          : "Name two files to compare, not \(files.count).")
    }
  }

  func run() throws {
    // git: path, then file, hash and mode of the old and of the new version.
    let paths = git ? [files[1], files[4]] : files
    let inputs = try paths.map { try RereadableFile($0) }
    let names = git ? ["a/" + files[0], "b/" + files[0]] : inputs.map(\.name)
    let counts: ItemDifference.Counts
    do {
      counts = try compare(inputs, named: names)
    } catch let error as InterchangeError {
      throw Failure(description: inputs.reduce("\(error)") { $1.renamed($0) })
    }
    if !counts.isEmpty, !git { throw ExitStatus.foundNothing }
  }

  private func compare(
    _ inputs: [RereadableFile], named names: [String]
  ) throws -> ItemDifference.Counts {
    var options = ItemDifference.Options()
    options.ignoresDetails = texts
    options.source = from
    options.source = try options.sourceLanguage(of: inputs.map(\.path))
    let printer = ItemPrinter(format: output.format, source: options.source)
    printer.begin(names)
    let counts = try ItemDifference.changes(
      from: inputs[0].path, to: inputs[1].path, options: options, printer.write)
    printer.end(counts)
    return counts
  }
}
