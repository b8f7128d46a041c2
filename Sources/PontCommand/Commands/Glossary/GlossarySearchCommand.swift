import ArgumentParser
import Pont

/// Finds concepts.
struct GlossarySearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find concepts by a term in any language, exactly or nearly; without one, list all.",
    discussion: """
      Capitals and accents do not count; what is spelled nearly so is found too, after what is \
      spelled just so.

        pont glossary search --memory news.pont loekasjenka
        pont glossary search --memory news.pont --kind place --status forbidden
      """)

  @OptionGroup var memory: MemoryOption
  @OptionGroup var concepts: ConceptOptions

  @Flag(help: "Search the shipped glossaries instead of the memory.")
  var shipped = false

  @Option(help: "Show at most so many.")
  var limit = 50

  @OptionGroup var output: FormatOptions

  @Argument(help: "What is sought.")
  var text: String?

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit is at least 1, not \(limit).") }
  }

  func run() throws {
    let all = try shipped ? shippedConcepts() : memory.opened().rankedConcepts()
    let printer = ConceptPrinter(format: output.format)
    var count = 0
    if let text {
      for hit in concepts.search.hits(for: text, in: all, limit: limit) {
        try printer.writeLine(hit.found, term: hit.term, score: hit.score)
        count += 1
      }
    } else {
      for stored in all.lazy.filter(concepts.search.passes).prefix(limit) {
        try printer.writeLine(stored)
        count += 1
      }
    }
    if count == 0 {
      StandardError.line("nothing found")
      throw ExitStatus.foundNothing
    }
  }

  private func shippedConcepts() throws -> [StoredConcept] {
    try Glossary.shipped().enumerated().map {
      StoredConcept(number: Int64($0.offset + 1), origin: "shipped", concept: $0.element)
    }
  }
}
