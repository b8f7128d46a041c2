internal import GRDB
internal import Matching
internal import Synchronization

/// What look-ups of one process have read of the index and use again.
///
/// A program that looks up once reads rows; one that goes on gets whole blocks, which never change
/// once written, into memory.
final class IndexCache: Sendable {
  /// So many look-ups in a language are answered from rows before its blocks are read.
  private static let patience = 3
  /// Bytes of blocks that are kept; a million segments take about 80 MB.
  private static let budget = 1 << 30

  private struct Contents {
    var state: FileState?
    var blocks: [Int64: IndexBlock] = [:]
    var bytes = 0
    var lookups: [Int64: Int] = [:]
  }

  private let contents = Mutex(Contents())

  /// The state of the file that a transaction sees.
  func state(_ database: Database) throws -> FileState {
    let generation = try FileState.generation(database)
    if let known = contents.withLock({ $0.state }), known.generation == generation {
      return known
    }
    return try FileState(generation: generation, database)
  }

  /// The index of a language in a state, and those of its blocks that are in memory.
  func language(
    _ number: Int64, _ state: inout FileState, _ database: Database
  ) throws -> (FileState.Language, [Int64: IndexBlock]) {
    let earlier = contents.withLock { $0.state }
    let language = try state.language(number, earlier: earlier, database)
    let isWorthReading = contents.withLock { contents in
      if contents.state.map({ $0.generation <= state.generation }) ?? true {
        contents.state = state
      }
      contents.lookups[number, default: 0] += 1
      return contents.lookups[number, default: 0] > Self.patience
    }
    return (language, try blocks(of: language, reading: isWorthReading, database))
  }

  private func blocks(
    of language: FileState.Language, reading: Bool, _ database: Database
  ) throws -> [Int64: IndexBlock] {
    let (known, bytes) = contents.withLock { ($0.blocks, $0.bytes) }
    let missing = language.heads.filter { known[$0.id] == nil }
    guard reading, !missing.isEmpty, bytes < Self.budget else { return known }
    for head in missing where contents.withLock({ $0.bytes }) < Self.budget {
      let block = IndexBlock(try BlockTable.items(of: head.id, in: database))
      contents.withLock { contents in
        if contents.blocks.updateValue(block, forKey: head.id) == nil {
          contents.bytes += block.size
        }
      }
    }
    return contents.withLock { $0.blocks }
  }
}
