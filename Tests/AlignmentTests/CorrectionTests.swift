import Alignment
import Bitext
import TestSupport
import Testing

@Suite struct CorrectionTests {
  private static let source = ["Een.", "Twee.", "Drie.", "Vier."]
  private static let target = ["One.", "Two and three.", "Four.", "Five."]
  private static let beads = [
    Bead(source: 0..<1, target: 0..<1, confidence: 0.99),
    Bead(source: 1..<2, target: 1..<2, confidence: 0.6),
    Bead(source: 2..<3, target: 2..<2, confidence: 0.4),
    Bead(source: 3..<4, target: 2..<3, confidence: 0.9),
    Bead(source: 4..<4, target: 3..<4, confidence: 0.9),
  ]

  private let ladder: EditableLadder
  private let text: String

  init() throws {
    ladder = EditableLadder(
      source: .init(language: .dutch, file: "map/a b.nl.txt"),
      target: .init(language: .english, file: "a.en.txt"), isOnePerLine: true)
    text = ladder.text(of: Self.beads, Self.source, Self.target)
  }

  private func certain(_ text: String) throws -> [Bead] {
    try Corrections(text).beads(Self.source, Self.target)
  }

  @Test func `says which texts it is between`() throws {
    #expect(try Corrections(text).ladder == ladder)
  }

  @Test func `makes nothing certain that nobody has touched`() throws {
    #expect(try certain(text).isEmpty)
  }

  @Test func `joins two rungs when the dashes between them go`() throws {
    let edited = text.replacing("\n-- 40 %  3 =\n", with: "")
    #expect(try certain(edited) == [Bead(source: 1..<3, target: 1..<2, confidence: 1)])
  }

  @Test func `splits a rung where dashes come`() throws {
    let edited = text.replacing("> 1 One.", with: "--\n> 1 One.")
    let expected = [
      Bead(source: 0..<1, target: 0..<0, confidence: 1),
      Bead(source: 0..<0, target: 0..<1, confidence: 1),
    ]
    #expect(try certain(edited) == expected)
  }

  @Test func `swaps what two rungs hold`() throws {
    let edited = text.replacing("> 1 One.", with: "> 9").replacing("> 3 Four.", with: "> 1 One.")
      .replacing("> 9", with: ">3 Four.")
    let expected = [
      Bead(source: 0..<1, target: 2..<3, confidence: 1),
      Bead(source: 3..<4, target: 0..<1, confidence: 1),
    ]
    #expect(try certain(edited) == expected)
  }

  @Test func `drops a sentence whose line is deleted, and the other loses its partner`() throws {
    let edited = text.replacing("< 4 Vier.\n", with: "")
    let expected = [
      Bead(source: 0..<0, target: 2..<3, confidence: 1),
      Bead(source: 3..<4, target: 0..<0, confidence: 1),
    ]
    #expect(try certain(edited) == expected)
  }

  @Test func `confirms a rung that says ok, and keeps it so`() throws {
    let edited = text.replacing("-- 60 %  2 = 2", with: "-- OK 2 = 2")
    let expected = [Bead(source: 1..<2, target: 1..<2, confidence: 1)]
    #expect(try certain(edited) == expected)
    var beads = Self.beads
    beads[1].confidence = 1
    #expect(try certain(ladder.text(of: beads, Self.source, Self.target)) == expected)
  }

  @Test(arguments: [
    ("< 2 Twee.", "< 2 Twee!", 22, "reads 'Twee.'"),
    ("< 2 Twee.", "< 9 Negen.", 22, "there is no source sentence 9; the text has 4"),
    ("< 2 Twee.", "2 Twee.", 22, "neither a rung"),
    ("> 3 Four.", "> 2 Two and three.", 30, "stands in line 23 already"),
    ("> 3 Four.", "> 3 Four.\n> 1 One.", 31, "stands in line 19 already"),
    ("< 2 Twee.", "< 2\n< 4", 23, "2 and 4 do not follow one another"),
    ("source: nl", "< 1 Een.\nsource: nl", 13, "before the first rung"),
    ("source: nl map", "source: map", 13, "neither a rung"),
  ])
  func `names the line that cannot be used`(
    old: String, new: String, line: Int, words: String
  ) throws {
    let error = try #require(throws: AlignmentError.self) {
      try certain(text.replacing(old, with: new))
    }
    #expect(error.description.hasPrefix("line \(line): "), "\(error)")
    #expect(error.description.contains(words), "\(error)")
  }

  @Test(arguments: 0..<200)
  func `takes any text without a crash`(seed: Int) {
    var random = Seeded(seed)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<5 {
      let place = Int.random(in: 0..<lines.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: lines[place] = random.text(upTo: 20)
      case 1: lines.swapAt(place, Int.random(in: 0..<lines.count, using: &random))
      default: lines.remove(at: place)
      }
    }
    let beads = try? certain(lines.joined(separator: "\n"))
    let sources = (beads ?? []).flatMap(\.source)
    #expect(Set(sources).count == sources.count)
  }
}
