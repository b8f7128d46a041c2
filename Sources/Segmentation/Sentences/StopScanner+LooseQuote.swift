internal import ICU

extension StopScanner {
  /// A closing quotation mark that white space parts from the end of its sentence: `Ga. ''`.
  struct LooseQuote {
    /// Where the mark is over.
    let end: Int
    /// Whether its shape leaves open whether it opens or closes.
    let isAmbiguous: Bool
    /// Whether it is written as two apostrophes.
    let isPair: Bool
  }

  /// The quotation mark at a place, where white space or the end of the paragraph follows it.
  func looseQuote(_ bytes: Span<UInt8>, at place: Int, _ upper: Int) -> LooseQuote? {
    guard place < upper else { return nil }
    let (value, end) = bytes.scalar(at: place)
    switch value {
    case 0x22:
      return isFree(bytes, end, upper)
        ? LooseQuote(end: end, isAmbiguous: true, isPair: false) : nil
    case 0x27 where end < upper && bytes[end] == 0x27:
      return isFree(bytes, end + 1, upper)
        ? LooseQuote(end: end + 1, isAmbiguous: true, isPair: true) : nil
    case 0x5B:
      return noteEnd(bytes, at: place, upper).flatMap { end in
        isFree(bytes, end, upper) ? LooseQuote(end: end, isAmbiguous: false, isPair: false) : nil
      }
    case 0x27, 0x29, 0x5D, 0xBB, 0x2019, 0x201D, 0x203A:
      return isFree(bytes, end, upper)
        ? LooseQuote(end: end, isAmbiguous: false, isPair: false) : nil
    default:
      return nil
    }
  }

  /// Whether nothing but white space follows up to the end of the paragraph.
  func isBlank(_ bytes: Span<UInt8>, _ place: Int, _ upper: Int) -> Bool {
    spaceEnd(bytes, place, upper) == upper
  }

  /// Moves a stop over a closing mark and the white space after it.
  func extend(_ stop: inout Stop, over end: Int, _ bytes: Span<UInt8>, _ upper: Int) {
    stop.closeEnd = end
    stop.end = spaceEnd(bytes, end, upper)
    stop.verdict = verdict(on: stop, bytes, upper)
  }

  /// Where a note such as `[17]` or `[…]` is over, if there is one.
  func noteEnd(_ bytes: Span<UInt8>, at place: Int, _ upper: Int) -> Int? {
    guard place < upper, bytes[place] == 0x5B else { return nil }
    var end = place + 1
    while end < upper, end - place < 5 {
      let (value, next) = bytes.scalar(at: end)
      guard 0x30...0x39 ~= value || value == 0x2E || value == 0x2026 else { break }
      end = next
    }
    guard end > place + 1, end < upper, bytes[end] == 0x5D else { return nil }
    return end + 1
  }

  private func isFree(_ bytes: Span<UInt8>, _ place: Int, _ upper: Int) -> Bool {
    guard place < upper else { return true }
    switch property(bytes, at: place).0 {
    case .sp, .lf, .cr, .sep, .sContinue: return true
    default: return false
    }
  }
}
