import ArgumentParser
import Pont

/// Makes two versions of a memory or exchange file one.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Merge two versions of a memory or exchange file with the one both come from.",
    discussion: """
      What only one version changed is taken from it; where both changed a unit, its texts, notes \
      and attributes are merged one by one. What both changed differently is a conflict: it is \
      listed, ours stays, and the command leaves with 1. It is a merge driver of git: see \
      Documentation/Git.md. To add one memory to another, see 'pont memory merge'.

        pont merge base.tmx ours.tmx theirs.tmx -o merged.tmx
        pont merge base.rec ours.rec theirs.rec --prefer theirs -o ours.rec
      """)

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("The file to write; OURS without it.", valueName: "file"))
  var output: String?

  @Option(help: "Whose version wins a conflict, without a word: ours or theirs.")
  var prefer = ItemMerge.Preference.none

  @Option(help: "The language by which units are known again; else the files say.")
  var from: LanguageTag?

  @OptionGroup var report: FormatOptions

  @Argument(help: "The file that both come from; /dev/null where there was none.")
  var base: String

  @Argument(help: "One version.")
  var ours: String

  @Argument(help: "The other version.")
  var theirs: String

  func run() throws {
    var options = ItemDifference.Options()
    options.source = from
    options.source = try options.sourceLanguage(of: [ours, theirs, base])
    let merge = try ItemMerge.merge(
      base: base, ours: ours, theirs: theirs, into: output ?? ours, preferring: prefer,
      options: options)
    for remark in merge.remarks { StandardError.line("pont: \(remark)") }
    let printer = ItemPrinter(
      format: report.format, source: options.source, toErrors: output == "-")
    for conflict in merge.conflicts { try printer.write(conflict) }
    if merge.conflicts.isEmpty { return }
    StandardError.line("pont: \(merge.conflicts.count) conflicts; in each, ours stays.")
    throw ExitStatus.foundNothing
  }
}
