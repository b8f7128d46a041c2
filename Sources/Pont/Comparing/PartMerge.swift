internal import Bitext

/// Two versions of one item made one, part by part.
struct PartMerge {
  /// The item with what either version changed.
  private(set) var result: BitextItem
  /// The names of the parts that both changed differently.
  private(set) var conflicts: [String] = []
  private let prefersTheirs: Bool

  init(base: BitextItem, ours: BitextItem, theirs: BitextItem, prefersTheirs: Bool) {
    result = ours
    self.prefersTheirs = prefersTheirs
    switch (base, ours, theirs) {
    case (.unit(let base), .unit(let ours), .unit(let theirs)):
      result = .unit(merged(base, ours, theirs))
    case (.concept(let base), .concept(let ours), .concept(let theirs)):
      result = .concept(merged(base, ours, theirs))
    default: conflicts = ["kind"]
    }
  }

  private mutating func merged(
    _ base: TranslationUnit, _ ours: TranslationUnit, _ theirs: TranslationUnit
  ) -> TranslationUnit {
    var unit = ours
    unit.id = value("id", base.id, ours.id, theirs.id)
    unit.attributes = attributes("", base.attributes, ours.attributes, theirs.attributes)
    unit.annotations = list("note", base.annotations, ours.annotations, theirs.annotations)
    let all = [base, ours, theirs]
    guard all.allSatisfy({ Set($0.variants.map(\.language)).count == $0.variants.count }) else {
      // Which of several variants of a language is which, only their texts tell.
      unit.variants = value("texts", base.variants, ours.variants, theirs.variants)
      return unit
    }
    unit.variants = []
    for language in Self.names(all.map { $0.variants.map(\.language) }) {
      let versions = all.map { unit in unit.variants.first { $0.language == language } }
      if let variant = variant(language.text, versions[0], versions[1], versions[2]) {
        unit.variants.append(variant)
      }
    }
    return unit
  }

  private mutating func variant(
    _ name: String, _ base: Variant?, _ ours: Variant?, _ theirs: Variant?
  ) -> Variant? {
    guard let base, var variant = ours, let theirs else { return value(name, base, ours, theirs) }
    let ours = variant
    variant.content = value(name, base.content, ours.content, theirs.content)
    variant.previous = value(name + " previous", base.previous, ours.previous, theirs.previous)
    variant.next = value(name + " next", base.next, ours.next, theirs.next)
    variant.attributes = attributes(
      name + " ", base.attributes, ours.attributes, theirs.attributes)
    variant.annotations = list(
      name + " note", base.annotations, ours.annotations, theirs.annotations)
    return variant
  }

  private mutating func merged(
    _ base: Concept, _ ours: Concept, _ theirs: Concept
  ) -> Concept {
    var concept = ours
    concept.id = value("id", base.id, ours.id, theirs.id)
    concept.kind = value("kind", base.kind, ours.kind, theirs.kind)
    concept.subject = value("subject", base.subject, ours.subject, theirs.subject)
    concept.definition = value("definition", base.definition, ours.definition, theirs.definition)
    concept.source = value("source", base.source, ours.source, theirs.source)
    concept.terms = terms(base.terms, ours.terms, theirs.terms)
    concept.attributes = attributes("", base.attributes, ours.attributes, theirs.attributes)
    concept.annotations = list("note", base.annotations, ours.annotations, theirs.annotations)
    return concept
  }

  /// Terms are known by language and text.
  private mutating func terms(_ base: [Term], _ ours: [Term], _ theirs: [Term]) -> [Term] {
    func name(_ term: Term) -> String { "\(term.language.text) \(term.text)" }
    var terms: [Term] = []
    for key in Self.names([base, ours, theirs].map { $0.map(name) }) {
      let versions = [base, ours, theirs].map { terms in terms.first { name($0) == key } }
      if let term = value(key, versions[0], versions[1], versions[2]) { terms.append(term) }
    }
    return terms
  }

  /// Attributes are known by name; of two dates or counts that both changed the later counts.
  private mutating func attributes(
    _ prefix: String, _ base: [Attribute], _ ours: [Attribute], _ theirs: [Attribute]
  ) -> [Attribute] {
    var attributes: [Attribute] = []
    for name in Self.names([base, ours, theirs].map { $0.map(\.name) }) {
      let values = [base, ours, theirs].map { $0.value(named: name) }
      let merged =
        if let mine = values[1], let yours = values[2], Self.growing.contains(name) {
          mine.utf8.count == yours.utf8.count
            ? max(mine, yours) : mine.utf8.count > yours.utf8.count ? mine : yours
        } else if Self.following.contains(name), values[1] != values[2] {
          values[1] == values[0] ? values[2] : values[1]
        } else {
          value(prefix + name, values[0], values[1], values[2])
        }
      if let merged { attributes.append(Attribute(name: name, value: merged)) }
    }
    return attributes
  }

  /// What grows with each change.
  private static let growing: Set = ["changedate", "lastusagedate", "usagecount"]
  /// What says who changed it last.
  private static let following: Set = ["changeid", "creationtoolversion"]

  /// Annotations are kept, added and removed one by one.
  private func list(
    _ name: String, _ base: [Annotation], _ ours: [Annotation], _ theirs: [Annotation]
  ) -> [Annotation] {
    let kept = ours.filter { !base.contains($0) || theirs.contains($0) }
    return kept + theirs.filter { !base.contains($0) && !ours.contains($0) }
  }

  private mutating func value<Value: Equatable>(
    _ name: String, _ base: Value, _ ours: Value, _ theirs: Value
  ) -> Value {
    if ours == theirs || theirs == base { return ours }
    if ours == base { return theirs }
    conflicts.append(name)
    return prefersTheirs ? theirs : ours
  }

  /// All names, in the order of ours, then those of theirs.
  private static func names<Name: Hashable>(_ lists: [[Name]]) -> [Name] {
    var seen: Set<Name> = []
    return (lists[1] + lists[2] + lists[0]).filter { seen.insert($0).inserted }
  }
}
