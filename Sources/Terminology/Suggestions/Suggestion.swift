public import Bitext

/// An entry that a glossary might have: a name or term with its translation, and why.
public struct Suggestion: Hashable, Sendable {
  /// Another form of the same thing, such as the surname of a person.
  public struct Variant: Hashable, Sendable {
    /// The form in the source language.
    public var source: String
    /// The form in the target language.
    public var target: String
    /// Which form of the name it is.
    public var part: Term.Part

    /// Makes a variant from its parts.
    public init(source: String, target: String, part: Term.Part) {
      self.source = source
      self.target = target
      self.part = part
    }
  }

  /// The name in the source language, without article or title.
  public var source: String
  /// The name in the target language.
  public var target: String
  /// What it names.
  public var kind: Concept.Kind
  /// Which form of the name both are.
  public var part: Term.Part
  /// How probable it is that the target is right, from 0 to 1, measured by `Benchmarks/terminology`.
  public var score: Double
  /// Why, the strongest first.
  public var evidence: [Evidence]
  /// Where the source stands, in UTF-8 bytes, in order.
  public var occurrences: [Range<Int>]
  /// Other forms of the same thing.
  public var variants: [Variant]
  /// Other targets, best first, in case the first is wrong.
  public var alternatives: [String]

  /// Makes a suggestion from its parts.
  public init(
    source: String, target: String, kind: Concept.Kind, part: Term.Part = .full, score: Double,
    evidence: [Evidence], occurrences: [Range<Int>] = [], variants: [Variant] = [],
    alternatives: [String] = []
  ) {
    self.source = source
    self.target = target
    self.kind = kind
    self.part = part
    self.score = score
    self.evidence = evidence
    self.occurrences = occurrences
    self.variants = variants
    self.alternatives = alternatives
  }

  /// The suggestion as a concept whose terms are *proposed*, to be looked at by a person.
  public func concept(from source: LanguageTag, to target: LanguageTag) -> Concept {
    var terms = [
      Term(self.source, language: source, part: part, status: .proposed),
      Term(self.target, language: target, part: part, status: .proposed),
    ]
    for variant in variants {
      terms.append(Term(variant.source, language: source, part: variant.part, status: .proposed))
      terms.append(Term(variant.target, language: target, part: variant.part, status: .proposed))
    }
    let why = evidence.map(\.description).joined(separator: "; ")
    return Concept(kind: kind, source: "suggested by Pont: \(why)", terms: terms)
  }
}
