internal import Bitext

/// Looks for a word that is nearly a name: *Selenski* where the glossary has *Zelensky*.
enum NearSpelling {
  /// The word with a capital that is most like the last word of a name, where a third of its
  /// letters at most differ and it is not the same.
  ///
  /// - Parameter taken: stretches that are known to be something else.
  static func found(
    of name: String, in text: String, except taken: [Range<Int>]
  ) -> (text: String, range: Range<Int>)? {
    guard let last = name.split(separator: " ").last else { return nil }
    let wanted = Array(last.lowercased().unicodeScalars)
    guard wanted.count > 3 else { return nil }
    var best: (edits: Int, range: Range<Int>)?
    let scanner = TokenScanner(endings: Endings(none: ()))
    for token in scanner.tokens(in: text.utf8Span.span)
    where token.shape == .title || token.shape == .mixed {
      if taken.contains(where: { $0.overlaps(token.range) }) { continue }
      let word = Array(text.slice(of: token.range).lowercased().unicodeScalars)
      guard abs(word.count - wanted.count) < 4 else { continue }
      let edits = distance(word, wanted)
      if edits > 0, edits * 3 <= wanted.count, edits < best?.edits ?? .max {
        best = (edits, token.range)
      }
    }
    return best.map { (text.slice(of: $0.range), $0.range) }
  }

  /// Whether a word is an adjective or inhabitant of a place, by its ending.
  static func isAdjective(_ word: String, of place: String) -> Bool {
    guard let last = place.lowercased().split(separator: " ").last else { return false }
    let endings = ["s", "se", "e", "er", "ers", "sch", "sche", "isch", "ische", "n", "ns", "nse"]
    let word = word.lowercased()
    return endings.contains { ending in
      guard word.hasSuffix(ending) else { return false }
      let stem = word.dropLast(ending.count)
      return stem.count > 3 && last.count <= stem.count + 2 && last.hasPrefix(stem)
    }
  }

  /// Letters to put in, take out or change (Levenshtein 1966).
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in 1..<max(1, row.count) {
        let change = diagonal + (letter == right[column - 1] ? 0 : 1)
        diagonal = row[column]
        row[column] = min(change, row[column] + 1, row[column - 1] + 1)
      }
    }
    return row[right.count]
  }
}
