import ArgumentParser
import Pont

/// Says what the units of a memory are like.
struct MemoryStatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Count units, words and characters, by language, file, year and user.",
    discussion: """
        pont memory stats --memory news.pont
        pont memory stats --memory news.pont --where 'domain = politics' --format json
      """)

  @OptionGroup var memory: MemoryOption
  @OptionGroup var filter: FilterOptions
  @OptionGroup var output: FormatOptions

  func run() throws {
    var progress = ProgressBar("Counting")
    defer { progress.end() }
    let statistics = try memory.opened().statistics(where: filter.filter()) {
      progress.show($0, of: $1, count: $0)
    }
    progress.end()
    switch output.format {
    case .json: try JSONLine.write(statistics)
    case .text: show(statistics)
    }
    if statistics.units == 0 { throw ExitStatus.foundNothing }
  }

  private func show(_ statistics: MemoryStatistics) {
    StandardOutput.line(
      "\(counted(statistics.units, "unit")), which came in in \(counted(statistics.ways, "way"))")
    if statistics.usedUnits > 0 {
      StandardOutput.line(
        "\(statistics.usedUnits) of them were used again, \(statistics.uses) times in all")
    }
    for language in statistics.languages {
      StandardOutput.line(
        "  \(language.tag): \(counted(language.segments, "segment")), "
          + "\(counted(language.words, "word")), "
          + "\(language.characters) characters")
    }
    for pair in statistics.pairs {
      let languages = pair.languages.map(\.text).joined(separator: " – ")
      StandardOutput.line("  \(languages): \(counted(pair.units, "unit"))")
    }
    show("by file", statistics.origins)
    show("by year", statistics.years)
    show("by user", statistics.users)
  }

  private func show(_ title: String, _ counts: [MemoryStatistics.Count]) {
    guard !counts.isEmpty else { return }
    StandardOutput.line(Style.output(.bold, title))
    for count in counts { StandardOutput.line("  \(count.units)  \(count.name)") }
  }
}
