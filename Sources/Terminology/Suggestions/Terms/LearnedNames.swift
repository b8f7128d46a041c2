internal import Bitext

/// Judges names that pairs of a memory show, once all pairs have been read.
///
/// A memory of messages is full of titles whose words have capitals. What consists of words that
/// occur without them is no name; what a company's name begins is its product; money is no place.
struct LearnedNames: Sendable {
  let finder: SuggestionFinder
  let cases: WordCases

  /// A name as it should be suggested, or `nil` where it is none.
  func judged(_ suggestion: Suggestion) -> Suggestion? {
    var judged = suggestion
    judged.target = withoutCompound(suggestion)
    guard suggestion.kind != .other else { return judged }
    let isKnown = suggestion.evidence.contains { $0.isKnowledge }
    if isMoneyOrLanguage(suggestion.source) {
      judged.kind = .other
      return judged
    }
    let words = PassageText(suggestion.source).words
    let content = words.filter {
      $0.key.count > 2 && !$0.key.allSatisfy("ivxlc0123456789".contains)
    }
    let common = content.filter { cases.isCommon($0.key) }
    let isAlone = words.count == 1 && judged.target == suggestion.source
    if !isKnown, common.count == content.count || isAlone && suggestion.kind != .institution {
      return nil
    }
    if !isKnown, isHalf(judged.target, of: words) { judged.score *= Self.trustInHalf }
    if suggestion.kind == .institution, isProduct(words, target: judged.target) {
      judged.kind = .other
    } else if !isKnown, suggestion.kind != .institution, !common.isEmpty || isIdentifier(words) {
      judged.kind = .other
    }
    if !suggestion.evidence.contains(where: Self.tells) {
      judged.kind = .other
      judged.score *= Self.trustInPlaceAlone
    }
    return judged
  }

  private static let trustInPlaceAlone = 0.5
  private static let trustInHalf = 0.4

  /// Whether a target is some words of the source and leaves others out: *Gaia* for *Gaia Catalog*.
  private func isHalf(_ target: String, of words: [PassageText.Word]) -> Bool {
    let kept = PassageText(target).words.map(\.key)
    return kept.count < words.count && kept.allSatisfy(words.map(\.key).contains)
  }

  /// The target without what a compound of it adds: *XSLT-opmaakmodel* for *XSLT*.
  private func withoutCompound(_ suggestion: Suggestion) -> String {
    let (source, target) = (suggestion.source, suggestion.target)
    let isCompound =
      target.hasPrefix(source + "-") && !source.contains("-")
      && target.dropFirst(source.count + 1).first?.isLowercase == true
    return isCompound ? source : target
  }

  private func isMoneyOrLanguage(_ name: String) -> Bool {
    finder.known.isCurrencyUnit(name)
      || finder.known[name].contains {
        $0.evidence == .localeData("currency") || $0.evidence == .localeData("language")
      }
  }

  /// Whether a name is that of a company with the name of what it makes: *Microsoft Word*.
  private func isProduct(_ words: [PassageText.Word], target: String) -> Bool {
    guard words.count > 1, let first = words.first, let last = words.last,
      !Self.heads.contains(last.text.lowercased()),
      !Self.heads.contains(target.split(separator: " ").last?.lowercased() ?? "")
    else { return words.count == 1 && isIdentifier(words) }
    return finder.known[first.text].contains { $0.kind == .institution }
      || first.text.count > 1 && first.text == first.text.uppercased()
  }

  private static let heads: Set<String> = Set(
    ["en", "nl", "de", "fr"].flatMap { InstitutionWords.heads(in: $0) }.map { $0.lowercased() })

  /// Whether a word is written as programs write names of theirs: *ByVal*, *AFB120*.
  private func isIdentifier(_ words: [PassageText.Word]) -> Bool {
    words.contains { word in
      word.text.contains(where: \.isNumber)
        || word.text.dropFirst().contains(where: \.isUppercase) && !word.text.contains("-")
          && !word.text.hasPrefix("Mc") && !word.text.contains("'") && !word.text.contains("’")
    }
  }

  /// Whether evidence says more than that two names stand at the same place.
  private static func tells(_ evidence: Evidence) -> Bool {
    switch evidence {
    case .alignedPairs, .position: false
    default: true
    }
  }
}
