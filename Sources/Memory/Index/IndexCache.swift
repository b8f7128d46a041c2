internal import GRDB
internal import Matching
internal import Synchronization

/// What look-ups of one process have read of the index and use again.
///
/// A program that looks up a few times reads rows; one that goes on gets whole blocks, which never
/// change once written, into memory.
final class IndexCache: Sendable {
  /// So many look-ups in a language are answered from rows before its blocks are read: about as many
  /// as take as long as reading them.
  private static let patience = 8
  /// Bytes of blocks that are kept of a language; a million segments take about 100 MB.
  private static let budget = 1 << 31

  /// Blocks of a language in memory, the first of those that the file has.
  struct Shelf {
    let ids: [Int64]
    let blocks: IndexShelf
  }

  private struct Contents {
    var state: FileState?
    var shelves: [Int64: Shelf] = [:]
    var lookups: [Int64: Int] = [:]
    var words = WordList()
    /// The state that the words were read in.
    var wordsGeneration: Int64?
    var wordLookups = 0
    var origins: OriginRuns?
    var originLookups = 0
    var originPatience = IndexCache.patience
  }

  private let contents = Mutex(Contents())

  /// The state of the file that a transaction sees.
  func state(_ database: Database) throws -> FileState {
    let generation = try FileState.generation(database)
    if let known = contents.withLock({ $0.state }), known.generation == generation {
      return known
    }
    let state = try FileState(generation: generation, database)
    note(state)
    return state
  }

  /// Keeps what is known of a state, unless more or that of a later one is known.
  private func note(_ state: FileState) {
    contents.withLock { contents in
      if contents.state.map({ $0.isWorthLess(than: state) }) ?? true { contents.state = state }
    }
  }

  /// The index of a language in a state, and those of its blocks that are in memory.
  ///
  /// - Parameter soon: how many more look-ups are known to come.
  func language(
    _ number: Int64, _ state: inout FileState, soon: Int = 0, _ database: Database
  ) throws -> (FileState.Language, Shelf?) {
    let language = try state.language(number, database)
    note(state)
    let (shelf, isWorthReading) = contents.withLock { contents in
      contents.lookups[number, default: 0] += 1
      return (
        contents.shelves[number], contents.lookups[number, default: 0] + soon > Self.patience
      )
    }
    let ids = language.heads.map(\.id)
    if let shelf, ids.starts(with: shelf.ids), shelf.ids.count == ids.count || shelf.isFull {
      return (language, shelf)
    }
    guard isWorthReading, !ids.isEmpty else { return (language, nil) }
    let new = try Self.shelf(ids, knowing: shelf, database)
    contents.withLock { $0.shelves[number] = new }
    return (language, new)
  }

  /// The vocabulary of a state, or of a later one.
  func words(_ state: FileState, _ database: Database) throws -> WordList {
    var (words, isKnown, isWorthOrdering) = contents.withLock { contents in
      contents.wordLookups += 1
      return (
        contents.words, contents.wordsGeneration.map { $0 >= state.generation } ?? false,
        contents.wordLookups > Self.patience
      )
    }
    if isKnown, words.isOrdered || !isWorthOrdering { return words }
    try words.readNew(database)
    if isWorthOrdering { words.orderEdges() }
    contents.withLock { [words] contents in
      if let later = contents.wordsGeneration, later > state.generation { return }
      (contents.words, contents.wordsGeneration) = (words, state.generation)
    }
    return words
  }

  /// Where the units of a state came from, where that is known or worth reading.
  func origins(_ state: FileState, _ database: Database) throws -> OriginRuns? {
    let (known, isWorthReading) = contents.withLock { contents in
      contents.originLookups += 1
      return (contents.origins, contents.originLookups > contents.originPatience)
    }
    if let known, known.generation >= state.generation {
      return known.generation == state.generation ? known : nil
    }
    let isContinued = known?.isTrue(of: state) ?? false
    guard isContinued || isWorthReading else { return nil }
    let origins = try OriginRuns(state, knowing: known, database)
    contents.withLock { contents in
      if let later = contents.origins, later.generation > origins.generation { return }
      contents.origins = origins
      if isContinued { return }
      contents.originLookups = 0
      // Where origins change often, reading all again is worth it ever less.
      contents.originPatience *= 2
    }
    return origins
  }

  private static func shelf(
    _ ids: [Int64], knowing known: Shelf?, _ database: Database
  ) throws -> Shelf {
    var blocks: [IndexBlock] = []
    var bytes = 0
    for id in ids.prefix(IndexShelf.capacity) where bytes < budget {
      let place = known?.ids.firstIndex(of: id)
      let block =
        if let known, let place { known.blocks.blocks[place] } else {
          IndexBlock(try BlockTable.items(of: id, in: database))
        }
      bytes += block.size
      blocks.append(block)
    }
    return Shelf(ids: Array(ids.prefix(blocks.count)), blocks: IndexShelf(blocks))
  }
}

extension IndexCache.Shelf {
  /// Whether no more blocks are kept in memory.
  fileprivate var isFull: Bool {
    ids.count == IndexShelf.capacity || blocks.size >= IndexCache.budget
  }
}
