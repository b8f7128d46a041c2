import Bitext

/// One pair of texts on its way from words to beads.
///
/// A first search in a wide band knows only what was known before; the beads it finds teach the
/// lexicon, the length model and the shapes, and the last search in a narrow band around the first
/// path weighs every bead that is possible.
struct AlignmentWork {
  private let source: IndexedText
  private let target: IndexedText
  private let certain: CertainBeads
  private let options: Aligner.Options
  private let prior: PairWeights
  private var words: PairWeights
  private var learned = PairWeights()
  private var backgrounds: Backgrounds
  private var lengths: LengthModel
  private var paragraphs = ParagraphModel()
  private var boundaries = BoundaryModel()
  private var vectors: VectorModel?
  private var shapes: ShapePrior
  private let tuning: Tuning
  private var score: BeadScorer.Weights

  init(
    source: IndexedText, target: IndexedText, certain: CertainBeads, lexicon: Lexicon,
    vectors: VectorModel? = nil, options: Aligner.Options,
    tuning: Tuning
  ) {
    self.source = source
    self.target = target
    self.certain = certain
    self.options = options
    self.vectors = vectors
    self.tuning = tuning
    score = tuning.score
    if !options.usesLengths { score.length = 0 }
    prior = Evidence.pairs(
      source, target, lexicon: lexicon, usesLikeness: options.usesLikeness,
      weights: tuning.evidence)
    words = prior
    backgrounds = Backgrounds(source, target, score.background)
    lengths = LengthModel(
      ratio: Double(target.length(of: 0..<target.count) + 100)
        / Double(source.length(of: 0..<source.count) + 100))
    shapes = ShapePrior(
      span: min(max(options.largestBead, 1), options.trainings > 1 ? tuning.firstSpan : 6))
  }

  /// The beads with their probabilities, and what was learnt.
  mutating func result(_ progress: (Double) -> Bool) throws(AlignmentError) -> AlignedTexts {
    try go(on: progress, 0)
    if isOneEmpty { return unaligned(.doubtful) }
    if areStrangers { return unaligned(.unrelated) }
    var beads = firstPath()
    try go(on: progress, 0.4)
    var candidates = beads
    for training in 0...max(0, options.trainings) {
      if training > 0 || options.trainings == 0 {
        let radius = training > 1 ? tuning.lastRadius : tuning.radius
        (beads, candidates) = searched(around: candidates, radius: radius)
        let isNextLast = training + 1 >= options.trainings
        shapes = ShapePrior(
          span: min(max(options.largestBead, 1), isNextLast ? 6 : tuning.firstSpan))
        shapes.learn(candidates, weight: tuning.shapeWeight)
      }
      if training < options.trainings { learn(from: candidates) }
      try go(on: progress, 0.4 + 0.6 * Double(training) / Double(options.trainings + 1))
    }
    if beads.allSatisfy({ $0.sourceCount == 0 || $0.targetCount == 0 }), let onlyPair {
      beads = [onlyPair]
    }
    var lexicon = Lexicon()
    lexicon.add(learned, source.vocabulary, target.vocabulary)
    var verdict = verdict(beads, among: candidates)
    guard verdict != .unrelated else {
      return AlignedTexts(
        beads: joined(beads), moved: certain.crossing, verdict: verdict, learned: lexicon)
    }
    let moved = movedBeads(among: beads)
    if verdict == .doubtful, !moved.isEmpty {
      verdict = self.verdict(beads + moved)
    }
    let all = Band(all: 0..<source.count, 0..<0)
    let (path, crossing) = SwapFinder(scorer: scorer(all, shapes)).crossings(in: beads)
    return AlignedTexts(
      beads: joined(path), moved: certain.crossing + (moved + crossing).map(bead),
      verdict: verdict, learned: lexicon)
  }

  /// Whether one of the texts holds nothing but white space.
  private var isOneEmpty: Bool {
    certain.isEmpty && [source, target].contains { $0.length(of: 0..<$0.count) == 0 }
  }

