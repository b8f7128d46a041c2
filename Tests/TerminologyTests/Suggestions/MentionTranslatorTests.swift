import Bitext
import Testing

@testable import Terminology

@Suite struct MentionTranslatorTests {
  @Test(arguments: [
    ("en", "ministerie van Visserij", "Ministry of Fisheries"),
    ("en", "Russische ministerie van Defensie", "Russian Ministry of Defence"),
    ("en", "Raad voor Cultuur", "Council for Culture"),
    ("en", "Mensenrechtenraad", "Human Rights Council"),
    ("en", "Universiteit van Kazan", "University of Kazan"),
    ("en", "Internationale Organisatie voor Migratie", "International Organisation for Migration"),
    ("de", "ministerie van Defensie", "Ministerium für Verteidigung"),
    ("de", "Mensenrechtenraad", "Menschenrechtsrat"),
    ("fr", "ministerie van Defensie", "ministère de la Défense"),
    ("fr", "Raad van Ministers", "Conseil des ministres"),
    ("fr", "Europees Parlement", "Parlement européen"),
    (
      "en", "Comité voor de Bescherming van Journalisten",
      "Committee for the Protection of Journalists"
    ),
    ("en", "Museum voor Moderne Kunst", "Museum of Modern Art"),
    ("en", "Vrouwenraad", "Women’s Council"),
    ("en", "Agentschap voor Corruptiepreventie", "Agency for Corruption Prevention"),
    ("en", "Unie van Vredesorganisaties", "Union of Peace Organisations"),
    ("en", "Ontinger Samenwerkingsorganisatie", "Ontinger Cooperation Organisation"),
    ("en", "Commissie voor Fantasificatie", "Commission for Fantasification"),
    ("de", "ministerie van Buitenlandse Zaken", "Außenministerium"),
    ("fr", "Rode Kruis", "Croix-Rouge"),
    ("en", "Economische en Sociale Raad", "Economic and Social Council"),
    ("en", "Internationaal Filmfestival van Gelderen", "Gelderen International Film Festival"),
    ("en", "Akkoorden van Gelderen", "Gelderen Agreements"),
    ("en", "Gemeente Gelderen", "Municipality of Gelderen"),
    ("en", "Commissie voor Burgerlijke Vrijheden", "Committee on Civil Liberties"),
    ("en", "Prins Otto Fonds", "Prince Otto Fund"),
    ("en", "Koning Ottostichting", "King Otto Foundation"),
    ("en", "Anna en Otto Faber-stichting", "Anna and Otto Faber Foundation"),
    ("en", "Koninklijke Musea voor Schone Kunsten", "Royal Museums of Fine Arts"),
    ("en", "Bureau voor de Bestrijding van Fraude", "Bureau of the Fight against Fraud"),
    ("en", "Clarity International Georgië", "Clarity International Georgia"),
    ("fr", "Clarity International Spanje", "Clarity International Espagne"),
    ("en", "Inlichtingen- en Veiligheidsdienst", "Intelligence and Security Service"),
    ("de", "Inlichtingen- en Veiligheidsdienst", "Nachrichten- und Sicherheitsdienst"),
    ("en", "Grens- en Kustwacht", "Border and Coast Guard"),
    ("de", "Grens- en Kustwacht", "Grenz- und Küstenwache"),
    ("de", "Comité ter Voorkoming van Foltering", "Komitee zur Verhütung von Folter"),
    ("de", "Academie van Wetenschappen", "Akademie der Wissenschaften"),
    ("de", "Russische ministerie van Defensie", "Russisches Verteidigungsministerium"),
    ("fr", "Russische inlichtingendienst", "Service de renseignement russe"),
    ("fr", "Unie van Industriëlen en Ondernemers", "Union des industriels et des entrepreneurs"),
    ("fr", "Commissaris voor de Mensenrechten", "Commissaire aux droits de l’homme"),
    (
      "fr", "ministerie van Onderwijs, Cultuur en Wetenschap",
      "ministère de l’Éducation, de la Culture et de la Science"
    ),
    ("en", "Ondernemingskamer", "Enterprise Chamber"),
    ("en", "24ste Gemechaniseerde Brigade", "24th Mechanised Brigade"),
    ("de", "24ste Gemechaniseerde Brigade", "24. Mechanisierte Brigade"),
    ("fr", "101ste Luchtlandingsdivisie", "101e division aéroportée"),
    ("en", "Russische toezichthouder Volnadzor", "Russian Regulator Volnadzor"),
    ("en", "Museum De Zonnebloem", "Museum De Zonnebloem"),
    ("de", "Hoge Vertegenwoordiger", "Hoher Vertreter"),
    ("de", "Economische en Sociale Raad", "Wirtschafts- und Sozialrat"),
    ("de", "Russische Nationale Congres", "Russischer Nationalkongress"),
    (
      "de", "Bureau voor de Bescherming van de Soevereiniteit",
      "Büro für den Schutz der Souveränität"
    ),
    ("de", "Autoriteit Consument en Markt", "Behörde für Verbraucher und Märkte"),
    ("fr", "Commissie voor Gelijkheid en Democratie", "Commission pour l’égalité et la démocratie"),
    ("fr", "Russische Vereniging van Jonge Juristen", "Association russe des jeunes juristes"),
    ("fr", "Nationale Gezondheidscommissie", "Commission nationale de la santé"),
    ("fr", "Presidentiële Raad", "Conseil présidentiel"),
    ("fr", "ministerie van Regionale Ontwikkeling", "ministère du Développement régional"),
    ("fr", "Russische Staatscomité voor Sport", "Comité d’État russe pour les sports"),
  ])
  func `puts institutions together from their words`(
    language: String, name: String, expected: String
  ) throws {
    let translator = try translator(to: language)
    let found = translator.proposals(for: name, kind: .institution, part: .full)
    #expect(found.first?.target == expected)
  }

