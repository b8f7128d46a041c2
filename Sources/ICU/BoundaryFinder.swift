internal import CICU

/// Finds where sentences or words begin and end, by the rules of a language (UAX #29, CLDR).
///
/// Opening one reads locale data and costs about a millisecond, of words by the root's rules only when
/// the first text comes that needs it; keep it for many texts. It belongs to one thread at a time.
@safe
public struct BoundaryFinder: ~Copyable {
  /// What lies between two boundaries.
  public enum Unit: Sendable {
    /// A word, a number, a mark, or white space.
    case word
    /// A sentence with the white space after it.
    case sentence
  }

  private let unit: Unit
  private let locale: String
  /// ICU's own finder, opened when it is needed.
  private var breaks: OpaquePointer?
  /// Whether words in Latin letters may be cut without ICU: by the root's rules, which are known.
  private let cutsLatinWords: Bool

  /// Opens the rules of a language.
  /// - Parameter locale: a language as ICU or BCP 47 names it; unknown ones get the root rules.
  public init(_ unit: Unit, locale: String) throws(ICUError) {
    self.unit = unit
    self.locale = locale
    cutsLatinWords = unit == .word && locale.isEmpty
    if !cutsLatinWords { unsafe breaks = try Self.opened(unit, locale) }
  }

  private static func opened(_ unit: Unit, _ locale: String) throws(ICUError) -> OpaquePointer {
    var status: cicu_status = 0
    let type = unit == .word ? cicu_break_words : cicu_break_sentences
    let opened = unsafe cicu_break_open(type, locale, &status)
    try ICUError.check(status)
    guard let opened = unsafe opened else { throw .failed("U_MEMORY_ALLOCATION_ERROR") }
    return unsafe opened
  }

  deinit {
    if let breaks = unsafe breaks { unsafe cicu_break_close(breaks) }
  }

  /// Calls `body` with each stretch between two boundaries, in order, and its rule status.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8; what is ill-formed counts as U+FFFD.
  ///   - body: is given where the stretch begins and ends in bytes, and ICU's rule status,
  ///     which for words tells what they are made of.
  public mutating func forEach(
    in bytes: Span<UInt8>, _ body: (_ range: Range<Int>, _ ruleStatus: Int32) -> Void
  ) throws(ICUError) {
    if cutsLatinWords, LatinWords.forEach(in: bytes, body) { return }
    try forEachByICU(in: bytes, body)
  }

  /// The same, by ICU whatever the text is.
  mutating func forEachByICU(
    in bytes: Span<UInt8>, _ body: (_ range: Range<Int>, _ ruleStatus: Int32) -> Void
  ) throws(ICUError) {
    guard bytes.count <= Int32.max else { throw .tooLong(bytes: bytes.count) }
    guard !bytes.isEmpty else { return }
    if unsafe breaks == nil { unsafe breaks = try Self.opened(unit, locale) }
    var status: cicu_status = 0
    unsafe bytes.withUnsafeBytes { buffer in
      let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      let text = unsafe cicu_text_open_utf8(nil, start, Int64(buffer.count), &status)
      unsafe cicu_break_set_text(breaks, text, &status)
      defer { unsafe _ = cicu_text_close(text) }
      if cicu_failed(status) { return }
      var begin = Int(unsafe cicu_break_first(breaks))
      while case let end = Int(unsafe cicu_break_next(breaks)), end != -1 {
        body(begin..<end, unsafe cicu_break_rule_status(breaks))
        begin = end
      }
    }
    try ICUError.check(status)
  }
}
