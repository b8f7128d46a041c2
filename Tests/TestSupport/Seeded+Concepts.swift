public import Bitext

extension Seeded {
  /// A concept of what every glossary format can hold; its texts have no line ends or odd spaces.
  public mutating func concept() -> Concept {
    var concept = Concept(kind: Concept.Kind.allCases[pick(6)], terms: [])
    if pick(2) == 0 { concept.id = "c-\(pick(1000))" }
    if pick(2) == 0 { concept.subject = phrase() }
    if pick(2) == 0 { concept.definition = phrase() }
    if pick(2) == 0 { concept.source = phrase() }
    var met: Set<String> = []
    for _ in 0..<1 + pick(5) {
      let tags = ["nl", "en-GB", "de", "sr-Latn", "fr-BE"].compactMap { LanguageTag($0) }
      let (language, part) = (tags[pick(5)], Term.Part.allCases[pick(6)])
      let isFirst = met.insert("\(language) \(part)").inserted
      let usual: Term.Status = isFirst ? .preferred : .admitted
      let status = pick(4) == 0 ? Term.Status.allCases[pick(5)] : usual
      concept.terms.append(Term(phrase(), language: language, part: part, status: status))
    }
    if pick(2) == 0 { concept.annotations.append(.note(phrase(), attributes: [])) }
    if pick(3) == 0 {
      concept.annotations.append(.property("colour", value: phrase(), attributes: []))
    }
    return concept
  }

  /// Some words that are not empty, with marks that formats may mind.
  public mutating func phrase() -> String {
    let words = [
      "vrede", "de", "‘raad’", "\"zo\"", "a;b", "x,y", "=1+1", "-tje", "'s", "мир", "漢字", "#een",
      "50%", "R&D", "<b>", "a|b", "'=", "\\n", "@", "+",
    ]
    return (0...pick(3)).map { _ in words[pick(words.count)] }.joined(separator: " ")
  }

  private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }
}
