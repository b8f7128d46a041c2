public import Alignment
public import Bitext
public import Memory

/// Aligns many pairs of documents on all cores, and goes on where it was stopped.
///
/// The pairs are taken in small rounds. What a round teaches helps the next, and what comes out does
/// not depend on the number of cores. A round is written when it is done: files whole, the memory in
/// one step a pair, so that stopping loses one round of work at most.
public struct AlignmentBatch: Sendable {
  /// What is done with each pair.
  public struct Options: Sendable {
    /// Where results are written, and in which format; `nil` to write none.
    public var output: (folder: String, format: AlignmentFormat)?
    /// Beads less sure than this are left out of files that programs read.
    public var outputFloor = 0.0
    /// Beads less sure than this are not learned.
    public var memoryFloor = 0.7
    /// Whether what is learnt takes the place of other translations of the same sources.
    public var replaces = false
    /// Whether pairs that are done already are done again.
    public var redoes = false
    /// Whether a pair that fails is noted and the rest done.
    public var keepsGoing = false
    /// Gives vectors for passages, as further evidence.
    public var embeddings: Embeddings?

    /// Options that write nothing.
    public init() {}
  }

  private let aligner: Aligner
  private let options: Options
  private let segments: @Sendable (String, LanguageTag) throws -> [Segment]

  /// Prepares a batch.
  ///
  /// - Parameters:
  ///   - aligner: knows the languages and, in its lexicon, what was known before.
  ///   - segments: reads a file and cuts it.
  public init(
    by aligner: Aligner, options: Options,
    segments: @escaping @Sendable (String, LanguageTag) throws -> [Segment]
  ) {
    self.aligner = aligner
    self.options = options
    self.segments = segments
  }

  /// Aligns pairs and writes what comes out.
  ///
  /// - Parameters:
  ///   - memory: where units and word pairs are added; `nil` for nowhere.
  ///   - progress: called with the share that is done, perhaps from several threads; gives `false`
  ///     to stop.
  ///   - report: called for each pair in order.
  /// - Throws: the first pair's error unless the options keep going; `AlignmentError.cancelled`.
  public func run(
    _ pairs: [DocumentPair], memory: MemoryStore? = nil,
    progress: @escaping @Sendable (Double) -> Bool = { _ in true },
    report: (BatchResult) throws -> Void = { _ in }
  ) throws {
    var results = try BatchOutput(options, memory)
    var aligner = aligner
    let known = aligner.lexicon
    let weights = pairs.map { max(1, BatchOutput.size($0.source) + BatchOutput.size($0.target)) }
    let total = Double(weights.reduce(0, +))
    var done = 0
    for round in Self.rounds(weights) {
      aligner.lexicon = known
      aligner.lexicon.merge(results.learned)
      let open = round.filter { options.redoes || !results.hold(pairs[$0]) }
      let parallel = ParallelWork(
        weights: open.map { Double(weights[$0]) / total }, before: Double(done) / total,
        progress: progress)
      let aligned = parallel.run { [aligner] place, go in
        try self.aligned(pairs[open[place]], by: aligner, progress: go)
      }
      for index in round {
        guard let place = open.firstIndex(of: index) else {
          try report(BatchResult(pairs[index], .doneBefore))
          continue
        }
        try finish(pairs[index], aligned[place], &results, report)
      }
      try results.endRound()
      done += round.reduce(0) { $0 + weights[$1] }
    }
  }

  /// Up to sixteen pairs of four megabytes together a round; the first rounds are shorter, so that
  /// something is learnt soon.
  private static func rounds(_ weights: [Int]) -> [Range<Int>] {
    var rounds: [Range<Int>] = []
    var start = 0
    while start < weights.count {
      let limit = min(16, 2 << min(rounds.count, 3))
      var end = start + 1
      var size = weights[start]
      while end < weights.count, end - start < limit, size + weights[end] <= 4 << 20 {
        size += weights[end]
        end += 1
      }
      rounds.append(start..<end)
      start = end
    }
    return rounds
  }

  private func aligned(
    _ pair: DocumentPair, by aligner: Aligner, progress: (Double) -> Bool
  ) throws -> AlignedPair {
    try AlignedPair(
      source: segments(pair.source, aligner.source),
      target: segments(pair.target, aligner.target),
      files: .init(source: pair.source, target: pair.target), by: aligner,
      embeddings: options.embeddings, progress: progress)
  }

  /// Writes what came of a pair, and tells.
  private func finish(
    _ pair: DocumentPair, _ aligned: Result<AlignedPair, any Error>, _ results: inout BatchOutput,
    _ report: (BatchResult) throws -> Void
  ) throws {
    do {
      let aligned = try aligned.get()
      guard aligned.alignment.verdict != .unrelated else {
        return try report(BatchResult(pair, .unrelated, aligned))
      }
      var result = BatchResult(pair, .aligned, aligned)
      result.added = try results.write(aligned, of: pair)
      try report(result)
    } catch AlignmentError.cancelled {
      throw AlignmentError.cancelled
    } catch {
      guard options.keepsGoing else { throw error }
      try report(BatchResult(pair, .failed(String(describing: error))))
    }
  }
}
