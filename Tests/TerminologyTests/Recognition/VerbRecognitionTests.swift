import Bitext
import Terminology
import Testing

/// Verbs that a glossary has as infinitives, nouns that are made small.
@Suite struct VerbRecognitionTests {
  private static let glossary = Glossary(
    concepts: [
      ["opleggen", "impose", "verhängen", "imposer"],
      ["vrijspreken", "acquit", "freisprechen", "acquitter"],
      ["uitleveren", "extradite", "ausliefern", "extrader"],
      ["onderhandelen", "negotiate", "verhandeln", "négocier"],
      ["terugtreden", "step down", "zurücktreten", "démissionner"],
      ["overnemen", "take over", "übernehmen", "reprendre"],
      ["goederen", "goods", "Güter", "biens"],
      ["boete", "fine", "Geldbuße", "amende"],
      ["dijk", "dike", "Deich", "digue"],
      ["auto", "car", "Auto", "voiture"],
      ["vrij", "free", "frei", "libre"],
      ["schip", "ship", "Schiff", "navire"],
      ["ring", "ring", "Ring", "anneau"],
      ["in beslag nemen", "seize", "in Beschlag nehmen", "saisir"],
      ["gijzelen", "take hostage", "als Geisel nehmen", "prendre en otage"],
      ["koning", "king", "König", "roi"],
      ["aangifte doen", "press charges", "Anzeige erstatten", "porter plainte"],
      ["beroep aantekenen", "lodge an appeal", "Berufung einlegen", "interjeter appel"],
      ["in hechtenis nemen", "take into custody", "in Haft nehmen", "placer en détention"],
      ["neerschieten", "shoot down", "abschießen", "abattre"],
      ["opzeggen", "terminate", "kündigen", "résilier"],
      ["sociale zekerheid", "social security", "soziale Sicherheit", "sécurité sociale"],
    ].map { row in
      Concept(
        kind: .other,
        terms: zip(row, [LanguageTag.nl, .en, .de, .fr]).map { Term($0, language: $1) })
    })

  private func found(_ text: String, _ language: LanguageTag) -> [String] {
    TermRecognizer(glossary: Self.glossary, language: language).terms(in: text).map {
      "\($0.text) = \($0.term.text)"
    }
  }

  @Test(arguments: [
    ("De rechter legde een straf op.", ["legde een straf op = opleggen"]),
    ("Zij kregen de opgelegde straf.", ["opgelegde = opleggen"]),
    ("Zij weigeren straf op te leggen.", ["op te leggen = opleggen"]),
    ("Hij legt de boeken op tafel.", []),
    ("Hij legt alles neer. Op straat is het stil.", []),
    ("Het hof sprak hem vrij van moord.", ["sprak hem vrij = vrijspreken"]),
    (
      "Wie wordt uitgeleverd, wie leverde men uit?",
      [
        "uitgeleverd = uitleveren", "leverde men uit = uitleveren",
      ]
    ),
    ("Ze onderhandelden onder druk.", ["onderhandelden = onderhandelen"]),
    ("Hij handelt onder druk.", []),
    ("De premier trad terug.", ["trad terug = terugtreden"]),
    ("Het bedrijf nam de rivaal over.", ["nam de rivaal over = overnemen"]),
    ("Een goede goederentrein", ["goederen = goederen"]),
    ("Men nam alles in beslag.", ["nam alles in beslag = in beslag nemen"]),
    ("De in beslag genomen boot", ["in beslag genomen = in beslag nemen"]),
    (
      "Hij legt het bedrijf een boete op.",
      [
        "legt het bedrijf een boete op = opleggen", "boete = boete",
      ]
    ),
  ])
  func `finds Dutch verbs in their forms`(text: String, expected: [String]) {
    #expect(found(text, .nl) == expected)
  }

