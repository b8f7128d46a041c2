import ArgumentParser
import Foundation
import Pont

/// Changes a concept.
struct GlossaryEditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Change a concept in your editor, or field by field.",
    discussion: """
      The concept is named by its number, its id or a term. It opens as a record in $VISUAL or \
      $EDITOR; when that is closed, the record is read back, and a line that cannot be read is \
      shown with its number. --set puts values in the place of all that a field has; an empty one \
      takes the field out.

        pont glossary edit --memory news.pont Navo
        pont glossary edit 12 --set nl_acronym=Navo --set definition=
      """)

  @OptionGroup var memory: MemoryOption

  @Option(
    help: ArgumentHelp(
      "Set a field, such as en_forbidden=Kiev; may be given again.", valueName: "field=value"))
  var set: [String] = []

  @OptionGroup var output: FormatOptions

  @Argument(help: "The concept: its number, its id or a term.")
  var concept: String

  func run() throws {
    let store = try memory.writable()
    let stored = try store.concept(named: concept)
    let changed =
      try set.isEmpty ? edited(stored) : ConceptRecord.setting(set, in: stored.concept)
    guard changed != stored.concept else {
      StandardError.line("\(memory.path): concept \(stored.number) is as it was")
      return
    }
    try store.changeConcepts(as: "glossary edit", note: changed.terms.first?.text) {
      try $0.replace(stored.number, with: changed)
    }
    switch output.format {
    case .json:
      try ConceptPrinter(format: .json).write(try store.concept(named: "#\(stored.number)"))
    case .text: StandardError.line("\(memory.path): concept \(stored.number) is changed")
    }
  }

  /// The concept as it comes back from the editor; on a terminal the user may mend what is wrong.
  private func edited(_ stored: StoredConcept) throws -> Concept {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "pont-concept-\(stored.number)-\(UUID().uuidString).rec")
    try Data(ConceptRecord.text(of: stored.concept).utf8).write(to: file)
    while true {
      try Editor.edit(file.path)
      do {
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let concept = try ConceptRecord.concept(
          from: text, named: file.path, replacing: stored.concept)
        try? FileManager.default.removeItem(at: file)
        return concept
      } catch {
        guard isatty(STDIN_FILENO) == 1 else { throw error }
        StandardError.line("pont: \(error)")
        StandardError.write("Press Enter to mend it, or q to leave the concept as it was: ")
        guard let answer = readLine(), answer != "q" else { throw error }
      }
    }
  }
}
