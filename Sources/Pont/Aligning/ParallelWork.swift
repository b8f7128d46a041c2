import Dispatch
import Synchronization

/// A few pieces of work done on all cores at once.
struct ParallelWork {
  /// What share of the whole each piece is.
  let weights: [Double]
  /// The share of the whole that was done before.
  let before: Double
  /// Told the share that is done; gives `false` to stop.
  let progress: @Sendable (Double) -> Bool

  /// Does the pieces; gives their results in order.
  func run<Value: Sendable>(
    _ work: @Sendable (Int, _ progress: (Double) -> Bool) throws -> Value
  ) -> [Result<Value, any Error>] {
    let results = Mutex<[Result<Value, any Error>?]>(Array(repeating: nil, count: weights.count))
    let shares = Mutex<[Double]>(Array(repeating: 0, count: weights.count))
    DispatchQueue.concurrentPerform(iterations: weights.count) { index in
      let result = Result<Value, any Error> {
        try work(index) { share in
          let done = shares.withLock { shares in
            shares[index] = share * weights[index]
            return shares.reduce(before, +)
          }
          return progress(done)
        }
      }
      shares.withLock { $0[index] = weights[index] }
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
