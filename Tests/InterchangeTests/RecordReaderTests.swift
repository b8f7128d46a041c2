import Bitext
import TestSupport
import Testing

@testable import Interchange

@Suite struct RecordReaderTests {
  @Test func `reads concepts with their terms`() throws {
    let text = """
      # a comment
      %rec: concept

      id: osce
      kind: institution
      subject: bodies
      nl: Organisatie
      nl: Tweede
      nl_acronym: OVSE
      en_GB_variant_deprecated: Organisation
      note: first
      + second
      colour: blue
      # between


      kind: other
      ru: мир
      """
    var reader = RecordReader(text: text, name: "g.rec")
    let concept = try #require(try reader.next())
    #expect(concept.id == "osce")
    #expect(concept.kind == .institution)
    #expect(concept.terms.map(\.text) == ["Organisatie", "Tweede", "OVSE", "Organisation"])
    #expect(concept.terms.map(\.status) == [.preferred, .admitted, .preferred, .deprecated])
    #expect(concept.terms.map(\.part) == [.full, .full, .acronym, .variant])
    #expect(concept.terms[3].language.text == "en-GB")
    #expect(concept.annotations.notes == ["first\nsecond"])
    #expect(concept.annotations.properties(named: "colour") == ["blue"])
    #expect(try reader.next()?.terms.first?.text == "мир")
    #expect(try reader.next() == nil)
    #expect(reader.remarks.map(\.line) == [13])
  }

  @Test func `prefers the first term that may be written`() throws {
    var reader = RecordReader(text: "kind: other\nnl_forbidden: a\nnl: b\nnl: c\n", name: "g.rec")
    #expect(try reader.next()?.terms.map(\.status) == [.forbidden, .preferred, .admitted])
  }

  @Test(arguments: [
    ("id: a\nkind: thing\n", "g.rec:2: kind is 'thing'"), ("nl Organisatie", "g.rec:1: cannot be"),
    ("nl: a\nen:\n", "g.rec:2: cannot be read. Write a value"), ("+ a", "g.rec:1: cannot be read"),
    ("é: a", "g.rec:1: cannot be read. Write the name"),
  ])
  func `names the line that is wrong`(text: String, expected: String) throws {
    var reader = RecordReader(text: text, name: "g.rec")
    let error = #expect(throws: InterchangeError.self) { _ = try reader.next() }
    #expect(error?.description.hasPrefix(expected) == true, "\(String(describing: error))")
  }

  @Test func `goes on after a record that is wrong`() throws {
    let text = "kind: thing\nnl: a\n\nnl: b\n"
    let options = ReadingOptions(keepsGoing: true)
    var reader = RecordReader(text: text, name: "g.rec", options: options)
    #expect(try reader.next()?.terms.first?.text == "b")
    #expect(reader.skipped.count == 1)
  }

  @Test(arguments: 0..<100)
  func `reads back any concept it wrote`(seed: Int) throws {
    var random = Seeded(seed)
    let concepts = (0..<4).map { _ in random.concept() }
    var writer = RecordWriter()
    for concept in concepts { try writer.write(concept) }
    var reader = RecordReader(text: String(decoding: writer.written(), as: UTF8.self), name: "g")
    for concept in concepts { #expect(try reader.next() == concept) }
    #expect(try reader.next() == nil)
  }
}
