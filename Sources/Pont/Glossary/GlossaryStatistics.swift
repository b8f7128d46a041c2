internal import Bitext
public import Memory

/// What a glossary holds, in numbers.
public struct GlossaryStatistics: Sendable, Encodable {
  /// How many concepts.
  public private(set) var concepts = 0
  /// How many terms.
  public private(set) var terms = 0
  /// Concepts of each kind.
  public private(set) var kinds: [String: Int] = [:]
  /// Terms in each language.
  public private(set) var languages: [String: Int] = [:]
  /// Concepts that have no term in a language that others have.
  public private(set) var lacking: [String: Int] = [:]
  /// Terms of each status.
  public private(set) var statuses: [String: Int] = [:]
  /// Terms of each part.
  public private(set) var parts: [String: Int] = [:]
  /// Concepts of each subject.
  public private(set) var subjects: [String: Int] = [:]
  /// Concepts of each glossary.
  public private(set) var glossaries: [String: Int] = [:]

  /// Counts concepts.
  public init(of stored: [StoredConcept]) {
    for one in stored {
      concepts += 1
      terms += one.concept.terms.count
      kinds[one.concept.kind.rawValue, default: 0] += 1
      if let subject = one.concept.subject { subjects[subject, default: 0] += 1 }
      glossaries[one.origin ?? "", default: 0] += 1
      for term in one.concept.terms {
        languages[term.language.text, default: 0] += 1
        statuses[term.status.rawValue, default: 0] += 1
        parts[term.part.rawValue, default: 0] += 1
      }
    }
    for language in languages.keys {
      lacking[language] = stored.count { one in
        !one.concept.terms.contains { $0.language.text == language }
      }
    }
  }
}
