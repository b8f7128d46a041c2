internal import Alignment
internal import Bitext
import Synchronization

/// A server of sentence vectors with its cache, for several alignments at once.
public final class Embeddings: Sendable {
  private let server: EmbeddingServer
  private let cache: Mutex<EmbeddingCache>

  /// Uses a server, and a cache that is read already.
  public init(_ server: EmbeddingServer, cache: EmbeddingCache) {
    self.server = server
    self.cache = Mutex(cache)
  }

  /// The vectors of the passages of two texts; the cache is saved where any are new, even when the
  /// work is stopped.
  ///
  /// - Parameter progress: called with the share that is done; gives `false` to stop.
  /// - Throws: `PontError`, or `AlignmentError.cancelled`.
  func vectors(
    of source: [Segment], _ target: [Segment], progress: (Double) -> Bool
  ) throws -> (source: PassageVectors, target: PassageVectors)? {
    let passages = [source, target].map(PassageVectors.passages)
    let vectors = try cache.withLock { cache in
      let result = Result {
        try server.vectors(of: passages[0] + passages[1], cache: &cache, progress: progress)
      }
      try cache.save()
      return try result.get()
    }
    let first = PassageVectors(
      count: source.count, passages: Array(vectors.prefix(passages[0].count)))
    let second = PassageVectors(
      count: target.count, passages: Array(vectors.dropFirst(passages[0].count)))
    guard let first, let second else { return nil }
    return (first, second)
  }
}
