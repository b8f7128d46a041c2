import Bitext
import TestSupport
import Testing

@testable import Alignment

@Suite struct AlignerTests {
  private let aligner: Aligner

  init() throws {
    aligner = Aligner(
      from: try #require(LanguageTag("nl")), to: try #require(LanguageTag("en")))
  }

  static func segments(_ texts: [String]) -> [Segment] {
    texts.enumerated().map { Segment(text: $1, range: 0..<0, paragraph: $0) }
  }

  @Test func `joins two sentences that were translated as one`() throws {
    let source = Self.segments([
      "De trein naar Utrecht vertrekt om 9.15 uur.", "In Amersfoort stapt u over op spoor 4.",
      "Kinderen tot 12 jaar reizen gratis.", "Meer weten?", "Bel 0900-1234567.",
    ])
    let target = Self.segments([
      "The train to Utrecht leaves at 9.15, and in Amersfoort you change to platform 4.",
      "Children up to the age of 12 travel free.", "Want to know more?", "Call 0900-1234567.",
    ])
    let beads = try aligner.alignment(of: source, with: target).beads
    #expect(beads.map(\.source) == [0..<2, 2..<3, 3..<4, 4..<5])
    #expect(beads.map(\.target) == [0..<1, 1..<2, 2..<3, 3..<4])
  }

  @Test(arguments: 0..<24)
  func `covers both texts in order, whatever they are`(seed: Int) throws {
    var random = Seeded(seed)
    func texts() -> [String] {
      (0..<Int.random(in: 0...16, using: &random)).map { _ in random.text(upTo: 60) }
    }
    let (source, target) = (Self.segments(texts()), Self.segments(texts()))
    let beads = try aligner.alignment(of: source, with: target).beads
    Self.expectCover(beads, source.count, target.count)
    #expect(beads.allSatisfy { 0...1 ~= $0.confidence })
  }

  static func expectCover(_ beads: [Bead], _ source: Int, _ target: Int) {
    var (row, column) = (0, 0)
    for bead in beads {
      #expect(bead.source.lowerBound == row && bead.target.lowerBound == column)
      (row, column) = (bead.source.upperBound, bead.target.upperBound)
    }
    #expect(row == source && column == target)
  }

  @Test func `keeps the beads that are certain and fits the rest to them`() throws {
    let source = Self.segments(["Een.", "Twee.", "Drie.", "Vier.", "Vijf."])
    let target = Self.segments(["One.", "Two.", "Three.", "Four.", "Five."])
    let certain = [Bead(source: 1..<2, target: 0..<3, confidence: 1)]
    let beads = try aligner.alignment(of: source, with: target, certain: certain).beads
    #expect(beads.contains(certain[0]))
    Self.expectCover(beads, 5, 5)
  }

  @Test func `refuses beads that lie outside the texts or share a segment`() {
    let texts = Self.segments(["Een.", "Twee."])
    #expect(throws: AlignmentError.beadOutside(source: 1..<3, target: 0..<1)) {
      try aligner.alignment(
        of: texts, with: texts, certain: [Bead(source: 1..<3, target: 0..<1, confidence: 1)])
    }
    let sharing = [
      Bead(source: 1..<2, target: 0..<1, confidence: 1),
      Bead(source: 0..<2, target: 1..<2, confidence: 1),
    ]
    #expect(throws: AlignmentError.beadsOverlap(source: 0..<2, target: 1..<2)) {
      try aligner.alignment(of: texts, with: texts, certain: sharing)
    }
  }

  @Test func `takes certain beads that cross, and says which were moved`() throws {
    let source = Self.segments(["Een.", "Twee.", "Drie.", "Vier.", "Vijf."])
    let target = Self.segments(["One.", "Five.", "Two.", "Three.", "Four."])
    let certain = [
      Bead(source: 4..<5, target: 1..<2, confidence: 1),
      Bead(source: 1..<2, target: 2..<3, confidence: 1),
      Bead(source: 2..<3, target: 3..<4, confidence: 1),
    ]
    let aligned = try aligner.alignment(of: source, with: target, certain: certain)
    Self.expectCover(aligned.beads, 5, 5)
    #expect(aligned.moved == [certain[0]])
    let all = aligned.inReadingOrder
    #expect(certain.allSatisfy(all.contains))
    #expect(all.flatMap(\.source) == [0, 1, 2, 3, 4])
    #expect(all.flatMap(\.target).sorted() == [0, 1, 2, 3, 4])
  }

  @Test func `joins no sentence that is certain to have no translation`() throws {
    let source = Self.segments(["Blad 7.", "De trein rijdt om 9.15 uur.", "Pagina 7 van 12."])
    let target = Self.segments(["Page 7.", "The train runs at 9.15."])
    let certain = [
      Bead(source: 0..<1, target: 0..<0, confidence: 1),
      Bead(source: 0..<0, target: 0..<1, confidence: 1),
    ]
    let beads = try aligner.alignment(of: source, with: target, certain: certain).beads
    Self.expectCover(beads, 3, 2)
    #expect(beads.contains { $0.source == 0..<1 && $0.target.isEmpty && $0.confidence == 1 })
    #expect(beads.contains { $0.source.isEmpty && $0.target == 0..<1 && $0.confidence == 1 })
  }

  @Test func `stops when the caller says so`() {
    let texts = Self.segments(["Een.", "Twee."])
    #expect(throws: AlignmentError.cancelled) {
      try aligner.alignment(of: texts, with: texts) { _ in false }
    }
  }
}
