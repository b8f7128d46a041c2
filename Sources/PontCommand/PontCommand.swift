import ArgumentParser

/// The command line of Pont.
@main
struct PontCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pont",
    abstract: "A translation memory and bilingual glossary for the languages of Europe.",
    version: "0.1.0")
}
