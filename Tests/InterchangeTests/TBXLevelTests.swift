import Bitext
import Foundation
import TestSupport
import Testing

@testable import Interchange

/// Every data category of TBX-Basic, and some of others, at every level where it may stand.
@Suite struct TBXLevelTests {
  private static let body = """
    <conceptEntry id="c1"><descrip type="subjectField" xml:lang="en">law</descrip>\
    <descripGrp><descrip type="definition">what <hi type="bold">it</hi> is</descrip>\
    <admin type="source">the book</admin><note>seen</note></descripGrp>\
    <adminGrp><admin type="source">a book</admin><note>page 1</note></adminGrp>\
    <admin type="customerSubset">us</admin><admin type="projectSubset">this</admin>\
    <ref type="crossReference" target="c2">council</ref>\
    <xref type="externalCrossReference" target="https://example.org/a?b=1&amp;c=2">page</xref>\
    <xref type="xGraphic" target="a.png">picture</xref>\
    <transacGrp><transac type="transactionType">origination</transac>\
    <transacNote type="responsibility" target="p1">J. N.</transacNote><date>2020-01-31</date></transacGrp>\
    <note id="n1">careful</note>\
    <langSec xml:lang="nl" id="l1"><descripGrp><descrip type="definition">wat het is</descrip>\
    <xref type="externalCrossReference" target="https://example.org">hier</xref></descripGrp>\
    <note>over de taal</note><termSec id="t1"><term>ra<hi type="italics">a</hi>d</term>\
    <termNote type="administrativeStatus">supersededTerm-admn-sts</termNote>\
    <termNote type="partOfSpeech">noun</termNote><termNote type="grammaticalGender">masculine</termNote>\
    <termNote type="geographicalUsage">België</termNote><termNote type="termLocation">menu</termNote>\
    <termNoteGrp><termNote type="termType">acronym</termNote><admin type="source">us</admin></termNoteGrp>\
    <descripGrp><descrip type="context">De raad kwam.</descrip><admin type="source">krant</admin></descripGrp>\
    <admin type="customerSubset">they</admin><transacGrp><transac type="transactionType">modification\
    </transac><transacNote type="responsibility">A.</transacNote><date>2021-02-03</date></transacGrp>\
    <note>over de term</note></termSec></langSec>\
    <langSec xml:lang="en"><termSec><term>council</term></termSec>\
    <termSec><term>board</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>\
    </termSec></langSec></conceptEntry>
    """

  private static let file = """
    <?xml version="1.0"?><tbx style="dca" type="TBX-Basic" xml:lang="en" \
    xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc><titleStmt><title>Our terms</title>\
    </titleStmt><sourceDesc><p>by hand</p></sourceDesc></fileDesc></tbxHeader><text><body>\(body)</body>\
    <back><refObjectSec type="respPerson"><refObject id="p1"><item type="fn">J. N.</item></refObject>\
    </refObjectSec></back></text></tbx>
    """

  @Test func `understands what stands in groups`() throws {
    let concept = try #require(try read(Array(Self.file.utf8)).first)
    #expect(concept.subject == "law" && concept.definition == "what it is")
    #expect(concept.source == "a book")
    #expect(concept.terms.map(\.text) == ["raad", "council", "board"])
    #expect(concept.terms.map(\.status) == [.deprecated, .preferred, .deprecated])
    #expect(concept.terms[0].part == .acronym)
    #expect(concept.annotations.notes == ["careful", "over de taal"])
  }

  @Test(arguments: [TBXWriter.Version.two, .three, .threeByTag])
  func `gives everything back at its level, in all versions and styles`(
    version: TBXWriter.Version
  ) throws {
    let concepts = try read(Array(Self.file.utf8))
    let other = try write(concepts, version)
    #expect(try read(other) == concepts)
    let back = String(decoding: try write(try read(other), .three), as: UTF8.self)
    for piece in Self.body.split(separator: "<").map({ "<" + $0 }) {
      #expect(back.contains(piece.trimmingPrefix("\n")), "\(piece)")
    }
    #expect(back.contains("<titleStmt><title>Our terms</title>"))
    #expect(back.contains("</body>\n    <back><refObjectSec type=\"respPerson\">"))
  }

  @Test(
    .enabled(if: Schema.canValidate),
    arguments: [
      (TBXWriter.Version.two, Schema.tbx2), (.three, .tbx3), (.threeByTag, .tbx3DCT),
    ])
  func `writes what the standard allows`(version: TBXWriter.Version, schema: Schema) throws {
    let folder = try TemporaryFolder()
    var concepts = try read(Array(Self.file.utf8))
    concepts += (0..<60).map { seed in
      var random = Seeded(seed)
      var concept = random.concept()
      // A category of nobody's is kept, and is in no dialect.
      concept.annotations.removeAll { if case .property = $0 { true } else { false } }
      return concept
    }
    let path = folder.path("a.tbx")
    var writer = try TBXWriter(path: path, version: version)
    for concept in concepts { try writer.write(concept) }
    try writer.finish()
    #expect(try schema.faults(in: [path]) == "")
    let again = try read(Array(try Data(contentsOf: URL(filePath: path))))
    #expect(again.map { $0.terms.map(\.status) } == concepts.map { $0.inFileOrder.map(\.status) })
    #expect(again.map(\.kind) == concepts.map(\.kind))
  }

  @Test func `keeps compounds and unknown categories of version 2`() throws {
    let text = """
      <martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p/></sourceDesc></fileDesc>\
      </martifHeader><text><body><termEntry><langSet xml:lang="de"><ntig id="x"><termGrp><term>Staatsrat\
      </term><termNoteGrp><termNote type="register">formal</termNote><note>n</note></termNoteGrp>\
      <termCompList type="hyphenation"><termComp>Staats</termComp><termComp>rat</termComp></termCompList>\
      </termGrp><descrip type="antonymConcept" target="y">z</descrip></ntig></langSet></termEntry>\
      </body></text></martif>
      """
    let concepts = try read(Array(text.utf8))
    let written = String(decoding: try write(concepts, .two), as: UTF8.self)
    for piece in text.split(separator: "<").map({ "<" + $0 }) where piece.contains("type") {
      #expect(written.contains(piece) || piece.hasPrefix("<martif"), "\(piece)")
    }
    #expect(written.contains("</termCompList></termGrp>\n"))
    #expect(try read(Array(written.utf8)) == concepts)
  }

  @Test func `gives each identifier once`() throws {
    let concept = Concept(id: "7 a", kind: .other, terms: [Term("a", language: .dutch)])
    let written = String(decoding: try write([concept, concept], .three), as: UTF8.self)
    #expect(written.contains("id=\"_7_a\"") && written.contains("id=\"_7_a-2\""))
  }

  private func read(_ bytes: [UInt8]) throws -> [Concept] {
    var reader = try TBXReader(bytes: bytes, name: "a.tbx")
    var concepts: [Concept] = []
    while let concept = try reader.next() { concepts.append(concept) }
    return concepts
  }

  private func write(_ concepts: [Concept], _ version: TBXWriter.Version) throws -> [UInt8] {
    var writer = TBXWriter(version: version)
    for concept in concepts { try writer.write(concept) }
    return writer.takeBytes()
  }
}

extension Concept {
  /// The terms as TBX has them, language by language.
  fileprivate var inFileOrder: [Term] {
    var languages: [LanguageTag] = []
    for term in terms where !languages.contains(term.language) { languages.append(term.language) }
    return languages.flatMap { language in terms.filter { $0.language == language } }
  }
}
