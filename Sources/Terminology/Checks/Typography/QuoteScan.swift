/// Finds quotation marks without their fellow, whatever marks a language uses.
///
/// Which mark opens and which closes depends on the language (*„ ”*, *„ “*, *” ”*, *» «*), so that
/// double ones are only counted: they have to be even. A quotation that goes on over several
/// segments is open in the source too.
struct QuoteScan {
  /// Straight marks, then curly ones, then guillemets.
  private var places: [[Range<Int>]] = [[], [], []]
  private var singleOpen: [Range<Int>] = []

  static func findings(source: String, target: String) -> [CheckFinding] {
    let found = QuoteScan(of: target)
    if found.isEmpty { return [] }
    let wanted = QuoteScan(of: source)
    if found.isOdd, !wanted.isOdd, !hasOpenSingle(source), let lonely = found.lonely {
      return [finding(.warning, lonely, in: target)]
    }
    if !found.isOdd, !found.hasOddKind, let single = found.singleOpen.last,
      wanted.singleOpen.isEmpty, !wanted.isOdd, !hasOpenSingle(source)
    {
      return [finding(.warning, single, in: target)]
    }
    if !found.isOdd, found.hasOddKind, !wanted.hasOddKind, let lonely = found.lonely {
      return [
        CheckFinding(
          .quote, .hint,
          "The quotation mark '\(target.slice(of: lonely))' is closed by another kind.",
          targetRange: lonely)
      ]
    }
    return []
  }

  private static func finding(
    _ severity: CheckFinding.Severity, _ place: Range<Int>, in text: String
  ) -> CheckFinding {
    CheckFinding(
      .quote, severity, "The quotation mark '\(text.slice(of: place))' has no fellow.",
      targetRange: place)
  }

  /// Whether a text may begin or end inside a quotation between single marks, which are apostrophes
  /// too: one that closes without one that opens, or the other way round.
  private static func hasOpenSingle(_ text: String) -> Bool {
    let characters = Array(text)
    var open = 0
    for (index, mark) in characters.enumerated() where "'‘’‚‹›".contains(mark) {
      let before = index > 0 ? characters[index - 1] : " "
      let after = index + 1 < characters.count ? characters[index + 1] : " "
      let isWord = (before.isLetter || before.isNumber, after.isLetter || after.isNumber)
      if isWord.0, isWord.1 { continue }
      if isWord.1 || "‘‚‹".contains(mark) {
        open += 1
      } else if open == 0 {
        return true
      } else {
        open -= 1
      }
    }
    return open != 0
  }

  private init(of text: String) {
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      if byte == 0x22 { addStraight(bytes, index) }
      if byte == 0xC2, index + 1 < bytes.count, [0xAB, 0xBB].contains(bytes[index + 1]) {
        places[2].append(index..<index + 2)
      }
      guard byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 else { continue }
      let place = index..<index + 3
      switch bytes[index + 2] {
      case 0x9C, 0x9D, 0x9E, 0x9F: places[1].append(place)
      case 0x98: addSingle(bytes, place)
      case 0x9A: singleOpen.append(place)
      case 0x99: if !singleOpen.isEmpty { singleOpen.removeLast() }
      default: continue
      }
    }
  }

  /// A mark after a digit may stand for inches; it counts only while a quotation is open.
  private mutating func addStraight(_ bytes: [UInt8], _ index: Int) {
    let isAfterDigit = index > 0 && 0x30...0x39 ~= bytes[index - 1]
    if isAfterDigit, places[0].count.isMultiple(of: 2) { return }
    places[0].append(index..<index + 1)
  }

  /// *‘* opens, or closes what *‚* opened; before *s*, *t* or a digit it is an apostrophe gone
  /// wrong.
  private mutating func addSingle(_ bytes: [UInt8], _ place: Range<Int>) {
    let next = place.upperBound
    if next + 1 < bytes.count {
      let isShort = [0x73, 0x74, 0x6E, 0x6B].contains(bytes[next]) && bytes[next + 1] <= 0x20
      if isShort || 0x30...0x39 ~= bytes[next] { return }
    }
    let closes = next == bytes.count || bytes[next] < 0x41 || bytes[next] == 0xE2
    if closes, !singleOpen.isEmpty { singleOpen.removeLast() } else { singleOpen.append(place) }
  }

  private var isEmpty: Bool { places.allSatisfy(\.isEmpty) && singleOpen.isEmpty }
  private var isOdd: Bool { !places.reduce(0) { $0 + $1.count }.isMultiple(of: 2) }
  private var hasOddKind: Bool { places.contains { !$0.count.isMultiple(of: 2) } }
  private var lonely: Range<Int>? {
    places.first { !$0.count.isMultiple(of: 2) }?.last
  }
}
