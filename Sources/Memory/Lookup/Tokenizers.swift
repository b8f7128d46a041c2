internal import Matching
internal import Synchronization

/// Tokenizers that wait to be used: opening one costs more than a look-up.
final class Tokenizers: Sendable {
  /// A tokenizer; only the thread that took it out of the list uses it.
  final class Held: @unchecked Sendable {
    var tokenizer: Tokenizer

    init() throws {
      tokenizer = try Tokenizer()
    }
  }

  private let idle = Mutex<[Held]>([])

  /// Calls `body` with a tokenizer that no other thread uses meanwhile.
  func withTokenizer<Result>(_ body: (inout Tokenizer) throws -> Result) throws -> Result {
    let held = try idle.withLock { $0.popLast() } ?? Held()
    let result = try body(&held.tokenizer)
    idle.withLock { $0.append(held) }
    return result
  }
}
