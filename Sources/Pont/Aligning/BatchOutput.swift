internal import Alignment
import Foundation
internal import Memory

/// Where the results of a batch go, and what is there already.
struct BatchOutput {
  private let options: AlignmentBatch.Options
  private let memory: MemoryStore?
  private let origins: Set<String>
  /// What the pairs have taught, where no memory keeps it.
  private(set) var learned = Lexicon()
  /// What the pairs of the round have taught.
  private var learnedInRound = Lexicon()

  init(_ options: AlignmentBatch.Options, _ memory: MemoryStore?) throws {
    self.options = options
    self.memory = memory
    origins = Set(try memory?.origins().map(\.name) ?? [])
    guard let lexiconPath, !options.redoes,
      let data = FileManager.default.contents(atPath: lexiconPath)
    else { return }
    try learned.add(tabbed: String(decoding: data, as: UTF8.self))
  }

  /// Whether a pair's results are there: its file, newer than its documents, and its units in the
  /// memory.
  func hold(_ pair: DocumentPair) -> Bool {
    guard options.output != nil || memory != nil else { return false }
    if memory != nil, !origins.contains(pair.origin) { return false }
    guard let path = path(of: pair) else { return true }
    guard let written = Self.date(path) else { return false }
    return [pair.source, pair.target].allSatisfy { file in
      Self.date(file).map { $0 <= written } ?? false
    }
  }

  /// Writes a pair; gives the number of units that are new in the memory.
  mutating func write(_ aligned: AlignedPair, of pair: DocumentPair) throws -> Int? {
    if let path = path(of: pair), let format = options.output?.format {
      do {
        try FileManager.default.createDirectory(
          atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      } catch {
        throw PontError.unwritable(path: path, reason: error.localizedDescription)
      }
      try aligned.write(to: path, as: format, atLeast: options.outputFloor)
    }
    learnedInRound.merge(aligned.alignment.learned)
    let counts = try memory?.learn(
      aligned, atLeast: options.memoryFloor, origin: pair.origin, replacing: options.replaces)
    return counts?.added
  }

  /// Keeps what a round has taught.
  mutating func endRound() throws {
    guard !learnedInRound.isEmpty else { return }
    learned.merge(learnedInRound)
    learnedInRound = Lexicon()
    // Rounded as in the file, so that going on after a stop comes to the same.
    let text = learned.text
    learned = Lexicon()
    try learned.add(tabbed: text)
    guard let lexiconPath else { return }
    do {
      try Data(text.utf8).write(to: URL(filePath: lexiconPath), options: .atomic)
    } catch {
      throw PontError.unwritable(path: lexiconPath, reason: error.localizedDescription)
    }
  }

  private func path(of pair: DocumentPair) -> String? {
    options.output.map { "\($0.folder)/\(pair.name).\($0.format.fileExtension)" }
  }

  /// Beside the results, where no memory keeps what was learnt.
  private var lexiconPath: String? {
    memory == nil ? options.output.map { "\($0.folder)/lexicon.tsv" } : nil
  }

  private static func date(_ path: String) -> Date? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
  }

  /// The bytes of a file, 0 where it cannot be read.
  static func size(_ path: String) -> Int {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int ?? 0
  }
}
