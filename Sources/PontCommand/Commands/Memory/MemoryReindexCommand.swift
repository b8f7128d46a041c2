import ArgumentParser
import Pont

/// Builds the index anew.
struct MemoryReindexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reindex",
    abstract: "Build the index for fuzzy matches and concordances anew.",
    discussion: """
        pont memory reindex --memory news.pont
        PONT_MEMORY=news.pont pont memory reindex
      """)

  @OptionGroup var memory: MemoryOption
  @OptionGroup var output: FormatOptions

  func run() throws {
    var progress = ProgressBar("Indexing")
    defer { progress.end() }
    var count = 0
    try memory.writable().reindex { done, total in
      count = done
      progress.show(done, of: total, count: done)
    }
    progress.end()
    switch output.format {
    case .json: try JSONLine.write(["segments": count])
    case .text: StandardError.line("\(memory.path): \(count) segments indexed")
    }
  }
}
