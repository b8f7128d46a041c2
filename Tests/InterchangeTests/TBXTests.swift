import Bitext
import TestSupport
import Testing

@testable import Interchange

@Suite struct TBXTests {
  private static let second = """
    <?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
    <martif type="TBX" xml:lang="en"><martifHeader><fileDesc/></martifHeader><text><body>
    <termEntry id="c1"><descrip type="subjectField">law</descrip><note>careful</note>
    <transacGrp><transac type="modification">x</transac><date>2020-01-01</date></transacGrp>
    <langSet xml:lang="nl"><descrip type="definition">Wat het is</descrip>
    <ntig><termGrp><term>raad</term><termNote type="termType">fullForm</termNote>
    <termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termGrp></ntig>
    <tig id="t2"><term>R</term><termNote type="termType">abbreviation</termNote>
    <admin type="customer">A</admin></tig></langSet>
    </termEntry></body></text></martif>
    """

  private static let third = """
    <tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
      xmlns:min="urn:min" xmlns:basic="urn:basic"><tbxHeader/><text><body>
    <conceptEntry id="c1"><min:subjectField>law</min:subjectField>
    <langSec xml:lang="en"><termSec><term>council</term>
    <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
    <min:partOfSpeech>noun</min:partOfSpeech><basic:termType>acronym</basic:termType></termSec>
    </langSec></conceptEntry></body></text></tbx>
    """

  @Test func `reads version 2 with all data categories`() throws {
    var reader = try TBXReader(bytes: Array(Self.second.utf8), name: "a.tbx")
    let concept = try #require(try reader.next())
    #expect(concept.id == "c1" && concept.subject == "law" && concept.definition == nil)
    #expect(concept.annotations.notes == ["careful"])
    #expect(concept.annotations.properties(named: "definition") == ["Wat het is"])
    #expect(concept.terms.map(\.text) == ["raad", "R"])
    #expect(concept.terms.map(\.status) == [.deprecated, .preferred])
    #expect(concept.terms.map(\.part) == [.full, .acronym])
    #expect(concept.terms[1].annotations.properties(named: "customer") == ["A"])
    #expect(try reader.next() == nil)
  }

  @Test func `reads version 3 in the style of elements`() throws {
    var reader = try TBXReader(bytes: Array(Self.third.utf8), name: "a.tbx")
    let concept = try #require(try reader.next())
    #expect(concept.subject == "law")
    #expect(concept.terms[0].part == .acronym)
    #expect(concept.terms[0].annotations.properties(named: "partOfSpeech") == ["noun"])
  }

  @Test(arguments: [TBXWriter.Version.two, .three, .threeByTag])
  func `writes back what it read`(version: TBXWriter.Version) throws {
    for text in [Self.second, Self.third] {
      let once = try copy(Array(text.utf8), version)
      #expect(try copy(once, version) == once)
      var before = try TBXReader(bytes: Array(text.utf8), name: "a")
      var after = try TBXReader(bytes: once, name: "a")
      let (first, second) = (try #require(try before.next()), try #require(try after.next()))
      #expect(first.terms.map(\.text) == second.terms.map(\.text))
      #expect(first.terms.map(\.status) == second.terms.map(\.status))
      #expect(first.annotations.count == second.annotations.count)
    }
  }

  @Test(arguments: 0..<100)
  func `reads back any concept it wrote`(seed: Int) throws {
    var random = Seeded(seed)
    let concepts = (0..<4).map { _ in random.concept() }
    var writer = TBXWriter(version: [.two, .three, .threeByTag][seed % 3])
    for concept in concepts { try writer.write(concept) }
    var reader = try TBXReader(bytes: writer.takeBytes(), name: "a.tbx")
    for concept in concepts {
      let read = try #require(try reader.next())
      #expect(read.id == concept.id && read.kind == concept.kind)
      #expect(read.subject == concept.subject && read.definition == concept.definition)
      #expect(read.source == concept.source)
      #expect(Set(read.terms) == Set(concept.terms))
      #expect(read.annotations.notes == concept.annotations.notes)
    }
    #expect(try reader.next() == nil)
  }

  private func copy(_ bytes: [UInt8], _ version: TBXWriter.Version) throws -> [UInt8] {
    var reader = try TBXReader(bytes: bytes, name: "a.tbx")
    var writer = TBXWriter(version: version)
    while let concept = try reader.next() { try writer.write(concept) }
    return writer.takeBytes()
  }
}
