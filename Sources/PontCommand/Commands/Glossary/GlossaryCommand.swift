import ArgumentParser

/// Looks after the concepts of a memory.
struct GlossaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glossary",
    abstract: "Add, find, edit and tidy the concepts of a memory.",
    discussion: """
      A concept has terms in several languages, each with a part (full, acronym, short, variant, \
      adjective, inhabitant) and a status (preferred, admitted, deprecated, forbidden, proposed). \
      Whatever changes concepts is kept in the history and can be undone.

        pont glossary add --memory news.pont nl=Navo en=NATO --kind institution
        pont glossary search --memory news.pont navo
      """,
    subcommands: [
      GlossaryAddCommand.self, GlossaryEditCommand.self, GlossaryShowCommand.self,
      GlossarySearchCommand.self, GlossaryRemoveCommand.self, GlossaryMergeCommand.self,
      GlossaryDuplicatesCommand.self, GlossaryStatsCommand.self, GlossaryImportCommand.self,
      GlossaryExportCommand.self, GlossaryOrderCommand.self, GlossaryHistoryCommand.self,
      GlossaryUndoCommand.self,
    ])
}
