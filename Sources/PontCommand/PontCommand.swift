import ArgumentParser

/// The command line of Pont: it parses words, calls the `Pont` library, and prints what comes back.
@main
struct PontCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pont",
    abstract: "A translation memory and bilingual glossary for the languages of Europe.",
    discussion: """
      Cut a text into sentences, align it with its translation, remember the pairs in one file, \
      find them again, name people and institutions right in every language, and exchange it all \
      with other tools.

        pont align --from nl --to en a.nl.txt a.en.txt --memory news.pont --learn
        pont lookup --memory news.pont --from nl --to en "De Navo breidt niet uit."
      """,
    version: "0.1.0",
    subcommands: [
      SegmentCommand.self, AlignCommand.self, LexiconCommand.self, ImportCommand.self,
      ExportCommand.self,
      LookUpCommand.self, ConcordanceCommand.self, TermsCommand.self, SuggestCommand.self,
      NameCommand.self, CheckCommand.self, GlossaryCommand.self, TranslateCommand.self,
      AnalyseCommand.self, DiffCommand.self, MergeCommand.self, ConvertCommand.self,
      MemoryCommand.self,
    ])

  /// Runs the command that the arguments name and leaves with the status it earns.
  static func main() {
    Signals.prepare()
    do {
      var command = try parseAsRoot()
      try command.run()
      StandardOutput.flush()
    } catch let status as ExitStatus {
      StandardOutput.flush()
      status.leave()
    } catch {
      StandardOutput.flush()
      leave(because: error)
    }
  }

  private static func leave(because error: any Error) -> Never {
    let isHelp = exitCode(for: error) == .success
    let isWrongUse = isHelp || exitCode(for: error) == .validationFailure
    if isHelp {
      StandardOutput.write(fullMessage(for: error) + "\n")
      StandardOutput.flush()
      ExitStatus.done.leave()
    }
    if isWrongUse {
      StandardError.write(fullMessage(for: error) + "\n")
      if let near = NearCommand.advice(for: Array(CommandLine.arguments.dropFirst()), of: self) {
        StandardError.write("  Perhaps '\(near)' is meant.\n")
      }
      ExitStatus.wrongUse.leave()
    }
    StandardError.write("pont: \(error)\n")
    ExitStatus.failed.leave()
  }
}
