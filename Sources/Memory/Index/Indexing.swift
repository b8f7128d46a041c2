internal import Synchronization

/// The writer of the index that the changes of one process share, for what it knows of the
/// vocabulary.
final class Indexing: Sendable {
  /// Only the transaction that took it out uses it; SQLite admits one at a time.
  private final class Holder: @unchecked Sendable {
    var writer: IndexWriter

    init() throws {
      writer = try IndexWriter()
    }
  }

  private let idle = Mutex<Holder?>(nil)

  /// Forgets what a transaction that failed, its end included, may have listed.
  func forget() {
    idle.withLock { $0 = nil }
  }

  /// Calls `body`, part of a transaction, with a writer.
  func withIndexWriter<Result>(
    _ body: (inout IndexWriter) throws -> Result
  ) throws -> Result {
    let holder = try idle.withLock { $0.take() } ?? Holder()
    let result = try body(&holder.writer)
    idle.withLock { $0 = holder }
    return result
  }
}
