/// Writes the parts of an institution's name in one language.
struct BodyWriter: Sendable {
  /// A name, and how likely it is beside the others.
  struct Form: Hashable, Sendable {
    let text: String
    let weight: Double
  }

  /// The language written.
  let language: String

  /// The names that the parts make, likeliest first.
  func forms(of phrase: BodyPhrase) -> [Form] {
    var forms: [Form] = []
    for (rank, head) in phrase.head.prefix(3).enumerated() {
      let weight = 1 / Double(rank + 1)
      switch language {
      case "en":
        forms += EnglishBody(phrase: phrase, head: head).forms.map { ($0.0, $0.1 * weight) }
          .map(Form.init)
      case "de":
        forms += GermanBody(phrase: phrase, head: head).forms.map { ($0.0, $0.1 * weight) }
          .map(Form.init)
      case "fr":
        forms += FrenchBody(phrase: phrase, head: head).forms.map { ($0.0, $0.1 * weight) }
          .map(Form.init)
      case "nl":
        forms += DutchBody(phrase: phrase, head: head).forms.map { ($0.0, $0.1 * weight) }
          .map(Form.init)
      default: break
      }
    }
    var seen: Set<String> = []
    return forms.sorted { ($1.weight, $0.text) < ($0.weight, $1.text) }
      .filter { seen.insert($0.text).inserted }
  }
}

extension BodyWriter.Form {
  fileprivate init(_ pair: (String, Double)) {
    self.init(text: pair.0.replacing(" ,", with: ","), weight: pair.1)
  }
}
