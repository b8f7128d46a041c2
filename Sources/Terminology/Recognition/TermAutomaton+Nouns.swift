internal import Bitext

/// Which terms are common nouns, that compounds may end in.
extension TermAutomaton {
  /// Whether a term is a common noun, as its terms in other languages say: German writes nouns alone
  /// with a capital.
  func isCommonNoun(_ source: Source) -> Bool {
    guard source.concept.kind == .other else { return false }
    var small = 0
    for term in source.concept.terms where term.part == .full || term.part == .variant {
      let isSmall = term.text.first?.isLowercase == true
      if term.language.language == "de" {
        if isSmall { return false }
      } else if isSmall {
        small += 1
      } else if term.language.language != language {
        return false
      }
    }
    return small > 0 && source.concept.terms.contains { $0.language.language == "de" }
  }

  /// Whether a term is a common noun, as far as one of a single word tells.
  func isNoun(_ entry: TermEntry) -> Bool {
    guard entry.kind == .other, entry.part == .full || entry.part == .variant else { return false }
    let shape = words[Int(entry.words.lowerBound)].shape
    return shape == .lower || language == "de" && entry.isCommonNoun
  }

  /// Whether a compound may end in a term: a common noun of some length.
  func isHead(_ entry: TermEntry) -> Bool {
    entry.words.count == 1 && entry.wording == .term && isNoun(entry)
      && words[Int(entry.words.lowerBound)].foldedCount > 3
  }

  /// Whether the end of a word begins with the same letters as a term that a compound may end in.
  func mayEnd(_ range: Range<Int>, in bytes: Span<UInt8>, _ scanner: TokenScanner) -> Bool {
    let first = scanner.beginnings(of: range, in: bytes)
    return heads.mayHold(first.short) || heads.mayHold(first.long)
  }
}
