import Bitext
import Foundation
import TestSupport
import Testing

@testable import Interchange

@Suite struct TableTests {
  @Test(arguments: [
    "nl\ten\tnote\nwapenstilstand\tceasefire | truce\tnews\n",
    "\u{FEFF}nl;en;note\r\nwapenstilstand;ceasefire | truce;news\r\n",
    "sep=;\r\nNederlands;English;Opmerkingen\r\nwapenstilstand;\"ceasefire | truce\";news",
    "nl,en,comment,\nwapenstilstand,ceasefire | truce,news,\n,,,\n\n",
  ])
  func `reads glossaries however they are divided`(text: String) throws {
    var reader = try GlossaryTableReader(text: text, name: "t")
    let concept = try #require(try reader.next())
    #expect(concept.terms.map(\.text) == ["wapenstilstand", "ceasefire", "truce"])
    #expect(concept.terms.map(\.language.text) == ["nl", "en", "en"])
    #expect(concept.terms.map(\.status) == [.preferred, .preferred, .admitted])
    #expect(concept.annotations.notes == ["news"])
    #expect(try reader.next() == nil)
  }

  @Test func `knows columns of status, part, kind and others`() throws {
    let text = """
      id,kind,nl,nl_short,en-GB_forbidden,status,Klant
      x1,institution,"Raad, de","Raad ""R""\nhier",Board,approved,ACME
      """
    var reader = try GlossaryTableReader(text: text, name: "t")
    let concept = try #require(try reader.next())
    #expect(concept.id == "x1")
    #expect(concept.kind == .institution)
    #expect(concept.terms.map(\.text) == ["Raad, de", "Raad \"R\"\nhier", "Board"])
    #expect(concept.terms.map(\.part) == [.full, .short, .full])
    #expect(concept.terms.map(\.status) == [.preferred, .preferred, .forbidden])
    #expect(concept.annotations.properties(named: "Klant") == ["ACME"])
  }

  @Test func `reads UTX`() throws {
    let text = """
      #UTX 1.11; nl/en-US; 2024-01-01T10:00:00Z; copyright: ours
      #src\ttgt\tsrc:pos\tterm status
      vrede\tpeace\tnoun\tprovisional
      """
    var reader = try GlossaryTableReader(text: text, name: "t")
    let concept = try #require(try reader.next())
    #expect(concept.terms.map(\.language.text) == ["nl", "en-US"])
    #expect(concept.terms.map(\.status) == [.preferred, .proposed])
    #expect(concept.annotations.properties(named: "src:pos") == ["noun"])
  }

  @Test(arguments: [
    ("wet\tact\nvrede\tpeace\n", ["wet", "act"]), ("Frans\tFrench\n", ["Frans", "French"]),
    ("Nederlands\tDutch\n", ["Nederlands", "Dutch"]), ("nl\ten\nwet\tact\n", ["wet", "act"]),
    ("de\tfr\nwet\tact\n", ["wet", "act"]), ("Dutch\tEnglish\twet\nwet\tact\n", ["wet", "act"]),
  ])
  func `tells names of languages from terms that look like them`(
    text: String, expected: [String]
  ) throws {
    let tags = ["nl", "en"].compactMap { LanguageTag($0) }
    var reader = try GlossaryTableReader(text: text, name: "t", languages: tags)
    #expect(try reader.next()?.terms.map(\.text) == expected)
  }

  @Test func `reads the glossary of an OmegaT project`() throws {
    let tags = ["nl", "en"].compactMap { LanguageTag($0) }
    var reader = try GlossaryTableReader(
      text: "# Glossary in tab-separated format -*- coding: utf-8 -*-\nvrede\tpeace\tnoun\n",
      name: "glossary.txt", languages: tags)
    let concept = try reader.next()
    #expect(concept?.terms.map(\.text) == ["vrede", "peace"])
    #expect(concept?.annotations.notes == ["noun"])
  }

  @Test(arguments: [
    ("nl\ten\n\"Ja,\" zei hij.\t\"Yes,\" he said.\n", ["\"Ja,\" zei hij.", "\"Yes,\" he said."]),
    ("nl\ten\n\"Ja\t\"Yes\nNee\tNo\n", ["\"Ja", "\"Yes"]),
    ("nl\ten\n\"a\tb\"\t\"c\nd\"\n", ["a\tb", "c\nd"]),
    ("nl\ten\n\"zeg \"\"ja\"\"\"\tx\n", ["zeg \"ja\"", "x"]),
    ("nl\ten\n'=1\t'-tje\n", ["=1", "-tje"]),
    ("nl,en\n\"a\"\"b\",\"c,\r\nd\"\n", ["a\"b", "c,\r\nd"]),
  ])
  func `takes quotes for what they are`(text: String, expected: [String]) throws {
    var reader = try PairTableReader(text: text, name: "t")
    #expect(try reader.next()?.variants.map(\.content.plainText) == expected)
  }

  @Test func `names the line on which a quote begins that never ends`() throws {
    var reader = try PairTableReader(text: "nl,en\na,b\n\"c,d\ne,f\n", name: "t.csv")
    #expect(try reader.next() != nil)
    #expect(throws: InterchangeError.openQuote(path: "t.csv", line: 3)) { _ = try reader.next() }
  }

  @Test(arguments: ["", "een\ttwee\n", "nl\nvrede\n"])
  func `refuses tables that name too few languages`(text: String) {
    #expect(throws: InterchangeError.self) { _ = try PairTableReader(text: text, name: "t") }
  }

