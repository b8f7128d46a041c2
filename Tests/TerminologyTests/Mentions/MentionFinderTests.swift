import Bitext
import Terminology
import TestSupport
import Testing

@Suite struct MentionFinderTests {
  private static let sampleFinder = MentionFinder(language: .nl, glossary: .sample)
  private let finder = sampleFinder

  @Test(arguments: [
    ("Minister Lavrov sprak met de OVSE.", ["Lavrov", "OVSE"]),
    ("Gisteren sprak Ursula von der Leyen in Gent.", ["Ursula von der Leyen", "Gent"]),
    (
      "het ministerie van Onderwijs, Cultuur en Wetenschap",
      [
        "ministerie van Onderwijs, Cultuur en Wetenschap"
      ]
    ),
    (
      "De Algemene Inlichtingen- en Veiligheidsdienst zweeg.",
      [
        "Algemene Inlichtingen- en Veiligheidsdienst"
      ]
    ),
    ("Zij zag J.P. Balkenende en W. F. Hermans.", ["J.P. Balkenende", "W. F. Hermans"]),
    ("Mr. A.-M. de Wit kwam met J.-P. Bemba.", ["A.-M. de Wit", "J.-P. Bemba"]),
    ("Volgens de Raad van Kerken in Utrecht mag het.", ["Raad van Kerken", "Utrecht"]),
    ("De regering van Oekraïne en Oekraïense boeren", ["Oekraïne", "Oekraïense"]),
    ("Buiten regent het. Mensen schuilen.", []),
    (
      "Loekasjenko zwijgt. Ook in Minsk zwijgt Loekasjenko.",
      ["Loekasjenko", "Minsk", "Loekasjenko"]
    ),
    ("Wij wonen in ’s-Gravenhage.", ["’s-Gravenhage"]),
    ("de Navo-lidstaten en Poetins plan", ["Navo", "Poetin"]),
    ("Volgens Pieke de Zwart komt Josette van Wersch.", ["Pieke de Zwart", "Josette van Wersch"]),
    ("Ook Kolff van Staatsbosbeheer zweeg.", ["Kolff", "Staatsbosbeheer"]),
    ("Gisteren vroeg Poetin de Kamer om geld.", ["Poetin", "Kamer"]),
    ("Ook Annemarie ’t Hart en Boudewijn ten Cate.", ["Annemarie ’t Hart", "Boudewijn ten Cate"]),
    ("De rechter sprak Jos B. vrij.", ["Jos B."]),
    ("Gisteren viel de 79ste Luchtlandingsbrigade aan.", ["79ste Luchtlandingsbrigade"]),
    ("Wie krijgt de Toekaj-prijs?", ["Toekaj-prijs"]),
    ("Partijgenote Iryna Bilyk zweeg.", ["Iryna Bilyk"]),
    ("In mei, volgens kenners. 3 juni – In Mali noemt men dat vreemd.", ["Mali"]),
    ("De minister (49) sprak. (ANP) De Russische gezant zweeg.", ["ANP", "Russische"]),
    ("Tienduizenden Russen vertrokken.", ["Russen"]),
    ("Wil Mali vrede?", ["Mali"]),
    ("Beoordelaar Wexler & Zn zweeg.", ["Wexler & Zn"]),
    ("Toen leidde Kim Jae-youl de bond.", ["Kim Jae-youl"]),
    ("De maker van ‘300 Hours to Graz’ zweeg.", ["300 Hours to Graz"]),
    ("Zij zei ‘400 Mali is te veel’.", ["Mali"]),
    ("Toen vroeg Jan Jansen-achtig volk om brood.", ["Jan Jansen"]),
    ("", []),
  ])
  func `finds names and their boundaries`(text: String, expected: [String]) {
    #expect(finder.mentions(in: text).map(\.text) == expected)
  }

  @Test func `takes the genitive into a name that has it by itself`() {
    let names = Glossary(
      concepts: ["Wexler & Dunn's", "Navo"].map {
        Concept(kind: .institution, terms: [Term($0, language: .nl)])
      })
    let finder = MentionFinder(language: .nl, glossary: names)
    let found = finder.mentions(in: "Volgens Wexler & Dunn’s is Navo’s plan goed.").map(\.text)
    #expect(found == ["Wexler & Dunn’s", "Navo"])
  }

