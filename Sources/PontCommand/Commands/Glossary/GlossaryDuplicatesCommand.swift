import ArgumentParser
import Pont

/// Finds concepts that may be one.
struct GlossaryDuplicatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: "Find concepts that share terms; status 1 when there are any.",
    discussion: """
      Concepts that share terms in two languages are sure to be one; those that share them in one \
      language may be namesakes, and are shown after them.

        pont glossary duplicates --memory news.pont
        pont glossary duplicates --memory news.pont --sure --format json
      """)

  @OptionGroup var memory: MemoryOption

  @Flag(help: "Leave out those that share terms in one language only.")
  var sure = false

  @OptionGroup var output: FormatOptions

  func run() throws {
    let groups = ConceptDuplicates.groups(of: try memory.opened().concepts())
      .filter { $0.isSure || !sure }
    for group in groups {
      switch output.format {
      case .json: try JSONLine.write(Record(group))
      case .text: try write(group)
      }
    }
    try Finds(count: groups.count, format: output.format).end()
  }

  private func write(_ group: ConceptDuplicates.Group) throws {
    let shared = group.shared.map { "\($0.language) \($0.text)" }.joined(separator: ", ")
    StandardOutput.line((group.isSure ? "the same: " : "perhaps the same: ") + shared)
    for stored in group.concepts { try ConceptPrinter(format: .text).writeLine(stored) }
    StandardOutput.line()
  }

  /// The JSON form of a group, which others rely on.
  private struct Record: Encodable {
    struct Shared: Encodable {
      let language: String
      let text: String
    }

    let concepts: [Int64]
    let isSure: Bool
    let shared: [Shared]

    init(_ group: ConceptDuplicates.Group) {
      concepts = group.concepts.map(\.number)
      isSure = group.isSure
      shared = group.shared.map { Shared(language: $0.language.text, text: $0.text) }
    }
  }
}
