import Bitext
import Testing

@testable import Terminology

@Suite struct SuggestionScoreTests {
  private func concept(
    _ kind: Concept.Kind, _ dutch: [(String, Term.Part)], _ english: [(String, Term.Part)]
  ) -> Concept {
    Concept(
      kind: kind,
      terms: dutch.map { Term($0.0, language: .nl, part: $0.1) }
        + english.map { Term($0.0, language: .en, part: $0.1) })
  }

  private func suggestions(
    in text: String, _ concepts: [Concept] = []
  ) throws -> [String: Suggestion] {
    let finder = try SuggestionFinder(
      glossary: Glossary(concepts: concepts), source: .nl, target: .en)
    let found = finder.suggestions(in: text, includingKnown: true)
    return Dictionary(found.map { ($0.source, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private var peoples: [Concept] {
    [
      concept(
        .place, [("Bulgarije", .full), ("Bulgaars", .adjective), ("Bulgaar", .inhabitant)],
        [("Bulgaria", .full), ("Bulgarian", .adjective), ("Bulgarian", .inhabitant)]),
      concept(
        .place, [("Nederland", .full), ("Nederlands", .adjective), ("Nederlander", .inhabitant)],
        [("Netherlands", .full), ("Dutch", .adjective), ("Dutchman", .inhabitant)]),
      concept(
        .place, [("Wit-Rusland", .full), ("Wit-Russisch", .adjective)],
        [("Belarus", .full), ("Belarusian", .adjective)]),
      concept(.other, [("Krim-Tataars", .adjective)], [("Crimean Tatar", .adjective)]),
    ]
  }

  @Test(arguments: [
    ("Volgens de Bulgaren wint niemand.", "Bulgaren", "Bulgarians"),
    ("Daar reed een Bulgaar.", "Bulgaar", "Bulgarian"),
    ("Daar reden twee Nederlanders.", "Nederlanders", "Dutch"),
    ("Daar reed een Nederlander.", "Nederlander", "Dutchman"),
    ("Toen kwam de Krim-Tataarse leider.", "Krim-Tataarse", "Crimean Tatar"),
  ])
  func `writes one inhabitant and several`(text: String, source: String, target: String) throws {
    #expect(try suggestions(in: text, peoples)[source]?.target == target)
  }

  @Test(arguments: [
    ("Bulgar", "de", "Bulgaren"), ("Däne", "de", "Dänen"), ("Ukrainer", "de", "Ukrainer"),
    ("Russin", "de", "Russinnen"), ("Russe", "fr", "Russes"), ("Français", "fr", "Français"),
    ("Chinese", "en", "Chinese"), ("German", "en", "Germans"), ("Norseman", "en", "Norsemen"),
    ("Czech", "en", "Czechs"), ("Swiss", "en", "Swiss"),
  ])
  func `makes plurals of inhabitants`(single: String, language: String, plural: String) {
    #expect(InhabitantPlural.plural(of: [single], in: language) == plural)
  }

  @Test func `takes the spelling of the country that the text names`() throws {
    let name = "Aleksej Loetsenko"
    let text = "De Russische wielrenner \(name) won de rit in Rusland."
    let russia = concept(
      .place, [("Rusland", .full), ("Russisch", .adjective)],
      [("Russia", .full), ("Russian", .adjective)])
    let there = try #require(try suggestions(in: text, [russia])[name])
    let anywhere = try #require(try suggestions(in: "De wielrenner \(name) won de rit.")[name])
    #expect(there.target == "Alexei Lutsenko")
    #expect(there.score >= anywhere.score)
  }

  @Test(arguments: [
    ("Toen viel Otto van Zeggel bij de finish.", "Toen viel de coureur Zeggel bij de finish."),
    ("Het regende op de Zeggelheide.", "Het regende in Zeggel."),
    ("Zij woonden in Brand-Zeggel.", "Zij woonden in Zeggel."),
  ])
  func `trusts no part of a longer name`(part: String, whole: String) throws {
    let place = concept(.place, [("Zeggel", .full)], [("Seggle", .full)])
    let inside = try suggestions(in: part, [place])["Zeggel"]?.score ?? 0
    let outside = try #require(try suggestions(in: whole, [place])["Zeggel"]?.score)
    #expect(inside < outside)
  }

  @Test func `takes no beginning of a word for a person`() throws {
    let person = concept(.person, [("De Vrij", .full)], [("De Vrij", .full)])
    #expect(try suggestions(in: "De vrijgelaten gevangenen juichten.", [person]).isEmpty)
  }

  @Test func `says no more than the name does`() throws {
    let state = concept(.place, [("Rakhine", .full)], [("Rakhine State", .full)])
    let found = try #require(try suggestions(in: "Zij vluchtten uit Rakhine.", [state])["Rakhine"])
    #expect(found.target == "Rakhine")
    #expect(found.alternatives.contains("Rakhine State"))
    let council = concept(
      .institution, [("Nationale Veiligheidsraad", .full)],
      [("National Security Council of Ukraine", .full)])
    let ukraine = concept(
      .place, [("Oekraïne", .full)], [("Ukraine", .full), ("Ukrainian", .adjective)])
    let body = try suggestions(in: "De Nationale Veiligheidsraad vergadert.", [council, ukraine])
    #expect(body["Nationale Veiligheidsraad"]?.target == "National Security Council")
  }

  @Test func `believes the usual name of a thing before another’s variant`() throws {
    let river = concept(
      .place, [("Dnjepr", .full), ("Dnipro", .variant)], [("Dnieper", .full)])
    let town = concept(.place, [("Dnipro", .full)], [("Dnipro", .full)])
    for glossary in [[river, town], [town, river]] {
      let found = try suggestions(in: "In Dnipro viel de stroom uit.", glossary)
      #expect(found["Dnipro"]?.target == "Dnipro")
    }
  }

  @Test func `trusts what a glossary has more than what rules write`() throws {
    let text = "President Tsjernjakin sprak in Duitsland met Vladimir Tsjoemakov."
    let found = try suggestions(in: text)
    let known = try #require(found["Duitsland"]?.score)
    let written = try #require(found["Vladimir Tsjoemakov"]?.score)
    #expect(known > written)
  }

  @Test(arguments: [("GROe", "GRU"), ("HOeR", "HUR"), ("SBOe", "SBU"), ("NABOe", "NABU")])
  func `writes acronyms of Cyrillic letters`(acronym: String, expected: String) throws {
    let found = try suggestions(in: "De militaire inlichtingendienst \(acronym) zwijgt.")
    #expect(found[acronym]?.target == expected)
  }

  @Test(arguments: [
    ("Tretjakovgalerij", "Tretyakov Gallery"), ("Roestaveli-laan", "Rustaveli Avenue"),
  ])
  func `translates what a place is behind its name`(place: String, expected: String) throws {
    let translator = try MentionTranslator(
      known: KnownNames(glossary: Glossary(concepts: []), source: .nl, target: .en),
      source: .nl, target: .en)
    #expect(translator.proposals(for: place, kind: .place, part: .full).first?.target == expected)
  }

  @Test func `prefers what is written to the letter`() throws {
    let bureau = concept(
      .institution, [("Veiligheidsbureau", .full), ("SAPO", .acronym)],
      [("Security Bureau", .full), ("SAPO", .acronym)])
    let service = concept(
      .institution, [("Veiligheidsdienst", .full), ("Säpo", .variant)], [("Säpo", .full)])
    for glossary in [[bureau, service], [service, bureau]] {
      let found = try suggestions(in: "Volgens Säpo is er gevaar.", glossary)
      #expect(found["Säpo"]?.target == "Säpo")
    }
  }

  @Test func `leaves the adjective apart from a service that an acronym names`() throws {
    let korea = concept(
      .place, [("Zuid-Korea", .full), ("Zuid-Koreaanse", .adjective)],
      [("South Korea", .full), ("South Korean", .adjective)])
    let service = concept(
      .institution, [("Zuid-Koreaanse inlichtingendienst", .full)],
      [("National Intelligence Service", .full)])
    let found = try suggestions(
      in: "De Zuid-Koreaanse inlichtingendienst NIS zweeg.", [korea, service])
    #expect(found["Zuid-Koreaanse"]?.target == "South Korean")
    #expect(found["NIS"]?.target == "NIS")
  }

  @Test(arguments: [
    ("Daar werken twee Polen.", "Poles"), ("De Polen wonnen.", "Poles"),
    ("De meeste Polen bleven.", "Poles"), ("Een huis voor dakloze Polen.", "Poles"),
    ("Hij woont in Polen.", "Poland"), ("Het nieuwe Polen ontstond.", "Poland"),
    ("Duitsland steunde Polen niet.", "Poland"), ("Drones vlogen boven Polen.", "Poland"),
    ("Dat was vanwege Polen.", "Poland"),
  ])
  func `tells a people from its country by the words before it`(
    text: String, expected: String
  ) throws {
    let poland = concept(
      .place, [("Polen", .full), ("Pools", .adjective), ("Pool", .inhabitant)],
      [("Poland", .full), ("Polish", .adjective), ("Pole", .inhabitant)])
    #expect(try suggestions(in: text, [poland])["Polen"]?.target == expected)
  }

  @Test func `takes the noun behind a hyphen into the name`() throws {
    let poet = concept(.person, [("Roestaveli", .short)], [("Rustaveli", .short)])
    let found = try suggestions(in: "Zij liepen over de Roestaveli-laan.", [poet])
    #expect(found["Roestaveli-laan"]?.target == "Rustaveli Avenue")
    #expect(found["Roestaveli"] == nil)
  }

  @Test func `gives the longer term that holds a name`() throws {
    let place = concept(.place, [("Krim", .full)], [("Crimea", .full)])
    let people = concept(.other, [("Krim-Tataren", .full)], [("Crimean Tatars", .full)])
    let found = try suggestions(in: "Toen vluchtten de Krim-Tataren.", [place, people])
    #expect(found["Krim-Tataren"]?.target == "Crimean Tatars")
    #expect(found["Krim"] == nil)
  }

  @Test func `leaves a body apart from a post that begins with it`() throws {
    let body = concept(.institution, [("Navo", .acronym)], [("NATO", .acronym)])
    let post = concept(
      .other, [("Navo-secretaris-generaal", .full)], [("NATO Secretary General", .full)])
    let found = try suggestions(in: "Toen zei Navo-secretaris-generaal Rutte nee.", [body, post])
    #expect(found["Navo"]?.target == "NATO")
    #expect(found["Navo-secretaris-generaal"] == nil)
  }

  @Test func `spells a place as its less usual name is spelled`() throws {
    let corridor = concept(
      .place, [("Sjoenik", .full), ("Zangezoer", .variant)],
      [("Syunik", .full), ("Zangezur", .variant)])
    let town = concept(
      .place, [("Charkiv", .full), ("Charkov", .variant)],
      [("Kharkiv", .full), ("Kharkov", .variant)])
    let papal = concept(
      .place, [("Vaticaanstad", .full), ("Vaticaan", .variant)],
      [("Vatican City", .full), ("Vatican", .variant)])
    let bridge = concept(
      .place, [("Krimbrug", .full), ("Kertsjbrug", .variant)],
      [("Crimean Bridge", .full), ("Kerch Bridge", .variant)])
    for (name, expected) in [
      ("Zangezoer", "Zangezur"), ("Sjoenik", "Syunik"), ("Charkov", "Kharkiv"),
      ("Vaticaan", "Vatican"),
      ("Vaticaanstad", "Vatican City"), ("Kertsjbrug", "Kerch Bridge"),
    ] {
      let found = try suggestions(in: "Zij trokken door \(name).", [corridor, town, papal, bridge])
      #expect(found[name]?.target == expected)
    }
  }

  @Test func `leaves out the owner that the name does not say`() throws {
    let fleet = concept(.institution, [("Vijfde Vloot", .full)], [("US Fifth Fleet", .full)])
    let state = concept(
      .place, [("Verenigde Staten", .full), ("VS", .acronym), ("Amerikaans", .adjective)],
      [("United States", .full), ("US", .acronym), ("American", .adjective)])
    let found = try suggestions(in: "De Vijfde Vloot voer uit.", [fleet, state])
    #expect(found["Vijfde Vloot"]?.target == "Fifth Fleet")
  }

  @Test func `trusts a form more that rules make too, and less one of several`() throws {
    func score(_ forms: String...) throws -> Double {
      let place = concept(
        .place, [("Tsjernoretsjje", .full)],
        forms.enumerated().map { ($0.element, $0.offset == 0 ? .full : .variant) })
      let found = try suggestions(in: "Zij woonden in Tsjernoretsjje.", [place])
      return try #require(found["Tsjernoretsjje"]?.score)
    }
    let ruled = try #require(
      NameTranscriber().candidates(for: "Tsjernoretsjje", from: .nl, to: .en, limit: 1).first?.name)
    #expect(try score(ruled) > score("Blackriver"))
    #expect(try score("Blackriver") > score("Blackriver", "Blackbrook"))
  }

  @Test(
    arguments: [
      ("Alexandra Tsjerkasjina", "Aleksandra Tsjerkasjina", "Alexandra Chercashyna"),
      ("Alexandra Tsjerkasova", "Aleksandra Tsjerkasjina", nil),
    ] as [(String, String, String?)])
  func `knows a person whose name is spelled otherwise`(
    name: String, known: String, expected: String?
  ) throws {
    let person = concept(.person, [(known, .full)], [("Alexandra Chercashyna", .full)])
    let found = try suggestions(in: "Toen sprak \(name) de menigte toe.", [person])
    #expect((found[name]?.target == "Alexandra Chercashyna") == (expected != nil))
  }
}