  /// The pair that two texts of one segment each make, as likely as not: in a text of one segment no
  /// word is rarer than in its bead, so that nothing speaks for it where it is long.
  private var onlyPair: Candidate? {
    guard source.count == 1, target.count == 1, certain.isEmpty else { return nil }
    return Candidate(0, 0, ShapePrior.Shape(source: 1, target: 1), probability: 0.5)
  }

  /// Whether the texts are clearly no translations of each other, so that no search is worth its time;
  /// small texts are better told after it.
  private var areStrangers: Bool {
    options.looksFirst && certain.isEmpty && vectors == nil
      && source.count * target.count >= 5_000
      && KinshipTest(source, target, prior).findsStrangers
  }

  /// What is said of texts that no search was wasted on.
  private func unaligned(_ verdict: AlignedTexts.Verdict) -> AlignedTexts {
    let whole = Section(source: 0..<source.count, target: 0..<target.count)
    return AlignedTexts(beads: joined(gaps(whole)), verdict: verdict)
  }

  private func go(on progress: (Double) -> Bool, _ share: Double) throws(AlignmentError) {
    if !progress(share) { throw .cancelled }
  }

  private func scorer(
    _ band: Band, _ shapes: ShapePrior, pairs: PairWeights? = nil
  ) -> BeadScorer {
    let words = pairs ?? words
    return BeadScorer(
      source: source, target: target,
      links: BeadScorer.Links(
        forward: words.links(backward: false, from: source, to: target, unseen: tuning.unseen),
        backward: words.links(backward: true, from: target, to: source, unseen: tuning.unseen)),
      lengths: lengths, paragraphs: paragraphs, boundaries: boundaries, vectors: vectors,
      backgrounds: backgrounds, prior: shapes, weights: score, band: band)
  }

  private func firstPath() -> [Candidate] {
    let anchors = AnchorFinder.anchors(source, target, pairs: prior)
    let shapes = ShapePrior(span: 2)
    var beads: [Candidate] = []
    for section in certain.sections {
      if section.isTrivial {
        beads += gaps(section)
        continue
      }
      let band = BandPlanner.band(section.source, section.target, anchors: anchors)
      var finder = PathFinder(scorer: scorer(band, shapes), band: band)
      beads += finder.path()
    }
    return beads
  }

  /// Passages that stand elsewhere in the translation.
  private func movedBeads(among beads: [Candidate]) -> [Candidate] {
    let all = Band(all: 0..<source.count, 0..<0)
    let finder = ReorderFinder(
      source, target, pairs: words,
      links: words.links(
        backward: false, from: source, to: target, unseen: tuning.unseen),
      scorer: scorer(all, shapes), sharpness: tuning.sharpness)
    return finder.moved(among: beads)
  }

  private func bead(_ candidate: Candidate) -> Bead {
    Bead(
      source: candidate.source, target: candidate.target,
      confidence: Calibration.confidence(of: candidate))
  }

  private func gaps(_ section: Section) -> [Candidate] {
    let row = ShapePrior.Shape(source: 1, target: 0)
    let column = ShapePrior.Shape(source: 0, target: 1)
    return section.source.map { Candidate($0, section.target.lowerBound, row, probability: 1) }
      + section.target.map { Candidate(section.source.upperBound, $0, column, probability: 1) }
  }

  /// Weighs the beads near those that were found before, and picks the best.
  private func searched(
    around known: [Candidate], radius: Int
  ) -> (beads: [Candidate], all: [Candidate]) {
    var beads: [Candidate] = []
    var all: [Candidate] = []
    for section in certain.sections {
      if section.isTrivial {
        beads += gaps(section)
        continue
      }
      let band = Band(around: known.filter(section.contains), section, radius: radius)
      var finder = PosteriorFinder(
        scorer: scorer(band, shapes), band: band, sharpness: tuning.sharpness, beam: tuning.beam)
      let candidates = finder.candidates()
      var decoder = Decoder(band: band)
      beads += decoder.path(candidates) ?? gaps(section)
      all += candidates
    }
    return (beads, all)
  }

