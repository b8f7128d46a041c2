import Bitext
import Terminology

extension LanguageTag {
  static let nl = tag("nl")
  static let en = tag("en")
  static let de = tag("de")
  static let fr = tag("fr")

  private static func tag(_ text: String) -> LanguageTag {
    guard let tag = LanguageTag(text) else { preconditionFailure("'\(text)' is no language tag") }
    return tag
  }
}

extension Glossary {
  /// A few concepts in Dutch and English.
  static let sample = Glossary(concepts: [
    sample("nato", .institution, "Noord-Atlantische Verdragsorganisatie|Navo", "NATO|NATO"),
    sample("un", .institution, "Verenigde Naties|VN", "United Nations|UN"),
    sample(
      "unsc", .institution, "Veiligheidsraad van de Verenigde Naties||Veiligheidsraad",
      "United Nations Security Council||Security Council"),
    sample("eu", .institution, "Europese Unie|EU", "European Union|EU"),
    sample("ec", .institution, "Europese Commissie||Commissie", "European Commission||Commission"),
    sample(
      "who", .institution, "Wereldgezondheidsorganisatie|WHO", "World Health Organization|WHO"),
    sample("ukraine", .place, "Oekraïne|||Oekraïens|Oekraïner", "Ukraine|||Ukrainian|Ukrainian"),
    sample("russia", .place, "Rusland|||Russisch|Rus", "Russia|||Russian|Russian"),
    sample("mali", .place, "Mali", "Mali"),
    sample("graz", .place, "Graz", "Graz"),
    sample("europe", .place, "Europa|||Europees|Europeaan", "Europe|||European|European"),
    sample("putin", .person, "Vladimir Poetin||Poetin", "Vladimir Putin||Putin"),
    sample("blair", .person, "Tony Blair||Blair", "Tony Blair||Blair"),
    sample("baudouin", .person, "Boudewijn", "Baudouin"),
    sample("sami", .other, "Samen", "Sámi"),
    sample("treaty", .other, "verdrag", "treaty"), sample("law", .other, "wet", "law"),
  ])

  private static func sample(
    _ id: String, _ kind: Concept.Kind, _ dutch: String, _ english: String
  ) -> Concept {
    let parts: [Term.Part] = [.full, .acronym, .short, .adjective, .inhabitant]
    func terms(_ list: String, _ language: LanguageTag) -> [Term] {
      zip(list.split(separator: "|", omittingEmptySubsequences: false), parts)
        .filter { !$0.0.isEmpty }
        .map { Term(String($0.0), language: language, part: $0.1) }
    }
    return Concept(id: id, kind: kind, terms: terms(dutch, .nl) + terms(english, .en))
  }
}
