import ArgumentParser
import Pont

/// Shows or sets which glossary goes first.
struct GlossaryOrderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "order",
    abstract: "Show the glossaries of a memory in order, or put them in another.",
    discussion: """
      Where two glossaries have the same term, the one that goes first is asked. Those that are not \
      named come after those that are, as they came in; the shipped ones are last.

        pont glossary order --memory news.pont
        pont glossary order --memory news.pont client.tbx house-style.tsv
      """)

  @OptionGroup var memory: MemoryOption
  @OptionGroup var output: FormatOptions

  @Argument(help: "The names of the glossaries, first the one that goes first.")
  var names: [String] = []

  func validate() throws {
    guard Set(names).count == names.count else {
      throw ValidationError("A glossary has one place in the order; name each once.")
    }
  }

  func run() throws {
    let store = try names.isEmpty ? memory.opened() : memory.writable()
    let counts = GlossaryStatistics(of: try store.concepts()).glossaries
    if let unknown = names.first(where: { counts[$0] == nil }) {
      throw Failure(
        description: "\(memory.path): no glossary is called '\(unknown)'. There are: "
          + counts.keys.sorted().joined(separator: ", "))
    }
    if !names.isEmpty { try store.setGlossaryOrder(names) }
    var seen: Set<String> = []
    for stored in try store.rankedConcepts() {
      guard let name = stored.origin, seen.insert(name).inserted else { continue }
      let count = counts[name] ?? 0
      switch output.format {
      case .json: try JSONLine.write(Record(glossary: name, concepts: count))
      case .text: StandardOutput.line("\(name)  \(Style.output(.dim, counted(count, "concept")))")
      }
    }
  }

  /// The JSON form of a glossary, which others rely on.
  private struct Record: Encodable {
    let glossary: String
    let concepts: Int
  }
}
