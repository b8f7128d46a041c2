/// Writes the parts of an institution's name in one language.
struct BodyWriter: Sendable {
  /// A name, and how likely it is beside the others.
  struct Form: Hashable, Sendable {
    let text: String
    let weight: Double
  }

  /// The language written.
  let language: String

  /// A modifier and a head as a head with its article: *die Beobachtermission*.
  func heads(of modifier: [String], _ head: [String]) -> [String] {
    var phrase = BodyPhrase()
    phrase.modifier = modifier
    phrase.head = head
    let article = head.first?.split(separator: " ").first.map(String.init) ?? ""
    return forms(of: phrase).map { form in
      switch language {
      case "de": article + " " + form.text
      case "fr":
        (head.first?.hasPrefix("l’") == true ? "l’" : article + " ")
          + NameWords.lowered(form.text)
      default: form.text
      }
    }
  }

  /// A head that shares its end with another word: *Border and Coast Guard*, *die Grenz- und
  /// Küstenwache*.
  static func shared(_ first: String, _ and: String, _ head: String, in language: String) -> String
  {
    if language == "nl" {
      let linked = DutchBody.linked(first)
      return "\(linked)- \(and) \(NameWords.capital(head))"
    }
    guard language == "de" else { return "\(first) \(and) \(head)" }
    let noun = GermanNoun(head)
    return "\(noun.article) \(GermanNoun(first).stem)- \(and) \(noun.text)"
  }

  /// The names that the parts make, likeliest first.
  func forms(of phrase: BodyPhrase) -> [Form] {
    var forms: [Form] = []
    for (rank, head) in phrase.headsOfPlace.prefix(3).enumerated() {
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
