internal import Bitext

/// The parts of an item by name, as a difference shows and a merge compares them.
public struct ItemParts: Hashable, Sendable {
  /// A part: a text in a language, an attribute, a note.
  public struct Part: Hashable, Sendable {
    /// What it is called: `nl`, `nl creationdate`, `changeid`, `note`.
    public let name: String
    /// What it says; codes as tags.
    public let value: String
  }

  /// The parts in order; several may have the same name.
  public let parts: [Part]

  /// Takes an item apart.
  public init(_ item: BitextItem) {
    switch item {
    case .unit(let unit): parts = Self.parts(of: unit)
    case .concept(let concept): parts = Self.parts(of: concept)
    }
  }

  /// The values of the parts with a name.
  public func values(_ name: String) -> [String] {
    parts.filter { $0.name == name }.map(\.value)
  }

  private static func parts(of unit: TranslationUnit) -> [Part] {
    var parts = unit.id.map { [Part(name: "id", value: $0)] } ?? []
    for variant in unit.variants {
      let language = variant.language.text
      parts.append(Part(name: language, value: variant.content.shownText))
      if let previous = variant.previous {
        parts.append(Part(name: "\(language) previous", value: previous))
      }
      if let next = variant.next { parts.append(Part(name: "\(language) next", value: next)) }
      parts += details(variant.attributes, variant.annotations, "\(language) ")
    }
    return parts + details(unit.attributes, unit.annotations, "")
  }

  private static func parts(of concept: Concept) -> [Part] {
    var parts = concept.id.map { [Part(name: "id", value: $0)] } ?? []
    parts.append(Part(name: "kind", value: concept.kind.rawValue))
    for (name, value) in [
      ("subject", concept.subject), ("definition", concept.definition), ("source", concept.source),
    ] {
      if let value { parts.append(Part(name: name, value: value)) }
    }
    for term in concept.terms {
      let name = "\(term.language.text) \(term.part.rawValue)"
      parts.append(Part(name: name, value: "\(term.text) (\(term.status.rawValue))"))
      parts += details(term.attributes, term.annotations, "\(term.text) ")
    }
    return parts + details(concept.attributes, concept.annotations, "")
  }

  private static func details(
    _ attributes: [Attribute], _ annotations: [Annotation], _ prefix: String
  ) -> [Part] {
    attributes.filter { !$0.isOfPlace }.map { Part(name: prefix + $0.name, value: $0.value) }
      + annotations.map { annotation in
        switch annotation {
        case .note(let text, _): Part(name: prefix + "note", value: text)
        case .property(let name, let value, _): Part(name: prefix + name, value: value)
        case .foreign(let xml): Part(name: prefix + "element", value: xml)
        }
      }
  }
}

extension Content {
  /// The text with its codes as tags: `Dag <g>wereld</g>`.
  fileprivate var shownText: String {
    guard hasCodes else { return plainText }
    return runs.map { run in
      switch run {
      case .text(let text): return text
      case .code(let code):
        let id = code.attributes.value(named: "id") ?? code.attributes.value(named: "i")
        let name = code.element + (id.map { " " + $0 } ?? "")
        return switch code.role {
        case .opening: "<\(name)>"
        case .closing: "</\(name)>"
        case .standalone: "<\(name)/>"
        }
      }
    }.joined()
  }
}
