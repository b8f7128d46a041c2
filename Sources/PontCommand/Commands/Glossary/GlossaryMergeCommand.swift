import ArgumentParser
import Pont

/// Makes one concept of several.
struct GlossaryMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Make one concept of several; the first keeps its number and its words go first.",
    discussion: """
        pont glossary merge --memory news.pont 12 48
        pont glossary merge un-security-council veiligheidsraad --format json
      """)

  @OptionGroup var memory: MemoryOption
  @OptionGroup var output: FormatOptions

  @Argument(help: "The concept to keep, then those to take into it: by number, id or a term.")
  var concepts: [String]

  func validate() throws {
    guard concepts.count > 1 else {
      throw ValidationError("Name two concepts at least: the one to keep, and others.")
    }
  }

  func run() throws {
    let store = try memory.writable()
    let numbers = try concepts.map { try store.concept(named: $0).number }
    guard Set(numbers).count == numbers.count else {
      throw ValidationError("A concept cannot be merged with itself; name each once.")
    }
    try ConceptPrinter(format: output.format).write(try store.mergeConcepts(numbers))
  }
}