  private mutating func learn(from beads: [Candidate]) {
    var passages = beads.filter { $0.sourceCount > 0 && $0.targetCount > 0 }.map { bead in
      WordAligner.Passage(
        source: source.tokens(of: bead.source), target: target.tokens(of: bead.target),
        weight: bead.probability)
    }
    passages.removeAll { $0.weight < 0.05 }
    passages += (certain.chain + certain.crossing).map { bead in
      WordAligner.Passage(
        source: source.tokens(of: bead.source), target: target.tokens(of: bead.target), weight: 1)
    }
    let counts = WordAligner.counts(
      passages, prior: prior, source: source, target: target, options: tuning.training)
    learned = counts
    words = PairWeights(prior.entries + counts.entries)
    backgrounds = Backgrounds(fitting: counts, source, target, score.background)
    paragraphs = ParagraphModel(fitting: beads, source, target)
    boundaries = BoundaryModel(fitting: beads, source, target)
    vectors?.fit(beads)
    lengths = LengthModel(
      fitting: beads.filter { $0.sourceCount > 0 && $0.targetCount > 0 && $0.probability > 0.5 }
        .map { (source.length(of: $0.source), target.length(of: $0.target)) })
  }

  /// Whether the texts translate each other; those that seem not to are looked at as texts of repeated
  /// lines, and for kinship.
  private func verdict(
    _ beads: [Candidate], among candidates: [Candidate]
  ) -> AlignedTexts.Verdict {
    let first = verdict(beads)
    guard first == .unrelated else { return first }
    let repetitions = Repetitions(source, target)
    let second = verdict(
      repetitions.beads(beads, among: candidates), segments: repetitions.differentSegments)
    guard second == .unrelated else { return second }
    return KinshipTest(source, target, prior).findsKin ? .doubtful : .unrelated
  }

  /// Whether the texts translate each other, by how much of the shorter one is believed to be joined
  /// with the other, and by what was known of its words before.
  ///
  /// - Parameter segments: how many of it are different, where that is not all.
  private func verdict(_ beads: [Candidate], segments: Int? = nil) -> AlignedTexts.Verdict {
    let matched = beads.filter { $0.sourceCount > 0 && $0.targetCount > 0 }
    let isSourceShorter = source.count <= target.count
    let covered = matched.reduce(0) { sum, bead in
      sum + bead.probability * Float(isSourceShorter ? bead.sourceCount : bead.targetCount)
    }
    let confirmed = certain.chain.reduce(0) {
      $0 + (isSourceShorter ? $1.source.count : $1.target.count)
    }
    if words.entries.isEmpty { return .doubtful }
    let count = min(source.count, target.count)
    let share = (covered + Float(confirmed)) / Float(max(1, count))
    return Judgement(
      segments: segments ?? count, share: share, evidence: meanEvidence(matched)
    ).verdict
  }

  /// What the words of beads say on average by what was known before the texts were compared.
  private func meanEvidence(_ beads: [Candidate]) -> Float {
    let judge = scorer(Band(all: 0..<source.count, 0..<0), shapes, pairs: prior)
    let sum = beads.reduce(Float(0)) { sum, bead in
      var judge = judge.narrowed(to: Band(all: bead.source, bead.target))
      judge.load(bead.sourceEnd - 1..<bead.sourceEnd)
      let shape = ShapePrior.Shape(source: bead.source.count, target: bead.target.count)
      return sum + judge.words(bead.sourceEnd, bead.targetEnd, shape)
    }
    return sum / Float(max(1, beads.count))
  }

  /// The beads of all sections with the certain ones between them.
  private func joined(_ beads: [Candidate]) -> [Bead] {
    let found = beads.map { bead in
      let isCertain =
        bead.targetCount == 0 && bead.source.allSatisfy(certain.gapSources.contains)
        || bead.sourceCount == 0 && bead.target.allSatisfy(certain.gapTargets.contains)
      return Bead(
        source: bead.source, target: bead.target,
        confidence: isCertain ? 1 : Calibration.confidence(of: bead))
    }
    return (found + certain.chain).sorted {
      ($0.source.lowerBound, $0.target.lowerBound, $0.source.upperBound, $0.target.upperBound)
        < ($1.source.lowerBound, $1.target.lowerBound, $1.source.upperBound, $1.target.upperBound)
    }
  }
}
