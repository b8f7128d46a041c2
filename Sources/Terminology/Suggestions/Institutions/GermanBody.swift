/// An institution's name in German: *Ministerium für Verteidigung*, *Verteidigungsministerium*.
struct GermanBody {
  let phrase: BodyPhrase
  /// The head with its article.
  let head: String

  /// The forms with their weights.
  var forms: [(String, Double)] {
    let (article, noun) = Self.split(head)
    let adjectives = phrase.adjectives.compactMap(\.first).map { inflected($0, after: article) }
    var forms: [(String, Double)] = []
    for (core, weight) in cores(noun) {
      let named = phrase.prefix.isEmpty ? core : hyphened(phrase.prefix, core)
      forms.append(((adjectives + [named]).joined(separator: " "), weight))
    }
    return forms
  }

  /// *Max-Planck-Institut*
  private func hyphened(_ prefix: [String], _ core: String) -> String {
    (prefix.joined(separator: " ") + " " + core.prefix { $0 != " " }).replacing(" ", with: "-")
      + core.drop { $0 != " " }
  }

  private func cores(_ noun: String) -> [(String, Double)] {
    if let modifier = phrase.modifier.first {
      return [
        (Self.compound(Self.split(modifier).noun, noun) + tail(of: phrase.complements[...]), 1)
      ]
    }
    guard let first = phrase.complements.first else { return [(noun, 1)] }
    let rest = tail(of: phrase.complements.dropFirst())
    // Außen-: Außenministerium.
    var forms =
      first.adjectives.isEmpty
      ? first.forms.filter { $0.hasSuffix("-") }.map {
        ($0.dropLast() + noun.lowercased() + rest, 1.2)
      }
      : []
    for (rank, form) in first.forms.filter({ !$0.hasSuffix("-") }).prefix(2).enumerated() {
      let weight = 1 / Double(rank + 1)
      let (article, about) = Self.split(form)
      forms.append((noun + " " + tied(first, form: form) + rest, weight))
      if !first.isName, !about.contains(" "), first.adjectives.isEmpty {
        forms.append((Self.compound(about, noun) + rest, weight * 0.9))
      }
      if first.isGenitive, !article.isEmpty {
        forms.append((noun + " " + Self.genitive(article, about) + rest, weight * 0.6))
      }
    }
    return forms
  }

  private func tail(of complements: ArraySlice<BodyPhrase.Complement>) -> String {
    complements.map { part in
      " " + tied(part, form: part.forms.first { !$0.hasSuffix("-") } ?? "")
    }.joined()
  }

  private func tied(_ complement: BodyPhrase.Complement, form: String) -> String {
    let (article, noun) = Self.split(form)
    let link = complement.isName && complement.isGenitive ? "von" : complement.link ?? ""
    let adjectives = complement.adjectives.map { inflected($0, after: article) }
    return ([link] + adjectives + [noun]).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// An adjective before a noun without article: *Russisches* Ministerium, *Russische* Armee.
  private func inflected(_ adjective: String, after article: String) -> String {
    if adjective.hasSuffix("-") || adjective.hasSuffix("er") && adjective.first?.isUppercase == true
    {
      return adjective
    }
    let ending = article == "das" ? "es" : article == "der" ? "er" : "e"
    let stem = adjective.hasSuffix("hoch") ? String(adjective.dropLast(2)) + "h" : adjective
    return stem.prefix(1).uppercased() + stem.dropFirst() + ending
  }

  private static func compound(_ first: String, _ second: String) -> String {
    if first.hasSuffix("-") { return first.dropLast() + second.lowercased() }
    let endings = ["ung", "heit", "keit", "tion", "schaft", "tät", "ion", "frieden"]
    let needsS = endings.contains { first.hasSuffix($0) }
    return first + (needsS ? "s" : "") + second.lowercased()
  }

  private static func genitive(_ article: String, _ noun: String) -> String {
    if article == "die" { return "der " + noun }
    let ending = noun.hasSuffix("s") ? "" : "s"
    return "des " + noun + ending
  }

  private static func split(_ form: String) -> (article: String, noun: String) {
    for article in ["der", "die", "das"] where form.hasPrefix(article + " ") {
      return (article, String(form.dropFirst(4)))
    }
    return ("", form)
  }
}
