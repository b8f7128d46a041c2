internal import Bitext

/// What is kept of each item of a file to find it in another: 48 bytes, whatever its size.
struct ItemFacts {
  /// All of it; equal only where nothing differs but order inside.
  let whole: Fingerprint
  /// Its source and the name of its place; of a concept, its first term in each language.
  let key: UInt64
  /// What it says in all other languages; 0 where nothing.
  let target: UInt64
  /// The name it has; 0 where it has none that tells anything.
  let id: UInt64

  /// - Parameters:
  ///   - source: the language of the sources.
  ///   - ignoresDetails: whether only texts count.
  init(_ item: BitextItem, source: LanguageTag?, ignoresDetails: Bool) {
    switch item {
    case .unit(let unit): self.init(unit, source: source, ignoresDetails: ignoresDetails)
    case .concept(let concept): self.init(concept, ignoresDetails: ignoresDetails)
    }
  }

  private init(_ unit: TranslationUnit, source: LanguageTag?, ignoresDetails: Bool) {
    var whole = Fingerprint()
    var target = Fingerprint()
    let variants = unit.variants.sorted(by: Self.precedes)
    let own = unit.source(in: source)
    for variant in variants {
      let text = variant.content.fingerprint
      whole.add(variant.language.text)
      whole.add(text)
      if variant != own {
        target.add(variant.language.text)
        target.add(text)
      }
      if ignoresDetails { continue }
      whole.add(variant.previous)
      whole.add(variant.next)
      whole.add(variant.attributes, variant.annotations)
    }
    if !ignoresDetails {
      whole.add(unit.id)
      whole.add(unit.attributes, unit.annotations)
    }
    var key = Fingerprint()
    key.add(own?.language.text)
    key.add(own?.content.plainText)
    key.add(unit.placeName)
    self.whole = whole
    self.key = key.low
    self.target = variants.count > 1 ? target.low : 0
    id = Self.number(of: unit.id)
  }

  private init(_ concept: Concept, ignoresDetails: Bool) {
    var whole = Fingerprint()
    var key = Fingerprint()
    let terms = concept.terms.sorted {
      ($0.language, $0.text, $0.part.rawValue) < ($1.language, $1.text, $1.part.rawValue)
    }
    for term in terms {
      whole.add(term.language.text)
      whole.add(term.text)
      whole.add(term.part.rawValue)
      whole.add(term.status.rawValue)
      if !ignoresDetails { whole.add(term.attributes, term.annotations) }
    }
    whole.add(concept.kind.rawValue)
    for text in [concept.subject, concept.definition, concept.source] { whole.add(text) }
    if !ignoresDetails {
      whole.add(concept.id)
      whole.add(concept.attributes, concept.annotations)
    }
    var seen: Set<LanguageTag> = []
    for term in concept.terms where seen.insert(term.language).inserted {
      key.add(term.language.text)
      key.add(term.text)
    }
    self.whole = whole
    self.key = key.low
    target = 0
    id = Self.number(of: concept.id)
  }

  private static func precedes(_ left: Variant, _ right: Variant) -> Bool {
    left.language != right.language
      ? left.language < right.language : left.content.plainText < right.content.plainText
  }

  /// Numbers that count units name none: another export counts otherwise.
  private static func number(of id: String?) -> UInt64 {
    guard let id, !id.isEmpty, !id.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return 0 }
    var fingerprint = Fingerprint()
    fingerprint.add(id)
    return fingerprint.low
  }
}

extension Fingerprint {
  /// Adds attributes and annotations, in whatever order they stand.
  fileprivate mutating func add(_ attributes: [Attribute], _ annotations: [Annotation]) {
    let own = attributes.filter { !$0.isOfPlace }
    for attribute in own.sorted(by: { ($0.name, $0.value) < ($1.name, $1.value) }) {
      add(attribute.name)
      add(attribute.value)
    }
    end()
    for text in annotations.map(\.comparisonText).sorted() { add(text) }
    end()
  }
}

extension Attribute {
  /// Whether it says what stood around an item in its file, and nothing of the item.
  var isOfPlace: Bool {
    name.hasPrefix("outside/") || ["tbx/header", "tbx/back", "tbx/unsaid"].contains(name)
  }
}

extension Annotation {
  /// All that it says, as one text.
  var comparisonText: String {
    func text(_ attributes: [Attribute]) -> String {
      attributes.map { "\u{1}\($0.name)\u{2}\($0.value)" }.sorted().joined()
    }
    return switch self {
    case .note(let note, let attributes): "n\u{1}\(note)\(text(attributes))"
    case .property(let name, let value, let attributes):
      "p\u{1}\(name)\u{2}\(value)\(text(attributes))"
    case .foreign(let xml): "f\u{1}\(xml)"
    }
  }
}

extension Content {
  /// That of its text and codes.
  fileprivate var fingerprint: Fingerprint {
    var fingerprint = Fingerprint()
    for run in runs {
      switch run {
      case .text(let text): fingerprint.add(text)
      case .code(let code):
        fingerprint.end()
        fingerprint.add(code.role.rawValue + " " + code.element)
        for attribute in code.attributes { fingerprint.add(attribute.name + "=" + attribute.value) }
        for datum in code.data {
          switch datum {
          case .markup(let markup): fingerprint.add(markup)
          case .subflow(let content, _): fingerprint.add(content.fingerprint)
          }
        }
      }
    }
    return fingerprint
  }
}
