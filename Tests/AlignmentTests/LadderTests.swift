import Alignment
import Bitext
import Testing

@Suite struct LadderTests {
  private let beads = [
    Bead(source: 0..<2, target: 0..<1, confidence: 0.973),
    Bead(source: 2..<3, target: 1..<1, confidence: 1),
    Bead(source: 3..<3, target: 1..<2, confidence: 0.05),
  ]

  @Test func `writes a bead a line`() {
    #expect(Ladder.text(of: beads) == "[0,1]:[0]:0.973\n[2]:[]:1.000\n[]:[1]:0.050\n")
    #expect(
      Ladder.hunalignText(of: beads) == "0\t0\t0.973\n2\t1\t1.000\n3\t1\t0.050\n3\t2\t0\n")
  }

  @Test func `writes the beads of Vecalign, with a cost`() throws {
    let text = "[0, 1]:[0]:0.027000\n[2]:[]:0.000000\n[]:[1]:0.950000\n"
    #expect(Ladder.vecalignText(of: beads) == text)
    #expect(try Ladder.beads(in: text).map(\.source) == beads.map(\.source))
  }

  @Test func `reads back what it wrote`() throws {
    #expect(try Ladder.beads(in: Ladder.text(of: beads)) == beads)
    #expect(try Ladder.beads(in: Ladder.hunalignText(of: beads)) == beads)
  }

  @Test(arguments: [
    "[0]:", "[0:[1]", "[-1]:[0]", "[99999999999999999999]:[0]", "[0]:[0]:nan", "a\tb\tc",
    "[0]:[0]:1:1",
    "1\t1\t0\n0\t0\t0",
  ])
  func `says which line is no bead`(text: String) {
    #expect(throws: AlignmentError.self) { try Ladder.beads(in: "[0]:[0]\n# note\n\n" + text) }
  }
}