  @Test(arguments: 0..<60, CellSeparator.allCases)
  func `reads back any glossary it wrote`(seed: Int, separator: CellSeparator) throws {
    var random = Seeded(seed)
    let concepts = (0..<4).map { _ in random.concept() }
    let folder = try TemporaryFolder()
    let path = folder.path("g.csv")
    var writer = try GlossaryTableWriter(path: path, separator: separator)
    for concept in concepts { writer.write(concept) }
    try writer.finish()
    var reader = try GlossaryTableReader(path: path)
    for concept in concepts {
      let read = try #require(try reader.next())
      #expect(read.id == concept.id && read.kind == concept.kind)
      #expect(read.definition == concept.definition && read.subject == concept.subject)
      #expect(Set(read.terms) == Set(concept.terms))
      #expect(read.annotations == concept.annotations)
    }
    #expect(try reader.next() == nil)
  }

  @Test(arguments: [
    ("Dit is een zin.\tThis is one.\n", FileKind.pairTable), ("boot\tferry\n", .glossaryTable),
    ("boot\tferry\tNiet voor een vlot, en niet voor een brug.\n", .glossaryTable),
  ])
  func `tells sentences from terms in a table without names`(text: String, expected: FileKind)
    throws
  {
    let folder = try TemporaryFolder()
    let guess = try #require(try FileKind.guess(of: folder.file("a.tsv", text)))
    #expect(guess.kind == expected)
    #expect(guess.isByLook == (expected == .glossaryTable))
  }

  @Test(arguments: [
    (["kat", " cat"], [] as [String]), (["wet", "act"], []), (["nld", "eng"], ["nld", "eng"]),
    (["wet", "en"], ["wet", "en"]), (["cat", "spa"], ["cat", "spa"]),
    (["nl", "nl_acronim"], ["nl"]), (["ca_valencia", "nl_BE"], ["ca-valencia", "nl-BE"]),
    (["kat", "cat_acronym"], ["kat", "cat"]),
  ])
  func `takes words of three letters for languages only where one is met often`(
    names: [String], languages: [String]
  ) {
    #expect(TableHeader(unannounced: names).languages.map(\.text) == languages)
  }

  @Test func `keeps several notes apart`() throws {
    let folder = try TemporaryFolder()
    var concept = Concept(kind: .other, terms: [Term("vrede", language: LanguageTag.dutch)])
    concept.annotations = [.note("een\nregel", attributes: []), .note("twee", attributes: [])]
    var writer = try GlossaryTableWriter(path: folder.path("g.csv"), separator: .comma)
    writer.write(concept)
    writer.write(Concept(kind: .other, terms: [Term("oorlog", language: LanguageTag.dutch)]))
    try writer.finish()
    var reader = try GlossaryTableReader(path: folder.path("g.csv"))
    #expect(try reader.next()?.annotations == concept.annotations)
    #expect(try reader.next()?.annotations == [])
  }

  @Test func `takes no running text for a table, however many commas it has`() throws {
    let folder = try TemporaryFolder()
    let tags = ["nl", "en"].compactMap { LanguageTag($0) }
    let prose = try folder.file("a.txt", "In Gent, zei zij, regende het.\nDaarna, ja.\n")
    #expect(throws: InterchangeError.unknownKind(path: prose)) {
      _ = try UnitReader(path: prose, kind: nil, languages: tags)
    }
    var reader = try UnitReader(
      path: folder.file("b.txt", "In Gent, zei zij.\tIn Ghent, she said.\n"), kind: nil,
      languages: tags)
    #expect(try reader.next()?.variants.count == 2)
  }

  @Test func `counts the first row where it is no line of names`() throws {
    let tags = ["nl", "en"].compactMap { LanguageTag($0) }
    var reader = try PairTableReader(text: "een\t\ntwee\ttwo\n", name: "a.tsv", languages: tags)
    _ = try reader.next()
    #expect(reader.unitLine == 1)
    #expect(reader.remarks.map(\.line) == [1])
    _ = try reader.next()
    #expect(reader.unitLine == 2)
  }

  @Test func `says what the first line reads where it names no language`() {
    let cells = ["Dit is een zin.", String(repeating: "long ", count: 20)]
    let error = InterchangeError.noLanguages(path: "a.tsv", line: 1, cells: cells, needed: 2)
    #expect(throws: error) {
      _ = try PairTableReader(text: cells.joined(separator: "\t"), name: "a.tsv")
    }
    #expect(error.description.contains("'Dit is een zin.', 'long long "))
    #expect(error.description.count < 260)
    #expect(error.description.contains("--from and --to"))
  }

  @Test(arguments: 0..<60, CellSeparator.allCases)
  func `reads back any pair it wrote`(seed: Int, separator: CellSeparator) throws {
    var random = Seeded(seed)
    let tags = ["nl", "en"].compactMap { LanguageTag($0) }
    let folder = try TemporaryFolder()
    let path = folder.path("p.tsv")
    var writer = try PairTableWriter(path: path, languages: tags, separator: separator)
    let pairs = (0..<5).map { _ in
      (0..<2).map { _ in
        "x\(random.text(upTo: 6))".filter { !"\0\t\n".contains($0) }
          + ["", "\n", "\t\"q\"", "\"\""][seed % 4]
      }
    }
    for pair in pairs {
      try writer.write(
        TranslationUnit(
          variants: zip(tags, pair).map { Variant(language: $0, content: Content($1)) }))
    }
    try writer.finish()
    var reader = try PairTableReader(path: path)
    for pair in pairs {
      let read = try reader.next()?.variants.map(\.content.plainText)
      #expect(read?.map { Array($0.utf8) } == pair.map { Array($0.utf8) })
    }
    #expect(try reader.next() == nil)
  }
}
