import ArgumentParser
import Pont

/// Writes names as other languages do.
struct NameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "name",
    abstract: "Write names as other languages do, or find their forms in a list.",
    discussion: """
      Shows the likeliest forms of each name, with what they are known from: the memory, the \
      glossaries, locale data, or the rules that lead to them. With --among, the forms are looked \
      for in a list instead, and none is shown that is not believed.

        pont name Loekasjenko --from nl --to en,de,fr
        pont name --from nl --to en --among english-names.txt - < dutch-names.txt
      """)

  @OptionGroup var memory: MemoryOption
  @OptionGroup var glossaries: GlossaryOptions

  @Option(help: "The language that the names are written in, such as nl.")
  var from: LanguageTag

  @Option(help: "The languages to write them in, with commas between: en,de,fr.")
  var to: LanguageList

  @Option(help: ArgumentHelp("Find the forms in this list, a name a line.", valueName: "file"))
  var among: String?

  @Option(help: "Show at most so many forms of a name.")
  var limit = 5

  @OptionGroup var output: FormatOptions

  @Argument(help: "The names; '-' reads them from standard input, a name a line.")
  var names: [String]

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit is at least 1, not \(limit).") }
    guard names.allSatisfy({ $0.contains { !$0.isWhitespace } }) else {
      throw ValidationError("A name has at least one letter; one of those given is empty.")
    }
  }

  func run() throws {
    let writers = try writers()
    var isFound = false
    for name in try names.flatMap({ $0 == "-" ? try TextFile(path: "-").lines : [$0] }) {
      for (tag, writer) in writers {
        let candidates = writer.candidates(for: name, limit: limit)
        isFound = isFound || !candidates.isEmpty
        try show(candidates, for: name, in: tag)
      }
    }
    if !isFound { throw ExitStatus.foundNothing }
  }

  private func writers() throws -> [(LanguageTag, NameWriter)] {
    if let among {
      let list = try TextFile(path: among).lines
      return to.tags.map { ($0, NameWriter(among: list, from: from, to: $0)) }
    }
    let glossary = try glossaries.glossary(with: memory.existing())
    return try to.tags.map { ($0, try NameWriter(glossary, from: from, to: $0)) }
  }

  private func show(_ candidates: [NameCandidate], for name: String, in tag: LanguageTag) throws {
    switch output.format {
    case .json:
      try JSONLine.write(
        Record(
          name: name, language: tag.text,
          candidates: candidates.map {
            Record.Candidate(name: $0.name, score: $0.score, rules: $0.rules)
          }))
    case .text:
      let style = Style.output
      StandardOutput.line("\(style(.bold, name)) in \(tag)")
      if candidates.isEmpty { StandardOutput.line("  none that can be believed") }
      for candidate in candidates where candidate.score >= 0.005 {
        let rules = style(.dim, candidate.rules.joined(separator: ", "))
        StandardOutput.line("  \(Percent(candidate.score))  \(candidate.name)  \(rules)")
      }
    }
  }

  /// The JSON form, which others rely on.
  private struct Record: Encodable {
    struct Candidate: Encodable {
      let name: String
      let score: Double
      let rules: [String]
    }

    let name: String
    let language: String
    let candidates: [Candidate]
  }
}
