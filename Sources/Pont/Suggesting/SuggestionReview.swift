public import Bitext
public import Memory
public import Terminology

/// A review of suggestions by a person, one at a time; each decision is kept at once, so that a
/// review can be broken off and taken up again.
public struct SuggestionReview {
  /// Something to decide about.
  public enum Item: Sendable {
    /// A suggestion that is nowhere yet.
    case suggestion(Suggestion)
    /// A concept of the memory whose terms are proposed.
    case proposed(StoredConcept)
  }

  /// What a person decides.
  public enum Decision: Hashable, Sendable {
    /// It is right.
    case accept
    /// It is right with this target.
    case acceptAs(String)
    /// It is wrong and is not to be made again.
    case reject
    /// Not now.
    case skip
  }

  private let desk: SuggestionDesk
  private let memory: MemoryStore
  private var waiting: ArraySlice<Item>
  /// How many were accepted.
  public private(set) var accepted = 0
  /// How many were rejected.
  public private(set) var rejected = 0
  /// How many were left for later.
  public private(set) var skipped = 0

  /// Begins a review.
  public init(_ items: [Item], desk: SuggestionDesk, memory: MemoryStore) {
    waiting = items[...]
    self.desk = desk
    self.memory = memory
  }

  /// The concepts of a memory that are only proposed in both languages, to be reviewed.
  ///
  /// - Throws: `MemoryError`.
  public static func proposed(
    in memory: MemoryStore, from source: LanguageTag, to target: LanguageTag
  ) throws -> [Item] {
    try memory.concepts().filter { stored in
      [source, target].allSatisfy { language in
        stored.concept.terms(in: language).contains { $0.status == .proposed }
      }
    }.map(Item.proposed)
  }

  /// What is to be decided now; `nil` at the end.
  public var current: Item? { waiting.first }
  /// How many are left.
  public var left: Int { waiting.count }

  /// Keeps a decision about the current item and goes on to the next.
  ///
  /// - Throws: `MemoryError`.
  public mutating func decide(_ decision: Decision) throws {
    guard let item = waiting.popFirst() else { return }
    switch decision {
    case .skip: skipped += 1
    case .accept, .acceptAs:
      var target: String?
      if case .acceptAs(let text) = decision { target = text }
      try accept(item, as: target)
      accepted += 1
    case .reject:
      try reject(item)
      rejected += 1
    }
  }

  private func accept(_ item: Item, as target: String?) throws {
    switch item {
    case .suggestion(var suggestion):
      if let target { suggestion.target = target }
      try desk.accept([suggestion], status: .preferred)
    case .proposed(let stored):
      var concept = stored.concept
      if let target { concept.setTarget(target, in: desk.target) }
      concept.confirm()
      try memory.changeConcepts(as: "accept suggestions", note: concept.terms.first?.text) {
        try $0.replace(stored.number, with: concept)
      }
    }
  }

  private func reject(_ item: Item) throws {
    switch item {
    case .suggestion(let suggestion): try desk.reject(suggestion)
    case .proposed(let stored):
      if let (source, target) = stored.concept.pair(from: desk.source, to: desk.target) {
        try memory.reject(source, in: desk.source, as: target, in: desk.target)
      }
      _ = try memory.changeConcepts(as: "reject suggestion", note: stored.concept.terms.first?.text)
      {
        try $0.remove(stored.number)
      }
    }
  }
}

extension SuggestionReview.Item {
  /// The name and what it is to be.
  public func pair(from source: LanguageTag, to target: LanguageTag) -> (String, String)? {
    switch self {
    case .suggestion(let suggestion): (suggestion.source, suggestion.target)
    case .proposed(let stored): stored.concept.pair(from: source, to: target)
    }
  }
}

extension Concept {
  /// The first terms of two languages.
  fileprivate func pair(from source: LanguageTag, to target: LanguageTag) -> (String, String)? {
    guard let name = terms(in: source).first, let form = terms(in: target).first else {
      return nil
    }
    return (name.text, form.text)
  }

  /// Puts a text in the place of the first term of a language.
  fileprivate mutating func setTarget(_ text: String, in language: LanguageTag) {
    guard let first = terms(in: language).first, let place = terms.firstIndex(of: first) else {
      return
    }
    terms[place].text = text
  }

  /// Makes what is proposed preferred, and admitted what follows it in its language and part.
  fileprivate mutating func confirm() {
    var met: Set<String> = []
    for place in terms.indices {
      let isFirst = met.insert("\(terms[place].language) \(terms[place].part)").inserted
      if terms[place].status == .proposed { terms[place].status = isFirst ? .preferred : .admitted }
    }
  }
}
