import Bitext
import Pont
import TestSupport
import Testing

@Suite struct GlossaryCareTests {
  private let folder: TemporaryFolder
  private let memory: MemoryStore

  init() throws {
    folder = try TemporaryFolder()
    memory = try MemoryStore(path: folder.path("a.pont"), mode: .create)
  }

  private func concept(
    _ dutch: String, _ english: String, _ kind: Concept.Kind = .institution
  ) -> Concept {
    Concept(
      kind: kind, terms: [Term(dutch, language: .dutch), Term(english, language: .english)])
  }

  @Test func `finds a concept exactly, by a part, and nearly`() throws {
    try memory.add(
      [concept("Loekasjenko", "Lukashenko", .person), concept("Oekraïne", "Ukraine", .place)],
      origin: Origin(name: "a"))
    let all = try memory.concepts()
    func found(_ text: String, _ search: ConceptSearch = ConceptSearch()) -> [String] {
      search.hits(for: text, in: all, limit: 5).map(\.term.text)
    }
    #expect(found("oekraine") == ["Oekraïne"])
    #expect(found("loekasj") == ["Loekasjenko"])
    #expect(found("Lukasjenka").first == "Lukashenko")
    #expect(found("Brussel") == [])
    var places = ConceptSearch()
    places.kind = .place
    #expect(found("Lukashenko", places) == [])
  }

  @Test func `takes shared terms in two languages for one concept`() throws {
    let all = [
      concept("Navo", "NATO"), concept("navo", "Nato"), concept("Raad", "Council"),
      concept("Raad", "Board"), concept("Navo", "NATO", .place),
    ].enumerated().map { StoredConcept(number: Int64($0 + 1), origin: nil, concept: $1) }
    let groups = ConceptDuplicates.groups(of: all)
    #expect(groups.map { $0.concepts.map(\.number) } == [[1, 2], [3, 4]])
    #expect(groups.map(\.isSure) == [true, false])
  }

  @Test func `merges concepts into the first, and takes it back`() throws {
    var other = concept("Navo", "North Atlantic Treaty Organization")
    other.definition = "an alliance"
    try memory.add([concept("Navo", "NATO"), other], origin: Origin(name: "a"))
    let merged = try memory.mergeConcepts([1, 2])
    #expect(merged.concept.terms.map(\.status) == [.preferred, .preferred, .admitted])
    #expect(merged.concept.definition == "an alliance")
    #expect(try memory.concepts().map(\.number) == [1])
    let operations = try memory.conceptOperations(of: 2)
    #expect(operations.map(\.name) == ["glossary merge", "import"])
    try memory.undo(try #require(operations.first).number)
    #expect(try memory.concepts().map(\.concept.terms.count) == [2, 2])
  }

  @Test func `asks the glossary first that was put first`() throws {
    try memory.add([concept("hof", "court")], origin: Origin(name: "house"))
    try memory.add([concept("hof", "tribunal")], origin: Origin(name: "client"))
    func best() throws -> String? {
      let glossary = try Glossary(memory: memory, tables: [], includingShipped: false)
      let recognizer = TermRecognizer(glossary: glossary, language: .dutch, target: .english)
      return recognizer.terms(in: "naar het hof").first?.translations.first?.text
    }
    #expect(try best() == "court")
    try memory.setGlossaryOrder(["client"])
    #expect(try memory.glossaryOrder() == ["client"])
    #expect(try best() == "tribunal")
  }

  @Test func `takes back an order of glossaries, and that again`() throws {
    try memory.add([concept("hof", "court")], origin: Origin(name: "house"))
    try memory.add([concept("hof", "tribunal")], origin: Origin(name: "client"))
    try memory.setGlossaryOrder(["client"])
    try memory.setGlossaryOrder(["house", "client"])
    let second = try #require(try memory.conceptOperations().first)
    #expect(second.name == "glossary order")
    #expect(second.note == "house, client")
    try memory.undo(second.number)
    #expect(try memory.glossaryOrder() == ["client"])
    let first = try memory.undo()
    #expect(try memory.glossaryOrder() == [])
    try memory.undo(first.number)
    #expect(try memory.glossaryOrder() == ["client"])
  }

  @Test func `keeps an order that is set again out of the history`() throws {
    try memory.add([concept("hof", "court")], origin: Origin(name: "house"))
    try memory.setGlossaryOrder(["house"])
    try memory.setGlossaryOrder(["house"])
    #expect(try memory.conceptOperations().filter { $0.name == "glossary order" }.count == 1)
  }

  @Test func `does not find again what is named wrongly, and says what may be meant`() throws {
    try memory.add(
      [concept("Navo", "NATO"), concept("navo", "Nato")], origin: Origin(name: "a"))
    #expect(try memory.concept(named: "Navo").number == 1)
    #expect(try memory.concept(named: "#2").number == 2)
    #expect(throws: PontError.severalConcepts(name: "NAVO", numbers: [1, 2])) {
      _ = try memory.concept(named: "NAVO")
    }
    #expect(throws: PontError.noConcept(name: "EU", path: memory.path)) {
      _ = try memory.concept(named: "EU")
    }
  }
}