  @Test(arguments: [
    ("Zij sloeg de Russische Nathalie Dechaux.", ["Russische", "Nathalie Dechaux"]),
    (
      "De Russische Waterweg en de Russische Socialistische Partij",
      [
        "Russische Waterweg", "Russische Socialistische Partij",
      ]
    ),
    (
      "Luc Van den Brande en Wout-Jan van der Schans",
      [
        "Luc Van den Brande", "Wout-Jan van der Schans",
      ]
    ),
    (
      "Van der Vaart scoorde. De Boer niet. Van Gaal zei niets.",
      ["Van der Vaart", "De Boer", "Van Gaal"]
    ),
    ("De Boer is geen ambtenaar.", ["De Boer"]),
    ("Koerts reed weg. Zelden was iemand zo snel.", ["Koerts"]),
    ("Hij woont in Luttrell (Tennessee).", ["Luttrell", "Tennessee"]),
    ("Zeilster Carolijn Brouwer won.", ["Carolijn Brouwer"]),
    ("NIJMEGEN - Bij een ongeval vielen doden.", ["NIJMEGEN"]),
    (
      "Zij haalde de Hall of Fame en las de Corriere della Sera.",
      [
        "Hall of Fame", "Corriere della Sera",
      ]
    ),
    ("De film ' Het verdriet van Rosa ' gaat in première.", ["Het verdriet van Rosa"]),
    ("\"Wij wachten al\", zei hij.", []),
    ("De Formule 1 is terug in Rotterdam-Zuid.", ["Formule 1", "Rotterdam-Zuid"]),
  ])
  func `finds names as newspapers and sports pages have them`(text: String, expected: [String]) {
    #expect(finder.mentions(in: text).map(\.text) == expected)
  }

  @Test(arguments: [
    ("DEN HAAG Een man zei dat het regende.", ["DEN HAAG"]),
    ("De Russische boer. In de Russische stad.", ["Russische", "Russische"]),
    ("Hij zag V.N. Oekraïne en Mali.", ["V.N.", "Oekraïne", "Mali"]),
    ("’s Avonds regent het. 's Ochtends niet.", []),
    ("Mr. dr. A.F.Th. Kortenhoeve sprak.", ["A.F.Th. Kortenhoeve"]),
    ("Ook S. van der Tak en W.J. van der Meer", ["S. van der Tak", "W.J. van der Meer"]),
    ("Daar woont mevrouw Jansen-van den Berg.", ["Jansen-van den Berg"]),
    ("Stikstof is overal. Natuur is mooi. Door is weg.", []),
    ("Toen werd het Oorlog.", []), ("de roman Oorlog en Vrede", []),
    ("Natuur & Milieu kwam met Loman & Zonen.", ["Natuur & Milieu", "Loman & Zonen"]),
    ("FOTO: Jan Bos lacht. Oud-minister Jan Bos ook.", ["Jan Bos", "Jan Bos"]),
    ("Zij lieten Yilmar D. vrij.", ["Yilmar D."]),
    ("Daar was de Partij van Regio’s tegen.", ["Partij van Regio’s"]),
    ("Zij las Molenaars.nl en Zolto. Dat was al.", ["Molenaars.nl", "Zolto"]),
    ("Toen kwam Lloyd’s met Anna’s plan.", ["Lloyd’s", "Anna"]),
    ("Phara de Urgazu zei niets.", ["Phara de Urgazu"]),
    (
      "Het Europees Agentschap voor de veiligheid van molens (EASA) zweeg.",
      ["Europees Agentschap voor de veiligheid van molens", "EASA"]
    ),
  ])
  func `keeps names whole and common words out`(text: String, expected: [String]) {
    #expect(finder.mentions(in: text).map(\.text) == expected)
  }

  @Test func `tells a person by initials and takes no club for one`() {
    let mentions = finder.mentions(
      in: "Ook W.J. van der Meer zag dat Ajax won met Jansen-van den Berg.")
    #expect(mentions.map(\.kind) == [.person, .other, .person])
  }

  @Test(arguments: [
    ("Hij won het Gouden Molenrad van de stad.", Concept.Kind.other),
    ("Ook Alpin-Decenk rijdt mee.", .institution), ("Het schip Witte Zwaan zonk.", .other),
    ("Daar zat Mobilisation for the Wind.", .institution),
    ("Toen kwam de 79ste Waterlandingsbrigade.", .institution),
  ])
  func `takes no ship, prize or club for a person`(text: String, kind: Concept.Kind) {
    #expect(finder.mentions(in: text).map(\.kind) == [kind])
  }

