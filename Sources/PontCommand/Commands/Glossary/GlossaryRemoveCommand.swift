import ArgumentParser
import Pont

/// Takes concepts out.
struct GlossaryRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Take concepts out; 'pont glossary undo' brings them back.",
    discussion: """
        pont glossary remove --memory news.pont 12
        pont glossary remove --memory news.pont Navo
      """)

  @OptionGroup var memory: MemoryOption

  @Argument(help: "The concepts: by number, id or a term.")
  var concepts: [String]

  func run() throws {
    let store = try memory.writable()
    let found = try concepts.map { try store.concept(named: $0) }
    let note = found.compactMap(\.concept.terms.first?.text).joined(separator: ", ")
    let count = try store.changeConcepts(as: "glossary remove", note: note) { editor in
      try found.count { try editor.remove($0.number) }
    }
    StandardError.line(
      "\(memory.path): \(count) \(count == 1 ? "concept is" : "concepts are") taken out")
  }
}
