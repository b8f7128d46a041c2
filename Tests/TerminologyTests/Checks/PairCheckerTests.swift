import Bitext
import Terminology
import TestSupport
import Testing

@Suite struct PairCheckerTests {
  private let checker = PairChecker(source: .nl, target: .en, glossary: .sample)

  private func kinds(_ source: String, _ target: String) -> [CheckFinding.Kind] {
    checker.findings(source: Content(source), target: Content(target)).map(\.kind)
  }

  @Test(
    arguments: [
      ("De Navo’s plan", "NATO’s plan", []),
      ("De Navo zwijgt", "The alliance is silent", [.termNotUsed]),
      ("de Oekraïense boeren", "the Ukrainian farmers", []),
      ("de verdragen", "the treaties", []),
      ("Vladimir Poetin kwam", "Vladimir Poutin came", [.nameDiffers]),
      ("Poetins plan", "Putins plan", []), ("Poetin zweeg", "Putiny was silent", [.nameDiffers]),
    ] as [(String, String, [CheckFinding.Kind])])
  func `asks for the terms of the glossary, inflected or not`(
    source: String, target: String, expected: [CheckFinding.Kind]
  ) {
    #expect(kinds(source, target) == expected)
  }

  @Test(
    arguments: [
      ("een zin", "a  sentence", [.space]), ("een (kleine) zin", "a (small sentence", [.bracket]),
      ("„een zin”", "\"a sentence", [.quote]), ("een zin", "", [.untranslated]),
      ("dit is geen goede vertaling", "dit is geen goede vertaling", [.untranslated]),
      ("Ga naar (zie", "Go to (see", []),
    ] as [(String, String, [CheckFinding.Kind])])
  func `looks at spaces, marks and what is not translated`(
    source: String, target: String, expected: [CheckFinding.Kind]
  ) {
    #expect(kinds(source, target) == expected)
  }

  @Test func `misses a lost code`() {
    var source = Content("Druk op ")
    source.append(InlineCode(.standalone, element: "ph"))
    let findings = checker.findings(source: source, target: Content("Press "))
    #expect(findings.map(\.kind) == [.code])
    #expect(findings.first?.severity == .error)
  }

  @Test(arguments: [
    ("They hit Kiev.", [CheckFinding.Kind.admittedTerm]), ("They hit Kyiv.", []),
    ("They hit Kyiv, once Kiev.", []),
  ])
  func `hints at a preferred term where an admitted one is used`(
    target: String, kinds: [CheckFinding.Kind]
  ) {
    let glossary = Glossary(concepts: [
      Concept(
        kind: .place,
        terms: [
          Term("Kyiv", language: .nl), Term("Kyiv", language: .en),
          Term("Kiev", language: .en, status: .admitted),
        ])
    ])
    let checker = PairChecker(source: .nl, target: .en, glossary: glossary)
    let findings = checker.findings(source: Content("Zij troffen Kyiv."), target: Content(target))
    #expect(findings.map(\.kind) == kinds)
    #expect(findings.allSatisfy { $0.severity == .hint })
  }

  @Test(arguments: [
    ("It fell silent, Lukashenka said.", [] as [CheckFinding.Severity]),
    ("It fell silent, Lukashenko said.", [.warning]),
    ("It fell silent, Loukachenko said.", [.hint]),
  ])
  func `prefers the glossary that goes first`(
    target: String, severities: [CheckFinding.Severity]
  ) {
    let glossaries = ["Lukashenka", "Lukashenko", "Loukachenko"].map { name in
      Glossary(concepts: [
        Concept(
          kind: .other,
          terms: [Term("Loekasjenko", language: .nl), Term(name, language: .en)])
      ])
    }
    let checker = PairChecker(
      source: .nl, target: .en, glossary: Glossary(joining: glossaries.prefix(2)),
      background: glossaries[2])
    let findings = checker.findings(
      source: Content("Het werd stil, zei Loekasjenko."), target: Content(target))
    #expect(findings.map(\.severity) == severities)
    #expect(findings.allSatisfy { $0.kind == .admittedTerm })
  }

  @Test func `reports a forbidden term with a better one`() {
    let glossary = Glossary(concepts: [
      Concept(
        kind: .place,
        terms: [
          Term("Kyiv", language: .nl), Term("Kyiv", language: .en),
          Term("Kieff", language: .en, status: .forbidden),
        ])
    ])
    let checker = PairChecker(source: .nl, target: .en, glossary: glossary)
    let findings = checker.findings(source: Content("in Kyiv"), target: Content("in Kieff"))
    #expect(findings.map(\.kind) == [.forbiddenTerm])
    #expect(findings.first?.message.contains("'Kyiv'") == true)
  }

  @Test func `asks for names of the background only beyond doubt`() {
    let checker = PairChecker(
      source: .nl, target: .en, glossary: Glossary(concepts: []), background: .sample)
    func kinds(_ source: String, _ target: String) -> [CheckFinding.Kind] {
      checker.findings(source: Content(source), target: Content(target)).map(\.kind)
    }
    #expect(kinds("de WHO zwijgt", "the body is silent") == [.termNotUsed])
    #expect(kinds("in het zuiden van Mali", "in the south") == [.termNotUsed])
    #expect(kinds("dat staat in het verdrag", "that is in it") == [])
    #expect(kinds("De Commissie zweeg", "It was silent") == [])
    #expect(kinds("Mali Openen", "Open") == [])
    #expect(kinds("Typ =WHO(3) of Mali/Rood", "Type =QUI(3) or M/Red") == [])
  }

