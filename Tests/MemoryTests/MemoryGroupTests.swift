import Bitext
import Matching
import Memory
import TestSupport
import Testing

/// Several memories that are asked as one.
@Suite struct MemoryGroupTests {
  let folder: TemporaryFolder
  let own: MemoryStore
  let client: MemoryStore

  init() throws {
    folder = try TemporaryFolder()
    own = try MemoryStore(path: folder.path("own.pont"), mode: .create)
    client = try MemoryStore(path: folder.path("client.pont"), mode: .create)
  }

  private func add(_ dutch: String, _ english: String, to memory: MemoryStore) throws {
    try memory.add(unit(["nl": dutch, "en": english]), origin: Origin(name: "hand"))
  }

  private func query(_ text: String, threshold: Double = 0.5, limit: Int = 5) -> MatchQuery {
    MatchQuery(
      Content(text), from: tag("nl"), to: tag("en"), threshold: threshold, limit: limit)
  }

  @Test func `trusts the first memory most and says where a match comes from`() throws {
    try add("De raad komt bijeen.", "The council meets.", to: client)
    try add("De Raad komt bijeen.", "The Council meets.", to: own)
    let matches = try MemoryGroup([own, client]).matches(for: query("De raad komt bijeen."))
    #expect(matches.map(\.memory) == [0, 1])
    #expect(matches.map(\.score.rawValue) == [990, 990])
    #expect(matches[0].penalties == [.letterCase])
    #expect(matches[1].penalties == [.memory])
    #expect(matches[1].kind == .fuzzy)
    let trusting = MemoryGroup([own, client], penalty: 0)
    #expect(
      try trusting.matches(for: query("De raad komt bijeen.")).map(\.score.rawValue)
        == [1000, 990])
    let doubting = MemoryGroup([own, client], penalty: 30)
    #expect(
      try doubting.matches(for: query("De raad komt bijeen.")).map(\.score.rawValue)
        == [990, 700])
  }

  @Test func `shows once what several have, where it scores best`() throws {
    for memory in [own, client] { try add("Het regent.", "It rains.", to: memory) }
    try add("Het sneeuwt.", "It snows.", to: client)
    let matches = try MemoryGroup([own, client]).matches(for: query("Het regent."))
    #expect(matches.map(\.memory) == [0, 1])
    #expect(matches[0].score == .exact)
    #expect(matches[0].penalties.isEmpty)
    #expect(matches[1].source.content.plainText == "Het sneeuwt.")
  }

  @Test func `holds the threshold against what is shown`() throws {
    try add("een twee drie vier vijf zes zeven acht negen tien", "x", to: client)
    let asked = "een twee drie vier vijf zes zeven acht negen elf"
    let group = MemoryGroup([own, client])
    #expect(try group.matches(for: query(asked, threshold: 0.89)).count == 1)
    #expect(try group.matches(for: query(asked, threshold: 0.9)).isEmpty)
    #expect(try client.matches(for: query(asked, threshold: 0.9)).count == 1)
    let same = "een twee drie vier vijf zes zeven acht negen tien"
    #expect(try group.matches(for: query(same, threshold: 1)).isEmpty)
  }

  @Test(arguments: 0..<8)
  func `gives what one memory of both would, but for the points`(seed: Int) throws {
    var random = Seeded(seed)
    let words = ["raad", "de", "komt", "bijeen", "morgen", "niet"]
    let both = try MemoryStore(path: folder.path("both.pont"), mode: .create)
    for number in 0..<60 {
      let text = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        words[Int.random(in: 0..<words.count, using: &random)]
      }.joined(separator: " ")
      let memory = Bool.random(using: &random) ? own : client
      try add(text, "\(number % 7)", to: memory)
      try add(text, "\(number % 7)", to: both)
    }
    let group = MemoryGroup([own, client], penalty: 0)
    let queries = ["de raad komt", "morgen", "de raad komt morgen niet bijeen"].map {
      query($0, limit: 100)
    }
    let batch = try group.matches(for: queries) { _, matches in matches }
    for (query, found) in zip(queries, batch) {
      #expect(try group.matches(for: query) == found)
      let expected = try both.matches(for: query)
      func texts(_ matches: [Match]) -> [String] {
        matches.map {
          "\($0.score.rawValue) \($0.source.content.plainText) \($0.target.content.plainText) "
            + $0.penalties.map(\.rawValue).joined()
        }.sorted()
      }
      #expect(texts(found) == texts(expected))
    }
  }

  @Test func `finds a phrase in all of them, memory by memory`() throws {
    try add("de raad komt", "the council comes", to: client)
    try add("de raad gaat", "the council goes", to: own)
    try add("de raad komt", "the council comes", to: own)
    try add("een raad", "a council", to: client)
    let group = MemoryGroup([own, client])
    let hits = try group.concordance(of: ConcordancePattern("raad"), in: tag("nl"))
    #expect(hits.map(\.source.content.plainText) == ["de raad gaat", "de raad komt", "een raad"])
    #expect(hits.map(\.memory) == [0, 0, 1])
    let few = try group.concordance(of: ConcordancePattern("raad"), in: tag("nl"), limit: 2)
    #expect(few.map(\.memory) == [0, 0])
  }
}