  @Test(arguments: [
    (
      "Andrew Bailey came. Defence Minister Rustem Umerov left.",
      ["Andrew Bailey", "Rustem Umerov"]
    ),
    (
      "Today the General Staff and the Bank of England spoke.",
      ["General Staff", "Bank of England"]
    ),
  ])
  func `reads English titles`(text: String, expected: [String]) {
    let prince = Concept(kind: .person, terms: [Term("Andrew", language: .en, part: .short)])
    let finder = MentionFinder(language: .en, glossary: Glossary(concepts: [prince]))
    #expect(finder.mentions(in: text).map(\.text) == expected)
  }

  @Test(arguments: [
    (
      "Het ministerie van Onderwijs, Cultuur en Wetenschap zwijgt.",
      ["ministerie van Onderwijs, Cultuur en Wetenschap"]
    ),
    ("Het ministerie van Onderwijs en Ans zwegen.", ["ministerie van Onderwijs", "Ans"]),
    ("Toen kwam Greenpeace Nederland.", ["Greenpeace Nederland"]),
    ("Zij las De Standaard, die de standaard zet.", ["De Standaard"]),
    ("Hier bouwt chipfabrikant Zolto. Chipfabrikant Zolto zwijgt.", ["Zolto", "Zolto"]),
    ("Toen kwam de 24ste Gemechaniseerde Brigade.", ["24ste Gemechaniseerde Brigade"]),
    ("Toen sprak Bahir al-Shomari.", ["Bahir al-Shomari"]),
    ("De Moldaviër zweeg, de Moldavische niet.", ["Moldaviër", "Moldavische"]),
    ("Hij ging naar de Boerse Partij van Socialisten.", ["Boerse Partij van Socialisten"]),
  ])
  func `goes on where a name of the glossary does`(text: String, expected: [String]) {
    let finder = MentionFinder(
      language: .nl,
      glossary: Glossary(concepts: [
        Concept(
          kind: .institution, terms: [Term("ministerie van Onderwijs", language: .nl)]),
        Concept(kind: .institution, terms: [Term("Greenpeace", language: .nl)]),
        Concept(kind: .institution, terms: [Term("De Standaard", language: .nl)]),
        Concept(kind: .place, terms: [Term("Nederland", language: .nl)]),
      ]))
    #expect(finder.mentions(in: text).map(\.text) == expected)
  }

  @Test func `links a surname to the full name`() throws {
    let mentions = finder.mentions(
      in: "Minister Antony Blinken kwam. Later vertrok Blinken weer, zei Blinken.")
    #expect(mentions.map(\.kind) == [.person, .person, .person])
    #expect(mentions.map(\.earlier) == [nil, 0, 0])
    #expect(mentions.map(\.part) == [.full, .short, .short])
    #expect(mentions.first?.title == "Minister")
  }

  @Test func `knows the names inside a name`() throws {
    let mention = try #require(finder.mentions(in: "bij de Bank van Oekraïne").first)
    #expect(mention.text == "Bank van Oekraïne")
    #expect(mention.kind == .institution)
    #expect(mention.nested.map(\.text) == ["Oekraïne"])
  }

  @Test func `gives ranges in bytes that hold the text`() {
    let text = "Één dag in Oekraïne met Élisabeth Borne en ’s morgens de OVSE."
    for mention in finder.mentions(in: text) {
      #expect(String(decoding: Array(text.utf8)[mention.range], as: UTF8.self) == mention.text)
    }
  }

  @Test(arguments: 0..<25)
  func `survives any text`(seed: Int) {
    var random = Seeded(seed)
    let text = random.text(upTo: 200)
    var last = 0
    for mention in finder.mentions(in: text) {
      #expect(mention.range.lowerBound >= last)
      last = mention.range.upperBound
      #expect(last <= text.utf8.count)
    }
  }

  @Test func `cuts a page of capitals into pieces`() {
    let text = String(repeating: "ABC DEFG HIJKL ", count: 2000)
    let found = finder.mentions(in: text)
    #expect(found.allSatisfy { $0.text.split(separator: " ").count <= 30 })
  }
}