  @Test(arguments: [
    ("De OVSE kwam bijeen.", "The OVSE met.", [CheckFinding.Kind.termNotUsed]),
    ("De OVSE kwam bijeen.", "The OSCE met.", []),
    ("De KNMB kwam bijeen.", "The KNMB met.", []),
    ("De FSB kwam bijeen.", "The FSB met.", []),
  ])
  func `asks for an acronym of the other language where there is one`(
    source: String, target: String, expected: [CheckFinding.Kind]
  ) {
    func body(_ dutch: String, _ english: String, _ part: Term.Part) -> Concept {
      Concept(
        kind: .institution,
        terms: [
          Term(dutch, language: .nl, part: .acronym), Term(english, language: .en, part: part),
        ])
    }
    let background = Glossary(concepts: [
      body("OVSE", "OSCE", .acronym), body("KNMB", "Royal Dutch Mountain Union", .full),
      body("FSB", "FSB", .acronym),
    ])
    let checker = PairChecker(
      source: .nl, target: .en, glossary: Glossary(concepts: []), background: background)
    #expect(
      checker.findings(source: Content(source), target: Content(target)).map(\.kind) == expected)
  }

  @Test func `notices a surname of the background that stands as in the source`() {
    let checker = PairChecker(
      source: .nl, target: .en, glossary: Glossary(concepts: []), background: .sample)
    let findings = checker.findings(
      source: Content("Volgens Poetin is dat zo."), target: Content("According to Poetin it is."))
    #expect(findings.map(\.kind) == [.nameDiffers])
    #expect(
      checker.findings(
        source: Content("Volgens Blair is dat zo."), target: Content("According to Blair it is.")
      ).isEmpty)
  }

  @Test func `takes a plural or an adjective for no name`() throws {
    let concepts = [
      Concept(
        kind: .institution,
        terms: [Term("Security Service", language: .en), Term("MI5", language: .nl)]),
      Concept(
        kind: .place,
        terms: [Term("Cayman Islands", language: .en), Term("Kaaimaneilanden", language: .nl)]),
    ]
    let checker = PairChecker(
      source: .en, target: .nl, glossary: Glossary(concepts: []),
      background: Glossary(concepts: concepts))
    func kinds(_ source: String, _ target: String) -> [CheckFinding.Kind] {
      checker.findings(source: Content(source), target: Content(target)).map(\.kind)
    }
    #expect(kinds("the Security Services", "de beveiliging") == [])
    #expect(kinds("the Security Service", "de beveiliging") == [.termNotUsed])
    #expect(kinds("Cayman Islands dollar", "Kaaimaneilandse dollar") == [])
    #expect(kinds("on the Cayman Islands", "op de Kaaimaneilaned") == [.nameDiffers])
  }

  @Test func `asks for no term that nobody has looked at`() {
    let glossary = Glossary(concepts: [
      Concept(
        kind: .other,
        terms: [
          Term("drempel", language: .nl, status: .proposed),
          Term("threshold", language: .en, status: .proposed),
        ])
    ])
    let checker = PairChecker(source: .nl, target: .en, glossary: glossary)
    let findings = checker.findings(
      source: Content("de drempel ligt laag"), target: Content("the bar is low"))
    #expect(findings == [])
  }

  @Test(
    arguments: [
      ("Het beleid voor de veiligheid", "Die Sicherheitspolitik", "beleid", "Politik"),
      ("De commissie kwam", "Der Ausschuss kam", "commissie", "Ausschuss"),
      ("de leden van de commissie", "die Mitglieder des Ausschusses", "commissie", "Ausschuss"),
      ("een commissielid", "ein Ausschussmitglied", "commissie", "Ausschuss"),
    ])
  func `counts bent and compounded words as used`(
    source: String, target: String, term: String, wanted: String
  ) {
    let concept = Concept(
      kind: .other, terms: [Term(term, language: .nl), Term(wanted, language: .de)])
    let checker = PairChecker(source: .nl, target: .de, glossary: Glossary(concepts: [concept]))
    #expect(checker.findings(source: Content(source), target: Content(target)) == [])
  }

  @Test func `notices a translation in the language of the source`() {
    let source = "De regering heeft gisteren besloten dat het voorstel naar de Kamer gaat."
    let target = "De regering heeft gisteren besloten dat het plan naar de Kamer gaat."
    #expect(kinds(source, target) == [.untranslated])
    #expect(kinds("Het boek De avonden van Reve", "The novel De avonden by Reve") == [])
  }

  @Test(arguments: 0..<25)
  func `survives any pair`(seed: Int) {
    var random = Seeded(seed)
    let target = random.text(upTo: 120)
    for finding in checker.findings(
      source: Content(random.text(upTo: 120)), target: Content(target))
    {
      #expect((finding.targetRange?.upperBound ?? 0) <= target.utf8.count)
    }
  }
}
