/// Cuts a text that comes in pieces: remembers where it is between them.
///
/// Offsets count from the begin of the bytes in hand; `shift(by:)` tells that some were dropped.
struct Cutter: ~Copyable {
  /// A cut, and what decided it.
  struct Cut {
    let range: Range<Int>
    let paragraph: Int
    let decision: Decision
  }

  /// How far ahead of a place its fate may be decided.
  private static let margin = 2 * StopScanner.runLimit + 2 * RuleMatcher.reach
  /// A paragraph with more bytes than this is cut before its end is seen.
  private static let patience = 1 << 20

  private let core: SegmenterCore
  private let finder: ParagraphFinder
  private var judge: Judge
  private var quotes = QuoteBalance(at: 0)
  private var paragraph = 0
  private var paragraphStart = 0
  private var paragraphEnd: Int?
  private var scanned = 0
  /// Where the next segment begins.
  private(set) var segmentStart = 0

  init(_ core: SegmenterCore, _ finder: ParagraphFinder) {
    self.core = core
    self.finder = finder
    judge = Judge(core, core.matcher())
  }

  deinit {
    core.keep(judge.matcher.automata)
  }

  /// The bytes before this are no longer needed.
  var needed: Int { max(0, min(segmentStart, scanned - RuleMatcher.reach)) }

  /// Moves with a buffer whose first bytes are dropped.
  mutating func shift(by count: Int) {
    paragraphStart -= count
    scanned -= count
    segmentStart -= count
    quotes.shift(by: count)
    paragraphEnd = paragraphEnd.map { $0 - count }
  }

  /// Cuts as far as the bytes in hand allow.
  ///
  /// - Parameters:
  ///   - isLast: whether the text ends with these bytes.
  ///   - note: is told of each place that could have been a cut, where wanted.
  mutating func advance(
    _ bytes: Span<UInt8>, isLast: Bool, note: ((Place) -> Void)? = nil,
    _ emit: (Range<Int>, _ paragraph: Int) -> Void
  ) throws(SegmentationError) {
    while segmentStart < bytes.count {
      if paragraphEnd == nil {
        paragraphEnd = finder.end(
          bytes, from: scanned, isInside: scanned > paragraphStart, isLast: isLast)
      }
      if paragraphEnd == nil, bytes.count - max(scanned, segmentStart) < Self.patience { return }
      try cutParagraph(bytes, note, emit)
      guard let end = paragraphEnd else { return }
      finish(end, bytes, emit)
      note?(Place(offset: end, isCut: true, decision: .paragraph))
    }
  }

  private mutating func finish(
    _ end: Int, _ bytes: Span<UInt8>, _ emit: (Range<Int>, Int) -> Void
  ) {
    cut(at: end, bytes, nil, emit)
    paragraph += 1
    paragraphStart = end
    paragraphEnd = nil
    scanned = end
    quotes = QuoteBalance(at: end)
  }

  /// Cuts the paragraph, or as much of it as is in hand and sure.
  private mutating func cutParagraph(
    _ bytes: Span<UInt8>, _ note: ((Place) -> Void)?, _ emit: (Range<Int>, Int) -> Void
  ) throws(SegmentationError) {
    let upper = paragraphEnd ?? bytes.count
    let sure = paragraphEnd ?? bytes.count - Self.margin
    let range = paragraphStart..<upper
    while scanned < sure {
      let stop = nextStop(bytes, upper)
      if try cutStray(bytes, before: stop?.mark ?? upper, range, sure, note, emit) { continue }
      guard var stop, stop.mark < sure else {
        scanned = max(scanned, sure)
        break
      }
      extendOverQuote(&stop, bytes, upper)
      scanned = stop.end
      if stop.end >= upper { break }
      let (isCut, decision) = try judge.verdict(on: stop, bytes, paragraph: range)
      note?(Place(offset: stop.end, isCut: isCut, decision: decision))
      if isCut { cut(at: stop.end, bytes, note, emit) }
    }
    splitLong(upTo: scanned, bytes, note, emit)
    if paragraphEnd == nil { quotes.advance(bytes, to: scanned) }
  }

  private func nextStop(_ bytes: Span<UInt8>, _ upper: Int) -> Stop? {
    if core.mode == .classic { return nil }
    return core.scanner.next(in: bytes, from: scanned, to: upper)
  }

  /// Cuts at the first place before a stop where a rule alone wants it.
  private mutating func cutStray(
    _ bytes: Span<UInt8>, before end: Int, _ range: Range<Int>, _ sure: Int,
    _ note: ((Place) -> Void)?, _ emit: (Range<Int>, Int) -> Void
  ) throws(SegmentationError) -> Bool {
    let end = min(end, sure, range.upperBound - 1) + 1
    while let place = core.strays.next(
      in: bytes, from: max(scanned, segmentStart, range.lowerBound) + 1, to: end)
    {
      scanned = place
      let found = try judge.matcher.firstRule(at: place, in: bytes, paragraph: range, below: nil)
      guard let found else { continue }
      let rule = judge.matcher.rules.rules[found]
      let isClassic = core.mode == .classic
      let end = isClassic ? place : core.scanner.spaceEnd(bytes, place, range.upperBound)
      note?(Place(offset: end, isCut: rule.breaks, decision: .rule(rule.place)))
      guard rule.breaks, end < range.upperBound else { continue }
      cut(at: end, bytes, note, emit)
      scanned = end
      return true
    }
    return false
  }

  /// Moves a stop over a closing quotation mark that white space parts from it.
  private mutating func extendOverQuote(_ stop: inout Stop, _ bytes: Span<UInt8>, _ upper: Int) {
    if let end = core.scanner.noteEnd(bytes, at: stop.markEnd, upper) {
      core.scanner.extend(&stop, over: end, bytes, upper)
    }
    guard stop.hasSpace, let quote = core.scanner.looseQuote(bytes, at: stop.end, upper) else {
      return
    }
    if quote.isAmbiguous, !(paragraphEnd != nil && core.scanner.isBlank(bytes, quote.end, upper)) {
      quotes.advance(bytes, to: stop.end)
      guard quote.isPair ? quotes.hasOpenPair : quotes.hasOpenDouble else { return }
    }
    core.scanner.extend(&stop, over: quote.end, bytes, upper)
  }

  /// Ends a segment.
  private mutating func cut(
    at place: Int, _ bytes: Span<UInt8>, _ note: ((Place) -> Void)?,
    _ emit: (Range<Int>, Int) -> Void
  ) {
    splitLong(upTo: place, bytes, note, emit)
    guard place > segmentStart else { return }
    emit(segmentStart..<place, paragraph)
    segmentStart = place
  }

  /// Cuts what is longer than a segment may be, after white space where there is some.
  private mutating func splitLong(
    upTo end: Int, _ bytes: Span<UInt8>, _ note: ((Place) -> Void)?,
    _ emit: (Range<Int>, Int) -> Void
  ) {
    while end - segmentStart > Segmenter.longestSegment {
      let limit = segmentStart + Segmenter.longestSegment
      var place = limit
      while place > limit - RuleMatcher.reach, bytes[place - 1] != 0x20 { place -= 1 }
      if bytes[place - 1] != 0x20 {
        place = limit
        while place > segmentStart + 1, bytes[place] & 0xC0 == 0x80 { place -= 1 }
      }
      note?(Place(offset: place, isCut: true, decision: .length))
      emit(segmentStart..<place, paragraph)
      segmentStart = place
    }
  }
}
