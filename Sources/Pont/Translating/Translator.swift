internal import Bitext
internal import Interchange
internal import Matching
internal import Memory

/// Translates the segments of files from a memory and counts what kind of work they are.
final class Translator {
  /// How much text of the file's own translations is kept, in UTF-8 bytes.
  private static let ownLimit = 1 << 26

  /// What there was in the file so far.
  private(set) var analysis = Analysis()
  /// Whether segments that are translated already are counted as if they were not.
  var countsTranslated: Bool
  /// Where segments are only collected, to find those like them later.
  var collector: EarlierSegments?
  /// What the files hold, where a segment counts by what is like it before it too.
  var earlier: EarlierSegments?
  private let lookup: SegmentLookup
  private let options: TranslationOptions
  private let progress: (Int) throws -> Void
  private var counter: VolumeCounter
  private var divider: SentenceDivider?
  private var count = 0
  /// Segments of this file, and of those before it.
  private var seen: Set<Fingerprint> = []
  private var seenBefore: Set<Fingerprint> = []
  /// The translations that the file holds already.
  private var own: [Fingerprint: Content] = [:]
  private var ownSize = 0

  /// - Parameter progress: called with the number of segments that are done.
  init(
    memories: MemoryGroup?, options: TranslationOptions, progress: @escaping (Int) throws -> Void
  ) throws {
    let lowest = min(options.threshold, MatchBand.lowestScore)
    lookup = SegmentLookup(in: memories, threshold: lowest)
    self.options = options
    countsTranslated = options.countsTranslated
    self.progress = progress
    counter = try VolumeCounter()
  }

  /// Begins another file.
  func beginFile() {
    seenBefore.formUnion(seen)
    seen = []
    own = [:]
    ownSize = 0
    analysis = Analysis()
  }

  /// Learns the translations that a file has, so that its repetitions get them too.
  func learn(_ requests: [FillRequest]) {
    for request in requests {
      guard request.standing == .translated || request.standing == .locked,
        let existing = request.existing, !existing.plainText.isEmpty, ownSize < Self.ownLimit
      else { continue }
      let fingerprint = request.source.repetitionFingerprint
      if own[fingerprint] == nil {
        own[fingerprint] = existing
        ownSize += existing.plainText.utf8.count + 64
      }
    }
  }

  /// The translations of segments that follow each other; counts them.
  func fillings(for requests: [FillRequest]) throws -> [Filling?] {
    try zip(requests, counting(requests)).map { try filling(for: $0, $1) }
  }

  /// Counts segments that follow each other, and gives the best match of each.
  func counting(_ requests: [FillRequest]) throws -> [SegmentLookup.Found?] {
    if let collector {
      try collector.add(requests)
      return requests.map { _ in nil }
    }
    let found = try matches(of: requests)
    let before = try earlierScores(of: requests)
    for (index, request) in requests.enumerated() {
      try add(request, found[index], earlier: before[index])
    }
    count += requests.count
    try progress(count)
    return found
  }

  /// The best match of each segment that is to be worked on.
  private func matches(of requests: [FillRequest]) throws -> [SegmentLookup.Found?] {
    let open = requests.indices.filter { isOpen(requests[$0]) }
    let found = try lookup.best(of: open.map { requests[$0] })
    var all = [SegmentLookup.Found?](repeating: nil, count: requests.count)
    for (index, match) in zip(open, found) { all[index] = match }
    return all
  }

  /// How like each segment is to one before it, where that is asked for.
  private func earlierScores(of requests: [FillRequest]) throws -> [MatchScore?] {
    var scores = [MatchScore?](repeating: nil, count: requests.count)
    guard let earlier else { return scores }
    let open = requests.indices.filter {
      isOpen(requests[$0]) && !requests[$0].source.plainText.isEmpty
    }
    for (index, score) in zip(open, try earlier.best(of: open.map { requests[$0] })) {
      scores[index] = score
    }
    return scores
  }

  private func isOpen(_ request: FillRequest) -> Bool {
    switch request.standing {
    case .open, .draft: true
    case .translated: options.overwrites || countsTranslated
    case .locked: false
    }
  }

  private func add(
    _ request: FillRequest, _ found: SegmentLookup.Found?, earlier: MatchScore?
  ) throws {
    let text = request.source.plainText
    guard !text.allSatisfy(\.isWhitespace) else { return }
    analysis.add(try counter.volume(of: text), to: band(of: request, found, earlier))
  }

  private func band(
    of request: FillRequest, _ found: SegmentLookup.Found?, _ earlier: MatchScore?
  ) -> MatchBand {
    switch request.standing {
    case .locked: return .locked
    case .translated where !countsTranslated: return .translated
    case .translated, .open, .draft: break
    }
    let fingerprint = request.source.repetitionFingerprint
    let isNew = seen.insert(fingerprint).inserted
    let best = [found?.score, earlier].compactMap { $0 }.max()
    let band = best.map { MatchBand($0) } ?? .new
    if band == .context { return .context }
    if !isNew { return .repetition }
    return seenBefore.contains(fingerprint) ? .crossFileRepetition : band
  }

  /// What is written for a segment.
  ///
  /// A match in context comes first, then a translation that the file itself has, then the memory.
  private func filling(
    for request: FillRequest, _ found: SegmentLookup.Found?
  ) throws -> Filling? {
    guard isOpen(request) else { return nil }
    if let found, found.score > .exact { return Self.filling(found, for: request) }
    if request.standing != .translated, let known = own[request.source.repetitionFingerprint] {
      return Filling(target: known, quality: 100)
    }
    let whole =
      found.flatMap { $0.score >= MatchScore(reaching: options.threshold) ? $0 : nil }
      .map { Self.filling($0, for: request) }
    if options.dividesSentences, whole?.isExact != true,
      let divided = try sentences(of: request), divided.quality > whole?.quality ?? 0
    {
      return divided
    }
    return whole
  }

  private static func filling(
    _ found: SegmentLookup.Found, for request: FillRequest
  ) -> Filling {
    let match = found.match
    let numbers = NumberTransfer(
      request.source.plainText, match.source.content.plainText, from: match.source.language,
      to: match.target.language)
    return Filling(
      target: numbers?.applied(to: match.target.content) ?? match.target.content,
      source: match.source.content, quality: found.score.rawValue / 10)
  }

  /// The translations of all sentences of a segment, joined; `nil` where one has none.
  private func sentences(of request: FillRequest) throws -> Filling? {
    if divider?.language != request.sourceLanguage {
      divider = try SentenceDivider(language: request.sourceLanguage)
    }
    guard let parts = try divider?.parts(of: request), parts.count > 1 else { return nil }
    let found = try lookup.best(of: parts.map(\.request))
    var joined = JoinedFilling()
    for (part, match) in zip(parts, found) {
      guard let match, match.score >= MatchScore(reaching: options.threshold) else { return nil }
      joined.append(Self.filling(match, for: part.request), for: part)
    }
    return joined.filling
  }
}
