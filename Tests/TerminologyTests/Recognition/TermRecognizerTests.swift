import Bitext
import Terminology
import Testing

@Suite struct TermRecognizerTests {
  /// What is found: `words → first translation`.
  private func found(
    _ text: String, in glossary: Glossary = .sample, from: LanguageTag = .nl,
    overlapping: Bool = false
  ) -> [String] {
    let recognizer = TermRecognizer(glossary: glossary, language: from, target: .en)
    return recognizer.terms(in: text, overlapping: overlapping).map {
      "\($0.text) → \($0.translations.first?.text ?? "–")"
    }
  }

  @Test func `asks for an apostrophe in a genitive after a long vowel`() {
    let names = Glossary(
      concepts: ["Ko", "Tito", "Rutte"].map {
        Concept(kind: .person, terms: [Term($0, language: .nl)])
      })
    let recognizer = TermRecognizer(glossary: names, language: .nl)
    #expect(recognizer.terms(in: "Kos sprak, Titos ook.").isEmpty)
    let found = recognizer.terms(in: "Ko’s hond, Tito’s huis en Ruttes auto").map(\.term.text)
    #expect(found == ["Ko", "Tito", "Rutte"])
  }

  @Test(arguments: [
    ("De Navo’s nieuwe plan", ["Navo’s → NATO"]),
    ("De NAVO's nieuwe plan", ["NAVO's → NATO"]),
    ("een Navo-lidstaat en de navotop", ["Navo → NATO", "navo → NATO"]),
    ("het Veiligheidsraadlid", ["Veiligheidsraad → Security Council"]),
    ("de Europese\nUnies grens", ["Europese\nUnies → European Union"]),
    ("Oekraïense staatsburgers in Oekraïne", ["Oekraïense → Ukrainian", "Oekraïne → Ukraine"]),
    ("Oekraine", ["Oekraine → Ukraine"]),
    ("Grasland bij de Grazbrug", ["Graz → Graz"]),
    ("De Samen wilden samenwerken, Samenland niet", ["Samen → Sámi", "Samen → Sámi"]),
    ("De verdragen en wetten", ["verdragen → treaty", "wetten → law"]),
    ("Poetins regime en poetins", ["Poetins → Putin"]),
    ("de WHO en wie who zegt", ["WHO → WHO"]),
    ("in Mali en mali", ["Mali → Mali"]),
    ("de Europese\n\nUnie", ["Europese → European"]),
    ("de V.N. zeggen", ["V.N. → UN"]),
    ("een V.N.-missie van mr. A.-M. de Wit", ["V.N. → UN"]),
    ("HET NIEUWS UIT OEKRAÏNE", ["OEKRAÏNE → Ukraine"]),
  ])
  func `finds terms in their forms`(text: String, expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("Commissie wil meer geld.", []),
    ("Zij zegt dat de Commissie meer wil.", ["Commissie → Commission"]),
    (
      "De Europese Commissie kwam. Commissie wil meer.",
      ["Europese Commissie → European Commission", "Commissie → Commission"]
    ),
    ("een commissie van wijzen", []),
    ("Eric Blair en Tony Blair; Blair", ["Tony Blair → Tony Blair", "Blair → Blair"]),
    ("Blair Ephraim sprak met Blair. Ook Blair.", ["Blair → Blair", "Blair → Blair"]),
    ("Boudewijn Siemons sprak over Boudewijn.", ["Boudewijn → Baudouin"]),
    ("De Boudewijnpier en het Boudewijnbeeld", ["Boudewijn → Baudouin"]),
  ])
  func `takes short forms only where the text bears them out`(text: String, expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test func `prefers the longest and gives all on request`() {
    let text = "De Veiligheidsraad van de Verenigde Naties kwam bijeen."
    #expect(
      found(text) == ["Veiligheidsraad van de Verenigde Naties → United Nations Security Council"])
    #expect(found(text, overlapping: true).count == 3)
  }

  @Test func `tells where a term stands in bytes`() throws {
    let recognizer = TermRecognizer(glossary: .sample, language: .nl, target: .en)
    let term = try #require(recognizer.terms(in: "één: Oekraïnes grens").first)
    #expect(term.range == 7..<17)
    #expect(term.form == .inflected)
    #expect(term.concept.id == "ukraine")
  }

  @Test(arguments: [
    ("nl", "leggen snel en zonder omwegen neer", 0), ("nl", "leggen de wapens neer", 1),
    ("nl", "leggen neer", 1),
  ])
  func `lets words stand where a term has an ellipsis`(tag: String, text: String, count: Int) {
    let glossary = Glossary(concepts: [
      Concept(kind: .other, terms: [Term("leggen … neer", language: .nl)])
    ])
    #expect(found(text, in: glossary).count == count)
  }

  @Test(arguments: [
    ("de", "der Europäischen Gerichtshofs", 1), ("de", "des Verfassungsgerichtes", 1),
    ("de", "die Räte", 1), ("de", "in NATO-Staaten", 1), ("fr", "les présidentes", 1),
    ("fr", "des traités internationaux", 1), ("fr", "l’OTAN", 1), ("nl", "de Kamerleden", 1),
    ("nl", "oude lidsteden", 1),
    ("nl", "zakenlieden", 1), ("en", "two chairmen", 1), ("en", "NATO’s treaties", 2),
    ("en", "treatise", 0), ("zh", "我在北京工作", 1), ("fr", "deux directrices", 1),
    ("de", "die Präsidentinnen", 1), ("nl", "de ambassadrice", 1),
  ])
  func `knows the inflection of other languages`(tag: String, text: String, count: Int) throws {
    let language = try #require(LanguageTag(tag))
    let terms = [
      ("de", "Europäischer Gerichtshof"), ("de", "Verfassungsgericht"), ("de", "Rat"),
      ("nl", "Kamerlid"), ("nl", "lidstad"), ("nl", "zakenman"), ("en", "chairman"),
      ("fr", "président"), ("fr", "traité international"), ("en", "treaty"), ("zh", "北京"),
      ("fr", "directeur"), ("de", "Präsident"), ("nl", "ambassadeur"),
    ]
    var concepts = terms.compactMap { tag, text in
      LanguageTag(tag).map { Concept(kind: .other, terms: [Term(text, language: $0)]) }
    }
    let acronyms = [("de", "NATO"), ("fr", "OTAN"), ("en", "NATO")].compactMap { tag, text in
      LanguageTag(tag).map { Term(text, language: $0, part: .acronym) }
    }
    concepts.append(Concept(kind: .institution, terms: acronyms))
    let glossary = Glossary(concepts: concepts)
    let recognizer = TermRecognizer(glossary: glossary, language: language)
    #expect(recognizer.terms(in: text).count == count)
  }

  @Test(arguments: [
    ("In Parijs en de Parijse wijken", ["Parijs → Paris exact", "Parijse → Parisian inflected"]),
    ("Wij wonen in ’s-Gravenhage.", ["’s-Gravenhage → The Hague exact"]),
    ("'s-Gravenhage ligt daar", ["'s-Gravenhage → The Hague exact"]),
    ("DEN HAAG Een man", ["DEN HAAG → The Hague spelled"]),
    ("Hij zag mevrouw Parijs en dhr. Parijs.", []),
    ("IS dat waar? Dat IS NIET WAAR.", []), ("De strijders van IS", ["IS → IS exact"]),
    ("EVA kwam met EVA.", []), ("Leden van de EVA", ["EVA → EFTA exact"]),
    ("Het is zo. Premier blijft hij.", ["Premier → Prime Minister exact"]),
    ("Een Premier", ["Premier → Prime Minister spelled"]),
  ])
  func `tells a term from its neighbours and its like`(text: String, expected: [String]) {
    let terms: [(Concept.Kind, [(String, Term.Part)], [(String, Term.Part)])] = [
      (
        .place, [("Parijs", .full), ("Parijs", .adjective)],
        [("Paris", .full), ("Parisian", .adjective)]
      ),
      (.place, [("Den Haag", .full), ("'s-Gravenhage", .variant)], [("The Hague", .full)]),
      (.institution, [("IS", .acronym)], [("IS", .acronym)]),
      (.institution, [("EVA", .acronym)], [("EFTA", .acronym)]),
      (.other, [("premier", .full)], [("Prime Minister", .full)]),
    ]
    let glossary = Glossary(
      concepts: terms.map { kind, dutch, english in
        Concept(
          kind: kind,
          terms: dutch.map { Term($0.0, language: .nl, part: $0.1) }
            + english.map { Term($0.0, language: .en, part: $0.1) })
      })
    let recognizer = TermRecognizer(glossary: glossary, language: .nl, target: .en)
    let found = recognizer.terms(in: text).map {
      "\($0.text) → \($0.translations.first?.text ?? "–") \($0.form.rawValue)"
    }
    #expect(found == expected)
  }

  @Test(arguments: [
    ("He says: Don’t go", 0), ("DON'T GO", 0), ("Along Don’s banks", 1), ("The 'Don' tells all", 1),
    ("Along the Don", 1),
  ])
  func `ends no term inside a contraction`(text: String, count: Int) {
    let glossary = Glossary(concepts: [
      Concept(kind: .place, terms: [Term("Don", language: .en)])
    ])
    let recognizer = TermRecognizer(glossary: glossary, language: .en)
    #expect(recognizer.terms(in: text).count == count)
  }

  @Test func `never offers what is forbidden or deprecated`() {
    let glossary = Glossary(concepts: [
      Concept(
        kind: .place,
        terms: [
          Term("Kiev", language: .nl), Term("Kiev", language: .en, status: .deprecated),
          Term("Kieff", language: .en, status: .forbidden), Term("Kyiv", language: .en),
        ])
    ])
    #expect(found("In Kiev", in: glossary) == ["Kiev → Kyiv"])
  }

  @Test(arguments: [
    ("nl", "het begrotings-\ntekort", ["begrotings-\ntekort"]),
    ("nl", "het begrotings-\r\n  tekorten", ["begrotings-\r\n  tekorten"]),
    ("nl", "het begro\u{AD}tings\u{AD}tekort", ["begro\u{AD}tings\u{AD}tekort"]),
    ("nl", "een begrotings-tekort", ["begrotings-tekort"]),
    ("nl", "begrotings- en tekorten", []), ("nl", "begrotings-\n\ntekort", []),
    ("nl", "de Raad van Sta-\nte", ["Raad van Sta-\nte"]),
    ("de", "der Haushalts-\nentwurf", ["Haushalts-\nentwurf"]),
    ("de", "die Haushalts\u{AD}entwürfe", ["Haushalts\u{AD}entwürfe"]),
    ("en", "the cease-fire", ["cease-fire"]), ("en", "they re-sign", []),
  ])
  func `joins a word that a hyphen parts`(tag: String, text: String, expected: [String]) throws {
    #expect(try found(text, tag) == expected)
  }

  @Test(arguments: [
    ("nl", "musea en museumdirecteuren", ["musea", "museum"]), ("nl", "twee crises", ["crises"]),
    ("nl", "kabinetsformatie", ["kabinet"]), ("nl", "grondwettelijk", []),
    ("nl", "grondwetswijziging", ["grondwet"]), ("en", "two crises", ["crises"]),
    ("en", "spokespeople", ["spokespeople"]),
    ("de", "Museen, Museumsdirektor", ["Museen", "Museum"]),
    ("de", "Verfassungsentwurf, Briefpapier", ["Verfassung"]),
    ("nl", "bommen en bomen, rammen en ramen, dagen", ["bommen", "rammen", "dagen"]),
    ("nl", "zeeën, ogen, historica", ["zeeën", "ogen", "historica"]),
    ("nl", "koloniën; Maliën in Mali", ["koloniën", "Mali"]),
    ("nl", "Zwarte Zeevloot, covid-9", ["Zwarte Zee", "covid-9"]),
    ("nl", "De tijd dringt. Zij las De Tijd.", ["De Tijd"]),
    ("nl", "Wit-Russen en Russen", ["Russen"]),
    ("en", "two MPs, the airstrikes", ["MPs", "airstrikes"]),
    ("en", "Turks in Turkey", ["Turks"]), ("en", "in New Mexico and Mexico", ["Mexico"]),
    ("de", "Krisenstab, Seen, Direktorin", ["Krise", "Seen", "Direktorin"]),
    ("fr", "la première ministre ; marché", ["première ministre"]),
  ])
  func `knows odd plurals and the links of compounds`(
    tag: String, text: String, expected: [String]
  ) throws {
    #expect(try found(text, tag) == expected)
  }

  /// The words found of a glossary of common nouns.
  private func found(_ text: String, _ tag: String) throws -> [String] {
    let nouns = [
      "nl": [
        "begrotingstekort", "Raad van State", "museum", "crisis", "kabinet", "grondwet", "bom",
        "ram", "dag", "zee", "oog", "historicus", "Zwarte Zee", "Covid-9", "De Tijd", "Rus",
        "kolonie", "Mali",
      ],
      "de": [
        "Haushaltsentwurf", "Museum", "Brief", "Verfassung", "Krise", "See", "Direktor",
      ],
      "en": [
        "ceasefire", "crisis", "spokesperson", "resign", "MP", "air strike", "Turk", "Mexico",
      ],
      "fr": ["premier ministre", "marche"],
    ]
    let language = try #require(LanguageTag(tag))
    let glossary = Glossary(
      concepts: (nouns[tag] ?? []).map {
        Concept(kind: .other, terms: [Term($0, language: language)])
      })
    return TermRecognizer(glossary: glossary, language: language).terms(in: text).map(\.text)
  }
}
