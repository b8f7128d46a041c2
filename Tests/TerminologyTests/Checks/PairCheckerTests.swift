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
    ] as [(String, String, [CheckFinding.Kind])])
  func `asks for the terms of the glossary, inflected or not`(
    source: String, target: String, expected: [CheckFinding.Kind]
  ) {
    #expect(kinds(source, target) == expected)
  }

  @Test(
    arguments: [
      ("1.234,56 euro", "1,234.56 euros", []),
      ("om 12.30 uur", "at 12:30", []),
      ("op 3-5-2021 in juni", "in June, on 3 May 2021", []),
      ("Er zijn 3 mensen", "There are three people", []),
      ("drie mensen", "3 people", []),
      ("31 leden", "30 members", [.number, .number]),
      ("1.234 mensen", "1.234 people", [.number, .number]),
      ("1 234 567 leden", "1,234,567 members", []),
      ("in 2021", "back then", [.number]),
    ] as [(String, String, [CheckFinding.Kind])])
  func `compares numbers as each language writes them`(
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

  @Test func `finds what was translated differently before`() {
    var checker = ConsistencyChecker()
    #expect(checker.finding(source: "Ja.", target: "Yes.") == nil)
    #expect(checker.finding(source: "Ja. ", target: "Yes.") == nil)
    #expect(checker.finding(source: "Ja.", target: "Indeed.")?.kind == .inconsistent)
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