  @Test func `offers the state too whose adjective a body has`() throws {
    for (language, expected) in [
      ("en", "Constitutional Court of Russia"), ("fr", "Cour constitutionnelle de Russie"),
      ("de", "Verfassungsgericht von Russland"),
    ] {
      let found = try translator(to: language).proposals(
        for: "Russische Constitutionele Hof", kind: .institution, part: .full)
      #expect(found.contains { $0.target == expected })
    }
  }

  @Test func `believes little what leaves a word of the source`() throws {
    let translator = try translator(to: "en")
    let sure = translator.proposals(for: "Raad voor Cultuur", kind: .institution, part: .full)
    let left = translator.proposals(
      for: "Raad voor Zwemfabeling", kind: .institution, part: .full)
    #expect(try #require(left.first).score < #require(sure.first).score / 2)
  }

  @Test(arguments: [
    ("en", "Security Council", "Veiligheidsraad"),
    ("en", "Supreme Court of Belgium", "Hooggerechtshof van België"),
    ("en", "European Parliament", "Europees Parlement"),
    ("fr", "ministère de la Justice", "ministerie van Justitie"),
    ("de", "Menschenrechtsrat", "Mensenrechtenraad"),
    ("de", "Bundespolizei", "Federale Politie"),
    ("de", "Grenz- und Küstenwache", "Grens- en Kustwacht"),
    ("fr", "Commission électorale centrale", "Centrale Kiescommissie"),
    ("fr", "ministère de l’Intérieur", "ministerie van Binnenlandse Zaken"),
    ("en", "Border and Coast Guard", "Grens- en Kustwacht"),
    ("en", "Truth and Reconciliation Commission", "Waarheids- en Verzoeningscommissie"),
    ("en", "Union of Employers", "Unie van Werkgevers"),
    ("de", "Gewerkschaft der Polizei", "Vakbond van de Politie"),
    ("de", "Volksfront für die Befreiung Spaniens", "Volksfront voor de Bevrijding van Spanje"),
    ("de", "Ministerium für Umwelt und Landwirtschaft", "ministerie van Milieu en Landbouw"),
    ("de", "Oberstes Gericht Kasachstans", "Hooggerechtshof van Kazachstan"),
    ("de", "Friedensforschungsinstitut", "Vredesonderzoeksinstituut"),
    ("fr", "Bureau national anticorruption", "Nationaal Anticorruptiebureau"),
    (
      "fr", "Association des amis de la bibliothèque nationale",
      "Vereniging van Vrienden van de Nationale Bibliotheek"
    ),
    ("de", "Fischereiministerium", "ministerie van Visserij"),
    ("de", "Bundesverfassungsgericht", "Federaal Grondwettelijk Hof"),
    ("fr", "Commission des affaires étrangères", "Commissie voor Buitenlandse Zaken"),
  ])
  func `puts institutions together in Dutch`(
    language: String, name: String, expected: String
  ) throws {
    let source = try #require(LanguageTag(language))
    let dutch = try #require(LanguageTag("nl"))
    let known = try KnownNames(
      glossary: Glossary(concepts: []), source: source, target: dutch)
    let translator = MentionTranslator(known: known, source: source, target: dutch)
    let found = translator.proposals(for: name, kind: .institution, part: .full)
    #expect(found.first?.target == expected)
  }

  @Test(arguments: [
    ("fr", "tribunal de commerce de Paris", "Commercial Court of Paris"),
    ("fr", "Association des amis du parlement", "Association of Friends of the Parliament"),
    ("de", "Flüchtlingskomitee", "Refugee Committee"),
    ("de", "Untersuchungsausschuss des Parlaments", "Committee of Inquiry of the Parliament"),
    ("de", "Verband der Automobilindustrie", "Association of the Automotive Industry"),
  ])
  func `puts institutions together in English`(
    language: String, name: String, expected: String
  ) throws {
    let source = try #require(LanguageTag(language))
    let known = try KnownNames(glossary: Glossary(concepts: []), source: source, target: .en)
    let translator = MentionTranslator(known: known, source: source, target: .en)
    let found = translator.proposals(for: name, kind: .institution, part: .full)
    #expect(found.first?.target == expected)
  }

  @Test(arguments: [
    ("Noord-Macedonië", "North Macedonia"), ("Golf van Oman", "Gulf of Oman"),
    ("Zuid-Jemen", "South Yemen"), ("Straat van Messina", "Strait of Messina"),
    ("Moskou", "Moscow"), ("Polen", "Poland"),
  ])
  func `names places by locale data, patterns and sounds`(name: String, expected: String) throws {
    let found = try translator(to: "en").proposals(for: name, kind: .place, part: .full)
    #expect(found.contains { $0.target == expected })
  }

  private func translator(to language: String) throws -> MentionTranslator {
    let dutch = try #require(LanguageTag("nl"))
    let target = try #require(LanguageTag(language))
    let terms = [
      Term("Russisch", language: dutch, part: .adjective),
      Term(
        ["en": "Russian", "de": "russisch"][language] ?? "russe", language: target,
        part: .adjective),
      Term(
        ["en": "Russia", "de": "Russland"][language] ?? "Russie", language: target),
    ]
    let glossary = Glossary(concepts: [Concept(kind: .place, terms: terms)])
    let known = try KnownNames(glossary: glossary, source: dutch, target: target)
    return MentionTranslator(known: known, source: dutch, target: target)
  }
}
