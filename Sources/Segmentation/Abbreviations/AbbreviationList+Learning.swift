internal import Foundation
internal import ICU

extension AbbreviationList {
  /// The abbreviations that a text itself shows: short words that keep being followed by a full stop
  /// and a small letter.
  ///
  /// A word counts by the likelihood ratio of Kiss & Strunk, *Unsupervised Multilingual Sentence
  /// Boundary Detection* (Computational Linguistics 32, 2006): how much better an abbreviation
  /// explains its full stops than chance does, less for long words and for each time that it
  /// stands without one. Besides, a small letter must follow at least twice. A text under some
  /// 100 kB seldom shows any.
  ///
  /// The order is that of the alphabet; each ends a sentence only before a clear starter.
  public init(learnedFrom text: String) {
    var counter = AbbreviationCounter()
    counter.count(text.utf8Span.span)
    self.init(learned: counter.abbreviations)
  }
}

/// Counts how the words of a text go with full stops.
private struct AbbreviationCounter {
  private struct Count {
    /// How often the word stands without a full stop.
    var bare = 0
    /// How often it stands with one.
    var stopped = 0
    /// How often a small letter follows that full stop.
    var continued = 0
  }

  private var counts: [[UInt8]: Count] = [:]
  private var words = 0
  private var stops = 0

  /// The least score that makes an abbreviation (Kiss & Strunk 2006, section 4.1).
  private static let threshold = 0.3
  /// A longer word is no abbreviation, in bytes.
  private static let longest = 12

  mutating func count(_ bytes: Span<UInt8>) {
    var place = 0
    while place < bytes.count {
      var end = place
      while end < bytes.count, Self.isInWord(bytes[end]) { end += 1 }
      if end > place { add(bytes, place..<end) }
      place = end + 1
    }
  }

  /// The words that are abbreviations, each with its full stop, in the order of the alphabet.
  var abbreviations: [String] {
    counts.filter {
      $1.continued >= 2 && $1.continued * 2 >= $1.stopped && score($0, $1) >= Self.threshold
    }
    .keys.map { String(decoding: $0, as: UTF8.self) + "." }.sorted()
  }

  private mutating func add(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    words += 1
    let hasStop = bytes[range.upperBound - 1] == 0x2E
    if hasStop { stops += 1 }
    let end = hasStop ? range.upperBound - 1 : range.upperBound
    guard end > range.lowerBound, end - range.lowerBound <= Self.longest else { return }
    var key: [UInt8] = []
    for index in range.lowerBound..<end { key.append(bytes[index]) }
    if !hasStop {
      counts[key, default: Count()].bare += 1
      return
    }
    counts[key, default: Count()].stopped += 1
    if isContinued(bytes, range.upperBound) { counts[key, default: Count()].continued += 1 }
  }

  private func isContinued(_ bytes: Span<UInt8>, _ end: Int) -> Bool {
    guard end + 1 < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x2C else { return false }
    if bytes[end] == 0x2C { return true }
    let scalar = Unicode.Scalar(bytes.scalar(at: end + 1).value) ?? " "
    return SentenceBreak(scalar) == .lower
  }

  private func score(_ word: [UInt8], _ count: Count) -> Double {
    let chance = Double(stops) / Double(max(words, 1))
    guard chance > 0, chance < 0.99 else { return 0 }
    let (with, without) = (Double(count.stopped), Double(count.bare))
    let byChance = with * log(chance) + without * log(1 - chance)
    let asAbbreviation = with * log(0.99) + without * log(0.01)
    let ratio = 2 * (asAbbreviation - byChance)
    let inner = word.filter { $0 == 0x2E }.count
    let letters = Double(word.count - inner)
    let length = exp(-letters)
    let penalty = exp(-without * log(max(letters, 1)))
    return ratio * length * Double(inner + 1) * penalty
  }

  private static func isInWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == 0x2E || 0x61...0x7A ~= byte | 0x20
  }
}
