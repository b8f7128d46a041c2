internal import Bitext
import Foundation
internal import Interchange
internal import Matching
internal import Memory

/// The segments of files that are analysed together, to find for each what before it is most like it.
///
/// They are kept in a memory of their own, so that being alike means the same as in any.
final class EarlierSegments {
  /// How many matches of a segment are looked at; those after it in the files do not count.
  private static let limit = 32

  private let folder: URL
  private let store: MemoryStore
  private var session: ImportSession?
  private var seen: Set<Fingerprint> = []

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "pont-analysis-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try MemoryStore(path: folder.appending(path: "segments.pont").path, mode: .create)
    session = store.importSession(origin: Origin(name: "analysis"))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Adds segments in the order of their files.
  func add(_ requests: [FillRequest]) throws {
    for request in requests
    where !request.source.plainText.isEmpty
      && seen.insert(request.source.repetitionFingerprint).inserted
    {
      try session?.add(
        TranslationUnit(variants: [
          Variant(language: request.sourceLanguage, content: request.source),
          Variant(language: request.targetLanguage, content: request.source),
        ]))
    }
  }

  /// Ends the adding; only then something is found.
  func finish() throws {
    _ = try session.take()?.finish()
    try store.settle()
  }

  /// The score of the segment before each that is most like it; `nil` where none is from a half on.
  func best(of requests: [FillRequest]) throws -> [MatchScore?] {
    let queries = requests.map {
      MatchQuery(
        $0.source, from: $0.sourceLanguage, to: $0.targetLanguage,
        threshold: MatchBand.lowestScore, limit: Self.limit)
    }
    let found = try store.matches(for: queries) { _, matches in matches }
    return zip(requests, found).map { request, matches in
      let own = matches.first { $0.source.content == request.source }?.unit
      guard let own else { return nil }
      return matches.filter { $0.unit < own }.map(\.score).max()
    }
  }
}