  @Test(arguments: [
    (LanguageTag.de, "Das Gericht sprach ihn frei.", ["sprach ihn frei = freisprechen"]),
    (.de, "Er wurde ausgeliefert.", ["ausgeliefert = ausliefern"]),
    (.de, "Sie drohten, ihn auszuliefern.", ["auszuliefern = ausliefern"]),
    (.de, "Man verhängte viel.", ["verhängte = verhängen"]),
    (.en, "She was acquitted, imposing nothing.", ["acquitted = acquit", "imposing = impose"]),
    (.en, "He stepped down and took over.", ["stepped down = step down", "took over = take over"]),
    (.en, "He was taken hostage.", ["taken hostage = take hostage"]),
    (.de, "Sie nahmen ihn als Geisel.", ["nahmen ihn als Geisel = als Geisel nehmen"]),
    (.fr, "Ils sont pris en otage.", ["pris en otage = prendre en otage"]),
    (.fr, "Il fut acquitté; nous négocions.", ["acquitté = acquitter", "négocions = négocier"]),
    (.fr, "Il reprit tout, elle reprend.", ["reprend = reprendre"]),
  ])
  func `finds verbs of other languages`(language: LanguageTag, text: String, expected: [String]) {
    #expect(found(text, language) == expected)
  }

  @Test(arguments: [
    (LanguageTag.nl, "Zij deed gisteren aangifte.", ["deed gisteren aangifte = aangifte doen"]),
    (.nl, "Wie aangifte doet, wacht.", ["aangifte doet = aangifte doen"]),
    (
      .nl, "Er is aangifte tegen hem gedaan.", ["aangifte tegen hem gedaan = aangifte doen"]
    ),
    (.nl, "De aangifte is gedateerd; hij doet niets.", []),
    (
      .nl, "Hij tekende beroep aan tegen het vonnis.",
      ["tekende beroep aan = beroep aantekenen"]
    ),
    (
      .nl, "Ze hebben beroep aangetekend en hopen beroep aan te tekenen.",
      ["beroep aangetekend = beroep aantekenen", "beroep aan te tekenen = beroep aantekenen"]
    ),
    (.nl, "Zij zegden het akkoord op.", ["zegden het akkoord op = opzeggen"]),
    (.nl, "Schoot hij op de haas en viel hij neer?", []),
    (.de, "Sie erstattete Anzeige.", ["erstattete Anzeige = Anzeige erstatten"]),
    (
      .de, "Er legte sofort Berufung ein, um Berufung einzulegen.",
      ["legte sofort Berufung ein = Berufung einlegen", "Berufung einzulegen = Berufung einlegen"]
    ),
    (.en, "They pressed charges.", ["pressed charges = press charges"]),
    (.en, "She pressed a button and charges rose.", []),
    (.en, "They shot the plane down.", ["shot the plane down = shoot down"]),
    (.en, "They shot the pilot and knelt down.", []),
    (
      .en, "Police took the suspect into custody.",
      ["took the suspect into custody = take into custody"]
    ),
    (.fr, "Ils ont aussitôt porté plainte.", ["porté plainte = porter plainte"]),
    (.fr, "Il interjette appel.", ["interjette appel = interjeter appel"]),
    (
      .fr, "On place deux hommes en détention.",
      ["place deux hommes en détention = placer en détention"]
    ),
    (.fr, "Il porte une plainte dans son cœur.", []),
  ])
  func `finds verbs of several words whose parts stand apart`(
    language: LanguageTag, text: String, expected: [String]
  ) {
    #expect(found(text, language) == expected)
  }

  @Test(arguments: [
    ("een dijkje", ["dijkje = dijk"]), ("twee autootjes", ["autootjes = auto"]),
    ("een scheepje", ["scheepje = schip"]), ("het ringetje", ["ringetje = ring"]),
    ("een koninkje", ["koninkje = koning"]), ("een auto’tje", ["auto’tje = auto"]),
    ("meisje, mandje", []),
  ])
  func `takes diminutives back to their nouns`(text: String, expected: [String]) {
    #expect(found(text, .nl) == expected)
  }

  @Test func `lets adjectives begin no compound, and joins the words of a term in one`() {
    #expect(found("vrijdag, vrijheid", .nl).isEmpty)
    #expect(found("het socialezekerheidsstelsel", .nl) == ["socialezekerheid = sociale zekerheid"])
  }

  @Test func `knows plurals of whole words whose stem is another`() {
    #expect(found("drie schepen", .nl) == ["schepen = schip"])
  }
}
