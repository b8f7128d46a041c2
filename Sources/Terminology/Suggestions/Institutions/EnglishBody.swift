/// An institution's name in English: *Ministry of Defence*, *Defence Ministry*.
struct EnglishBody {
  let phrase: BodyPhrase
  let head: String

  /// The forms with their weights.
  var forms: [(String, Double)] {
    let before = phrase.adjectives.compactMap(\.first).joined(separator: " ")
    var forms: [(String, Double)] = []
    if let name = phrase.complements.first, name.isName, name.link == nil,
      let form = name.forms.first
    {
      // *Leiden University*, *Catholic University of Leuven*
      let body = Self.joined([before, phrase.modifier.first ?? "", head])
      let rest = phrase.complements.dropFirst().map { tied($0, form: $0.forms.first ?? "") }
      forms.append((Self.joined([form, body] + rest), before.isEmpty ? 0.9 : 0.7))
      forms.append((Self.joined([body, "of", form] + rest), before.isEmpty ? 0.4 : 0.8))
    }
    for core in cores { forms.append((Self.joined([before, core.0]), core.1)) }
    return forms
  }

  /// The name without the adjectives at its front.
  private var cores: [(String, Double)] {
    let body = Self.joined([phrase.modifier.first ?? "", head])
    guard let first = phrase.complements.first else {
      var forms = [(body, 1.0)]
      for other in phrase.modifier.dropFirst() { forms.append((Self.joined([other, head]), 0.4)) }
      return forms
    }
    let rest = phrase.complements.dropFirst()
    let tail = rest.map { tied($0, form: $0.forms.first ?? "") }.joined(separator: " ")
    var forms: [(String, Double)] = []
    for (rank, form) in first.forms.prefix(3).enumerated() {
      let weight = 1 / Double(rank + 1)
      let after = Self.joined([body, tied(first, form: form), tail])
      let front = Self.joined([Self.joined(first.adjectives + [Self.bare(form)]), body, tail])
      let isNameWithoutLink = first.link == nil
      forms.append((after, weight * (isNameWithoutLink ? 0.5 : 1)))
      if !isNameWithoutLink { forms.append((front, weight * (rest.isEmpty ? 0.6 : 0.3))) }
      if first.link == "for" {
        var genitive = first
        genitive.link = "of"
        forms.append((Self.joined([body, tied(genitive, form: form), tail]), weight * 0.5))
      }
      if first.isName, first.isGenitive {
        forms.append((Self.joined([body, "of the", form, tail]), weight * 0.4))
      }
    }
    return forms
  }

  private func tied(_ complement: BodyPhrase.Complement, form: String) -> String {
    Self.joined([complement.link ?? ""] + complement.adjectives + [form])
  }

  private static func bare(_ form: String) -> String {
    form.hasPrefix("the ") ? String(form.dropFirst(4)) : form
  }

  private static func joined(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
