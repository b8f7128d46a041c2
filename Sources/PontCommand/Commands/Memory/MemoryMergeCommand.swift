import ArgumentParser
import Pont

/// Takes one memory into another.
struct MemoryMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Take what another memory holds into a memory; shows first how much is new.",
    discussion: """
      The first memory takes in the second, which is not changed: units and concepts, with where they \
      came from, suggestions that were turned down, and what alignment has learnt. With one file, it is taken into --memory. --apply does it, as one operation, which \
      can be undone.

        pont memory merge news.pont sport.pont
        pont memory merge --memory news.pont sport.pont --apply
      """)

  @OptionGroup var memory: MemoryOption
  @OptionGroup var applying: ApplyOptions
  @OptionGroup var output: FormatOptions

  @Argument(help: "The memory, unless --memory names it, and the one that it takes in.")
  var files: [String]

  func validate() throws {
    guard 1...2 ~= files.count, files.count == 1 || memory.memory == nil else {
      throw ValidationError("Name the memory and the one that it takes in.")
    }
  }

  func run() throws {
    let path = files.count == 2 ? files[0] : memory.path
    let other = try MemoryStore(path: files[files.count - 1], mode: .readOnly)
    let counts = applying.apply ? try merge(other, into: path) : try preview(other, path)
    if output.format == .json { try JSONLine.write(counts) }
    if counts.units + counts.concepts + counts.knownConcepts == 0 { throw ExitStatus.foundNothing }
  }

  private func merge(_ other: MemoryStore, into path: String) throws -> ImportCounts {
    var progress = ProgressBar("Merging")
    defer { progress.end() }
    let store = try MemoryStore(path: path, mode: .readWrite)
    let counts = try store.merge(other) { progress.show($0, of: $1, count: $0) }
    let lexicons = try store.mergeLexicons(of: other)
    progress.end()
    if output.format == .text {
      let number = try store.operations(limit: 1).first?.number ?? 0
      StandardError.line(
        "\(path): \(counts.units) units (\(counts.added) new), "
          + "\(counts.concepts + counts.knownConcepts) concepts (\(counts.concepts) new); "
          + "'pont memory undo \(number)' takes it back")
      for pair in lexicons {
        StandardError.line(
          "the lexicon of \(pair.from) and \(pair.to) was added to that of \(path)")
      }
    }
    return counts
  }

  private func preview(_ other: MemoryStore, _ path: String) throws -> ImportCounts {
    var progress = ProgressBar("Comparing")
    defer { progress.end() }
    let counts = try MemoryStore(path: path, mode: .readOnly).comparison(with: other) {
      progress.show($0, of: $1, count: $0)
    }
    progress.end()
    if output.format == .text {
      StandardOutput.line(
        "\(counts.added) units are new, \(counts.known) are there; \(counts.concepts) concepts")
      StandardError.line("--apply takes them in.")
    }
    return counts
  }
}
