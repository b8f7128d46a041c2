internal import Bitext

/// Checks spaces, quotation marks and brackets of a translation.
struct TypographyCheck: Sendable {
  private let isFrench: Bool

  init(target: LanguageTag) {
    isFrench = target.language == "fr"
  }

  func findings(source: String, target: String) -> [CheckFinding] {
    spaces(source, target) + ends(source, target) + brackets(source, target)
      + QuoteScan.findings(source: source, target: target)
  }

  private func spaces(_ source: String, _ target: String) -> [CheckFinding] {
    let bytes = Array(target.utf8)
    let isInSource = source.utf8.hasDoubleSpace
    var findings: [CheckFinding] = []
    var rows: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      guard bytes.isSpace(at: index) else {
        index += 1
        continue
      }
      let start = index
      var count = 0
      while index < bytes.count, bytes.isSpace(at: index) {
        index += bytes[index] == 0x20 ? 1 : 2
        count += 1
      }
      let isInside =
        start > 0 && bytes[start - 1] > 0x20 && index < bytes.count && bytes[index] > 0x20
      guard isInside else { continue }
      if count > 1 {
        if !isInSource { rows.append(start..<index) }
      } else if isStray(before: index, in: bytes), !source.contains(" ,"), !source.contains(" ;") {
        findings.append(
          CheckFinding(
            .space, .hint, "A space stands before '\(Character(Unicode.Scalar(bytes[index])))'.",
            targetRange: start..<index + 1))
      }
    }
    guard let first = rows.first else { return findings }
    let places = rows.count > 1 ? ", at \(rows.count) places" : ""
    let message = "More than one space stands in a row\(places)."
    return [CheckFinding(.space, .warning, message, targetRange: first)] + findings
  }

  /// Whether a comma or semicolon stands at an index that no space should stand before.
  private func isStray(before index: Int, in bytes: [UInt8]) -> Bool {
    guard bytes[index] == 0x2C || (bytes[index] == 0x3B && !isFrench) else { return false }
    return index + 1 == bytes.count || bytes[index + 1] <= 0x20
  }

  /// A line break at the end or the beginning that only one side has.
  private func ends(_ source: String, _ target: String) -> [CheckFinding] {
    let begins = (source.utf8.first == 0x0A, target.utf8.first == 0x0A)
    let ends = (source.utf8.last == 0x0A, target.utf8.last == 0x0A)
    guard begins.0 != begins.1 || ends.0 != ends.1 else { return [] }
    let isEnd = ends.0 != ends.1
    let isMissing = isEnd ? ends.0 : begins.0
    let place = isEnd ? "end" : "beginning"
    return [
      CheckFinding(
        .space, .warning,
        isMissing
          ? "The line break at the \(place) of the source is missing in the translation."
          : "A line break at the \(place) of the translation is not in the source.")
    ]
  }

  private func brackets(_ source: String, _ target: String) -> [CheckFinding] {
    let lonely = BracketScan.lonely(in: target)
    guard !lonely.isEmpty else { return [] }
    let wanted = BracketScan.lonely(in: source).map(\.mark).sorted()
    guard wanted != lonely.map(\.mark).sorted() else { return [] }
    return lonely.map {
      CheckFinding(
        .bracket, .warning, "A '\(Character(Unicode.Scalar($0.mark)))' has no fellow.",
        targetRange: $0.place..<$0.place + 1)
    }
  }
}

extension String.UTF8View {
  /// Whether two spaces stand side by side between other characters.
  fileprivate var hasDoubleSpace: Bool {
    var last: UInt8 = 0
    for byte in self {
      if byte == 0x20, last == 0x20 || last == 0xA0 { return true }
      last = byte
    }
    return false
  }
}

extension [UInt8] {
  /// Whether a space or an unbreakable space begins here.
  fileprivate func isSpace(at index: Int) -> Bool {
    self[index] == 0x20 || (self[index] == 0xC2 && index + 1 < count && self[index + 1] == 0xA0)
  }
}
