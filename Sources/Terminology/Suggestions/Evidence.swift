/// Why a suggestion is made.
public enum Evidence: Hashable, Sendable {
  /// A glossary has the name, or the names it is made of.
  case glossary(names: [String])
  /// ICU's locale data has it: a region, language, currency or city.
  case localeData(String)
  /// Pairs of segments show it: how many of those that have the source, and the first of them.
  case alignedPairs(count: Int, of: Int, source: String, target: String)
  /// The conventions of romanisation make it: the rules, such as `oe → u`.
  case romanization(rules: [String])
  /// The two sound alike; how much, from 0 to 1.
  case sounds(likeness: Double)
  /// The acronym stands beside its expansion in the text.
  case acronymExpansion(String)
  /// The acronyms of both sides are the same, or spell each other's names.
  case acronym
  /// The words of an institution's name, translated one by one.
  case words([String])
  /// The name is made of another by a pattern, such as `noord-* = North *`.
  case pattern(String)
  /// Both languages write it alike.
  case identicalForm
  /// Both stand at the same place among the names of a pair of segments.
  case position
}

extension Evidence {
  /// The sort of evidence in one word, for machines.
  public var kind: String {
    switch self {
    case .glossary: "glossary"
    case .localeData: "locale data"
    case .alignedPairs: "aligned pairs"
    case .romanization: "romanisation"
    case .sounds: "sounds"
    case .acronymExpansion: "acronym expansion"
    case .acronym: "acronym"
    case .words: "words"
    case .pattern: "pattern"
    case .identicalForm: "identical form"
    case .position: "position"
    }
  }
}

extension Evidence: CustomStringConvertible {
  public var description: String {
    switch self {
    case .glossary(let names): "glossary: " + names.joined(separator: ", ")
    case .localeData(let sort): "ICU locale data: \(sort)"
    case .alignedPairs(let count, let all, let source, let target):
      "\(count) of \(all) pairs: “\(source)” = “\(target)”"
    case .romanization(let rules): "romanisation: " + rules.joined(separator: "; ")
    case .sounds(let likeness): "sounds alike: \(Int(likeness * 100)) %"
    case .acronymExpansion(let expansion): "stands for \(expansion)"
    case .acronym: "acronyms agree"
    case .words(let words): "words: " + words.joined(separator: ", ")
    case .pattern(let pattern): "pattern: \(pattern)"
    case .identicalForm: "written alike in both languages"
    case .position: "same place among the names of the pair"
    }
  }
}
