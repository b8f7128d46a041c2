internal import ICU

/// Finds the places where sentences may end, after UAX #29 (revision 41, "Sentence Boundaries"),
/// with the properties that ICU knows.
///
/// It says of each place what ICU's sentence iterator would say, but reads only what lies around
/// marks that end sentences. Line ends inside the range count as white space, because
/// paragraphs are found before.
struct StopScanner: Sendable {
  /// Marks that end sentences in the language besides those of Unicode.
  private let isGreek: Bool
  /// For each byte whether a mark that ends sentences may begin with it.
  private let mayStop: [Bool]

  /// Makes a scanner.
  /// - Parameter isGreek: whether `;` is a question mark (CLDR, `el`).
  init(isGreek: Bool) {
    self.isGreek = isGreek
    var mayStop = Self.firstBytes
    if isGreek { mayStop[0xCD] = true }
    self.mayStop = mayStop
  }

  /// The first stop that begins at `start` or later, in the text up to `upper`.
  func next(in bytes: Span<UInt8>, from start: Int, to upper: Int) -> Stop? {
    var place = start
    while place < upper {
      if !mayStop[Int(bytes[place])] {
        place += 1
        continue
      }
      let (kind, end) = property(bytes, at: place)
      if Self.isStop(kind) { return stop(bytes, mark: place, kind, markEnd: end, upper) }
      place = end
    }
    return nil
  }

  /// The property of the scalar at a place, as the language sees it, and where the next begins.
  @inline(__always)
  func property(_ bytes: Span<UInt8>, at place: Int) -> (SentenceBreak, end: Int) {
    let (value, end) = bytes.scalar(at: place)
    if value == Self.ellipsis || value == Self.semicolon { return (.sTerm, end) }
    if isGreek, value == 0x3B || value == 0x37E { return (.sTerm, end) }
    return (SentenceBreak(Unicode.Scalar(value) ?? "\u{FFFD}"), end)
  }

  /// Where the next word begins, quotation marks and brackets before it passed over.
  func wordStart(_ bytes: Span<UInt8>, from start: Int, to upper: Int) -> Int {
    skip(bytes, start, upper) { $0 == .close || Self.isAttached($0) }
  }

  /// Marks and white space are followed no further than this, in bytes.
  static let runLimit = 1 << 12

  /// For each byte whether a mark that ends sentences may begin with it, in most languages.
  private static let firstBytes = {
    var mayStop = [Bool](repeating: false, count: 256)
    for range in marks.ranges {
      for value in range {
        guard let first = Unicode.Scalar(value).flatMap({ UTF8.encode($0)?.first }) else {
          continue
        }
        mayStop[Int(first)] = true
      }
    }
    return mayStop
  }()

  /// The marks that end sentences.
  static let marks = set("[[:SB=ATerm:][:SB=STerm:]\\u2026;]")
  /// What may stand between such a mark and the end of the sentence.
  static let passed = set("[[:SB=Close:][:SB=Sp:][:SB=Extend:][:SB=Format:][:SB=Sep:]\\r\\n]")

  private static func set(_ pattern: String) -> ScalarSet {
    (try? ScalarSet(pattern: pattern)) ?? .empty
  }

  private static let ellipsis: UInt32 = 0x2026
  private static let semicolon: UInt32 = 0x3B

  private static func isStop(_ kind: SentenceBreak) -> Bool { kind == .aTerm || kind == .sTerm }

  private static func isAttached(_ kind: SentenceBreak) -> Bool {
    kind == .extend || kind == .format
  }

  private static func isSpace(_ kind: SentenceBreak) -> Bool {
    kind == .sp || kind == .lf || kind == .cr || kind == .sep
  }

  /// Reads on over ending marks, closing marks and white space.
  private func stop(
    _ bytes: Span<UInt8>, mark: Int, _ kind: SentenceBreak, markEnd: Int, _ upper: Int
  ) -> Stop {
    var (mark, kind, markEnd) = (mark, kind, markEnd)
    var place = markEnd
    while place < min(upper, mark + Self.runLimit / 2) {
      let (other, end) = property(bytes, at: place)
      if Self.isStop(other) {
        (mark, kind) = (place, other)
      } else if !Self.isAttached(other) {
        break
      }
      place = end
      markEnd = end
    }
    let closeEnd = skip(bytes, place, upper) { $0 == .close || Self.isAttached($0) }
    let end = spaceEnd(bytes, closeEnd, upper)
    let isFullStop = kind == .aTerm
    var stop = Stop(
      mark: mark, markEnd: markEnd, closeEnd: closeEnd, end: end, isFullStop: isFullStop,
      verdict: .ends)
    stop.verdict = verdict(on: stop, bytes, upper)
    return stop
  }

  /// Where the white space that begins at a place is over.
  func spaceEnd(_ bytes: Span<UInt8>, _ start: Int, _ upper: Int) -> Int {
    skip(bytes, start, upper) { Self.isSpace($0) || Self.isAttached($0) }
  }

  @inline(__always)
  private func skip(
    _ bytes: Span<UInt8>, _ start: Int, _ upper: Int, _ isSkipped: (SentenceBreak) -> Bool
  ) -> Int {
    let upper = min(upper, start + Self.runLimit)
    var place = start
    while place < upper {
      let (kind, end) = property(bytes, at: place)
      guard isSkipped(kind) else { break }
      place = end
    }
    return place
  }

  func verdict(on stop: Stop, _ bytes: Span<UInt8>, _ upper: Int) -> Stop.Verdict {
    guard stop.end < upper else { return .ends }
    let (next, _) = property(bytes, at: stop.end)
    if stop.isFullStop, stop.end == stop.markEnd {
      if next == .numeric { return .beforeNumber }
      if next == .upper, followsLetter(bytes, stop.mark) { return .beforeCapital }
    }
    if stop.isFullStop, isSmallLetter(bytes, after: stop.end, upper) { return .beforeSmallLetter }
    if next == .sContinue || Self.isStop(next) { return .continues }
    return isWeak(bytes, stop) ? .weak : .ends
  }

  /// Whether the stop is a mark that UAX #29 does not count among the ends of sentences.
  private func isWeak(_ bytes: Span<UInt8>, _ stop: Stop) -> Bool {
    let value = bytes.scalar(at: stop.mark).value
    return value == Self.ellipsis || value == Self.semicolon && !isGreek
  }

  private func followsLetter(_ bytes: Span<UInt8>, _ mark: Int) -> Bool {
    var place = mark
    while place > 0 {
      let (_, start) = bytes.scalar(before: place, notBelow: 0)
      let kind = property(bytes, at: start).0
      if !Self.isAttached(kind) { return kind == .lower || kind == .upper }
      place = start
    }
    return false
  }

  /// Whether the next letter is a small one, with no end of a sentence before it (SB8).
  private func isSmallLetter(_ bytes: Span<UInt8>, after start: Int, _ upper: Int) -> Bool {
    var place = start
    let limit = min(upper, start + RuleMatcher.reach)
    while place < limit {
      let (kind, end) = property(bytes, at: place)
      switch kind {
      case .lower: return true
      case .upper, .oLetter, .aTerm, .sTerm, .sep, .cr, .lf: return false
      default: place = end
      }
    }
    return false
  }
}
