public import Memory

/// Imports of several files into a memory that belong together: all of them or, where one fails, none.
public struct FileImports: Sendable {
  /// What all of them have stored.
  public private(set) var counts = ImportCounts()
  /// How much could not be read and was left out.
  public private(set) var skipped = 0
  private var operations: [Int64] = []

  /// No imports.
  public init() {}

  /// Takes what came of another file into account.
  public mutating func add(_ result: FileImport) {
    counts += result.counts
    skipped += result.skipped.count
    if let operation = result.operation { operations.append(operation) }
  }

  /// Takes a file into account that could not be read at all.
  public mutating func skipFile() { skipped += 1 }

  /// Takes all of them back after an error, as though they had never been.
  ///
  /// - Parameter isNew: whether the memory was made for them; its file is removed then, where nothing
  ///   has come into it otherwise.
  public func takeBack(
    from memory: MemoryStore, isNew: Bool, after cause: any Error
  ) throws(MemoryError) {
    try memory.takeBack(operations, after: cause)
    if isNew { try memory.discardIfEmpty() }
  }
}
