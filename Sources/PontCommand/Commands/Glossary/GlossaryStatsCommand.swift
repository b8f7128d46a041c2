import ArgumentParser
import Pont

/// Counts what the glossaries of a memory hold.
struct GlossaryStatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Count concepts and terms by kind, language, status, subject and glossary.",
    discussion: """
        pont glossary stats --memory news.pont
        pont glossary stats --memory news.pont --kind person --format json
      """)

  @OptionGroup var memory: MemoryOption
  @OptionGroup var concepts: ConceptOptions
  @OptionGroup var output: FormatOptions

  func run() throws {
    let stored = try memory.opened().concepts().filter(concepts.search.passes)
    let statistics = GlossaryStatistics(of: stored)
    switch output.format {
    case .json: try JSONLine.write(statistics)
    case .text:
      StandardOutput.line(
        "\(counted(statistics.concepts, "concept")), \(counted(statistics.terms, "term"))")
      write("kinds", statistics.kinds)
      write("languages", statistics.languages)
      write("concepts without", statistics.lacking.filter { $0.value > 0 })
      write("statuses", statistics.statuses)
      write("parts", statistics.parts)
      write("glossaries", statistics.glossaries)
      write("subjects", statistics.subjects)
    }
    if stored.isEmpty { throw ExitStatus.foundNothing }
  }

  /// Writes counts, the largest first.
  private func write(_ title: String, _ counts: [String: Int]) {
    guard !counts.isEmpty else { return }
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let parts = sorted.map { "\($0.key.isEmpty ? "(none)" : $0.key) \($0.value)" }
    StandardOutput.line("\(title): " + parts.joined(separator: ", "))
  }
}
