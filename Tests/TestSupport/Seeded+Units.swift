public import Bitext

extension Seeded {
  /// A translation unit of anything that TMX can hold, in the form in which a reader gives it.
  public mutating func unit() -> TranslationUnit {
    TranslationUnit(
      id: flip() ? text(upTo: 8) : nil, variants: (0..<1 + roll(4)).map { _ in variant() },
      attributes: attributes(), annotations: annotations())
  }

  /// A text in one of a few languages, with codes.
  public mutating func variant() -> Variant {
    let tags = ["nl", "nl-BE", "en-GB", "sr-Latn", "de"].compactMap { LanguageTag($0) }
    var spans = 0
    return Variant(
      language: tags[roll(tags.count)], content: content(depth: 3, spans: &spans),
      previous: roll(5) == 0 ? text(upTo: 9) : nil, next: roll(5) == 0 ? text(upTo: 9) : nil,
      attributes: attributes(), annotations: annotations())
  }

  private mutating func content(depth: Int, spans: inout Int) -> Content {
    var runs: [Content.Run] = []
    for _ in 0..<roll(5) {
      switch roll(depth > 0 ? 5 : 1) {
      case 1:
        runs.append(.code(code("bpt", .opening, pairing: "\(roll(9))", depth: depth)))
        runs.append(.text(text(upTo: 9)))
        runs.append(.code(code("ept", .closing, pairing: "\(roll(9))", depth: depth)))
      case 2: runs.append(.code(code("ph", .standalone, pairing: nil, depth: depth)))
      case 3: runs += span(depth: depth, spans: &spans)
      default: runs.append(.text(text(upTo: 20)))
      }
    }
    return Content(runs)
  }

  private mutating func span(depth: Int, spans: inout Int) -> [Content.Run] {
    spans += 1
    let pairing = "~\(spans)"
    let element = ["hi", "x-other", "o:b"][roll(3)]
    let begin = InlineCode(
      .opening, element: element, pairing: pairing, attributes: attributes())
    let inner = content(depth: depth - 1, spans: &spans).runs
    return [.code(begin)] + inner
      + [.code(InlineCode(.closing, element: element, pairing: pairing))]
  }

  private mutating func code(
    _ element: String, _ role: InlineCode.Role, pairing: String?, depth: Int
  ) -> InlineCode {
    var code = InlineCode(role, element: element, pairing: pairing)
    if let pairing { code.attributes.append(Attribute(name: "i", value: pairing)) }
    let markup = text(upTo: 9)
    if !markup.isEmpty { code.data.append(.markup(markup)) }
    if roll(3) == 0 {
      var spans = 0
      let inner = content(depth: depth - 1, spans: &spans)
      code.data.append(.subflow(inner, attributes: attributes()))
    }
    return code
  }

  private mutating func attributes() -> [Attribute] {
    let names = ["creationdate", "changeid", "x", "type", "my:own"]
    return names.filter { _ in roll(4) == 0 }.map { Attribute(name: $0, value: text(upTo: 12)) }
  }

  private mutating func annotations() -> [Annotation] {
    (0..<roll(3)).map { _ in
      switch roll(3) {
      case 0: .note(text(upTo: 20), attributes: [Attribute(name: "xml:lang", value: "nl")])
      case 1: .property("x-\(roll(9))", value: text(upTo: 20), attributes: [])
      default: .foreign("<own a=\"\(roll(9))\"><b/>tekst</own>")
      }
    }
  }

  private mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &self) }

  private mutating func flip() -> Bool { Bool.random(using: &self) }
}
