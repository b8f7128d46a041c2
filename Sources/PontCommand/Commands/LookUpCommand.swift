import ArgumentParser
import Pont

/// Shows what a memory holds for a sentence.
struct LookUpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookup",
    abstract: "Show what the memory holds for a sentence: in context, exactly, and fuzzily.",
    discussion: """
      A match of 100 % is the same sentence, 101 and 102 % the same between the same neighbours; \
      below that, what differs is marked. Nothing at or above the threshold is left out. Of several \
      memories the first is trusted most, and the others lose a point (--memory-penalty).

        pont lookup --memory news.pont --from nl --to en "De Navo breidt niet uit."
        pont lookup --from nl --to en --batch sentences.txt --format json
        pont lookup --memory own.pont --memory client.pont --from nl --to en "Ja."
        pont lookup --from nl --to en --where 'client = brug' --since 2024 "Ja."
      """)

  @OptionGroup var memories: MemoriesOption
  @OptionGroup var penalty: MemoryPenaltyOption
  @OptionGroup var languages: LanguagePair

  @Option(help: "Leave out matches below this score, from 0.5 to 1.")
  var threshold = 0.7

  @Option(help: "Show at most so many matches of a sentence.")
  var limit = 5

  @Option(
    help: ArgumentHelp(
      "Look up every line of a file that is not blank; the lines around it are its context.",
      valueName: "file"))
  var batch: String?

  @Option(
    name: .customLong("older-than"),
    help: ArgumentHelp(
      "Take a point off units last changed before this day, month or year.", valueName: "date"))
  var limitOfAge: String?

  @OptionGroup var filter: FilterOptions
  @OptionGroup var output: FormatOptions

  @Argument(help: "The sentences; '-' reads them from standard input, one a line.")
  var texts: [String] = []

  func validate() throws {
    guard 0.5...1 ~= threshold else {
      throw ValidationError("--threshold lies between 0.5 and 1, not at \(threshold).")
    }
    do { _ = try recent() } catch { throw ValidationError("\(error)") }
    guard limit > 0 else { throw ValidationError("--limit is at least 1, not \(limit).") }
    guard texts.isEmpty != (batch == nil) else {
      throw ValidationError("Name a sentence, or --batch FILE, and not both.")
    }
  }

  func run() throws {
    let group = try memories.opened(penalty)
    let printer = MatchPrinter(format: output.format, memories: group.memories.map(\.path))
    var isFound = false
    let queries = try queries()
    var progress = ProgressBar("Looking up")
    for start in stride(from: 0, to: queries.count, by: Self.sliceCount) {
      let end = min(queries.count, start + Self.sliceCount)
      let answers = try group.matches(for: Array(queries[start..<end])) { query, matches in
        Answer(
          bytes: printer.bytes(of: matches, for: query.content.plainText),
          isEmpty: matches.isEmpty)
      }
      for answer in answers {
        isFound = isFound || !answer.isEmpty
        StandardOutput.write(answer.bytes)
      }
      progress.show(end, of: queries.count, count: end)
    }
    progress.end()
    if !isFound { throw ExitStatus.foundNothing }
  }

  /// So many sentences are looked up, on all cores, before their answers are printed.
  private static let sliceCount = 4096

  /// What is printed for a sentence.
  private struct Answer: Sendable {
    let bytes: [UInt8]
    let isEmpty: Bool
  }

  private func queries() throws -> [MatchQuery] {
    let filter = try filter.filter()
    let recent = try recent()
    let query = { (text: String, previous: String?, next: String?) in
      MatchQuery(
        Content(text), from: languages.from, to: languages.to, threshold: threshold, limit: limit,
        previous: previous, next: next, where: filter, recent: recent)
    }
    if let batch {
      let lines = try TextFile(path: batch).lines
      return lines.indices.map { index in
        query(
          lines[index], index > 0 ? lines[index - 1] : nil,
          index + 1 < lines.count ? lines[index + 1] : nil)
      }
    }
    return try texts.flatMap { $0 == "-" ? try TextFile(path: "-").lines : [$0] }
      .map { query($0, nil, nil) }
  }

  /// The filter that units pass which are recent enough; `nil` where age does not matter.
  private func recent() throws -> UnitFilter? {
    try limitOfAge.map { try UnitFilter.notOlder(than: $0) }
  }
}
