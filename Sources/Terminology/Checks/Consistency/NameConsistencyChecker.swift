public import Bitext

/// Remembers how names were written and tells where one is written otherwise later on.
///
/// A name is a word inside a sentence with a capital that no text so far had in small letters; its
/// form in the translation is the word that sounds like it. That *Selenskyj* was *Zelensky* before
/// and is *Zelenskyy* now is found without any glossary.
public struct NameConsistencyChecker: Sendable {
  private struct Entry {
    let form: String
    let number: Int
  }

  private static let mostNames = 200_000
  private static let mostWords = 1_000_000
  /// How far two words may lie apart in sound to be one name.
  private static let farthest: Float = 0.17

  private let scanner = TokenScanner(endings: Endings(none: ()))
  private let sourceSpelling: SoundSpelling
  private let targetSpelling: SoundSpelling
  private let compare: NameComparison
  private let sourceInflection: Inflection
  private let targetInflection: Inflection
  private var entries: [String: Entry] = [:]
  private var common: Set<UInt64> = []

  /// Makes a checker that has seen nothing.
  public init(source: LanguageTag, target: LanguageTag) {
    sourceSpelling = SoundSpelling(of: source)
    targetSpelling = SoundSpelling(of: target)
    compare = NameComparison(source: source.language, target: target.language)
    sourceInflection = Inflection(for: source)
    targetInflection = Inflection(for: target)
  }

  /// Notes the names of a pair; finds those that an earlier pair wrote otherwise.
  ///
  /// - Parameter number: what the caller counts the pair by.
  public mutating func findings(source: String, target: String, number: Int) -> [CheckFinding] {
    let names = words(of: source)
    let forms = words(of: target)
    guard !names.isEmpty, !forms.isEmpty else { return [] }
    let sounds = forms.map { NameSounds($0.text, as: targetSpelling) }
    var findings: [CheckFinding] = []
    for name in names {
      let wanted = NameSounds(name.text, as: sourceSpelling)
      let distances = sounds.map { compare(wanted, $0) }
      guard let best = distances.indices.min(by: { distances[$0] < distances[$1] }),
        distances[best] <= Self.farthest
      else { continue }
      let form = forms[best]
      guard let earlier = entries[name.text] else {
        if entries.count < Self.mostNames {
          entries[name.text] = Entry(form: form.text, number: number)
        }
        continue
      }
      guard isOther(form.text, than: earlier.form), !target.contains(earlier.form) else { continue }
      findings.append(
        CheckFinding(
          .nameDiffers, .warning,
          "'\(name.text)' is '\(form.text)' here and was '\(earlier.form)' before.",
          sourceRange: name.range, targetRange: form.range, earlier: earlier.number))
    }
    return findings
  }

  /// Whether a form is another spelling and no inflection.
  private func isOther(_ form: String, than earlier: String) -> Bool {
    guard form != earlier else { return false }
    let (one, other) = (form.lowercased(), earlier.lowercased())
    if one == other || one.hasPrefix(other) || other.hasPrefix(one) { return false }
    let isForm = { (left: String, right: String) in
      targetInflection.accepts(
        left.utf8Span.span, as: right.utf8Span.span, nature: .common, isLast: true)
    }
    guard !isForm(one, other), !isForm(other, one) else { return false }
    let edits = NearSpelling.distance(Array(one.unicodeScalars), Array(other.unicodeScalars))
    return edits * 3 <= max(one.unicodeScalars.count, other.unicodeScalars.count)
  }

  /// The words of a text that may be names; notes those that are none.
  private mutating func words(of text: String) -> [(text: String, range: Range<Int>)] {
    var found: [(text: String, range: Range<Int>)] = []
    for (index, token) in scanner.tokens(in: text.utf8Span.span).enumerated() {
      if token.shape == .lower, token.length > 3 {
        if common.count < Self.mostWords { common.insert(token.stem) }
        continue
      }
      let isInside = index > 0 && [.space, .hyphen].contains(token.gap)
      guard isInside, token.length > 4, token.shape == .title || token.shape == .mixed,
        !common.contains(token.stem)
      else { continue }
      found.append((text.slice(of: token.range), token.range))
    }
    return found
  }
}
