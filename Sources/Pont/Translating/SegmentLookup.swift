internal import Bitext
import Foundation
internal import Interchange
internal import Matching
internal import Memory
import Synchronization

/// Finds the best match of many segments at once, on all cores.
struct SegmentLookup: Sendable {
  /// A match, with what is counted and shown of it.
  struct Found: Sendable {
    let match: Match
    let score: MatchScore
  }

  private let memory: MemoryStore?
  private let threshold: Double
  /// How many matches of a segment are looked at, to find the one with the same key.
  private static let keyedLimit = 8

  /// - Parameter memory: `nil` finds nothing.
  init(in memory: MemoryStore?, threshold: Double) {
    self.memory = memory
    self.threshold = threshold
  }

  /// The best match of each segment, in order; `nil` where there is none at or above the threshold.
  func best(of requests: [FillRequest]) throws -> [Found?] {
    guard let memory else { return requests.map { _ in nil } }
    return try Self.concurrently(requests) { try best(of: $0, in: memory) }
  }

  private func best(of request: FillRequest, in memory: MemoryStore) throws -> Found? {
    guard !request.source.plainText.isEmpty else { return nil }
    let matches = try memory.matches(
      for: MatchQuery(
        request.source, from: request.sourceLanguage, to: request.targetLanguage,
        threshold: threshold, limit: request.key == nil ? 1 : Self.keyedLimit,
        previous: request.previous, next: request.next))
    guard let first = matches.first else { return nil }
    // A unit that came from the same place, by its name there, is in context.
    if let key = request.key {
      for match in matches where match.score >= .exact {
        guard try Self.hasKey(key, match.unit, in: memory) else { continue }
        return Found(match: match, score: max(match.score, .inContext))
      }
    }
    return Found(match: first, score: first.score)
  }

  private static func hasKey(
    _ key: String, _ unit: Int64, in memory: MemoryStore
  ) throws -> Bool {
    try memory.unit(unit).contains { stored in
      ["msgctxt", "x-resname"].contains {
        stored.unit.annotations.properties(named: $0).contains(key)
      }
    }
  }

  /// What `work` makes of each of some things, in order, on all cores.
  private static func concurrently<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ work: @Sendable (Item) throws -> Result
  ) throws -> [Result] {
    let count = min(ProcessInfo.processInfo.activeProcessorCount, items.count)
    guard count > 1 else { return try items.map(work) }
    let next = Atomic(0)
    let done = Mutex<(results: [Int: Result], failure: (any Error)?)>(([:], nil))
    DispatchQueue.concurrentPerform(iterations: count) { _ in
      while case let index = next.add(1, ordering: .relaxed).oldValue, index < items.count {
        do {
          let result = try work(items[index])
          done.withLock { $0.results[index] = result }
        } catch {
          done.withLock { $0.failure = error }
          next.store(items.count, ordering: .relaxed)
        }
      }
    }
    return try done.withLock { done in
      if let failure = done.failure { throw failure }
      return items.indices.compactMap { done.results[$0] }
    }
  }
}
