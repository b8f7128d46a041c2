import Bitext
import TestSupport
import Testing

@testable import Alignment

@Suite struct StructureTests {
  private let dutch: LanguageTag
  private let english: LanguageTag
  private var aligner: Aligner { Aligner(from: dutch, to: english) }

  init() throws {
    dutch = try #require(LanguageTag("nl"))
    english = try #require(LanguageTag("en"))
  }

  /// Sentences of words that no other sentence has; those of the second text have other endings.
  private func texts(_ count: Int, seed: Int) -> (source: [Segment], target: [Segment]) {
    var random = Seeded(seed)
    func word() -> String {
      String((0..<6).compactMap { _ in "abdeiklmnoprstu".randomElement(using: &random) })
    }
    var sides: ([Segment], [Segment]) = ([], [])
    for index in 0..<count {
      let words = (0..<Int.random(in: 3...9, using: &random)).map { _ in word() }
      for ending in ["en", "ing"] {
        let text = words.map { $0 + ending }.joined(separator: " ") + "."
        let segment = Segment(text: text, range: 0..<0, paragraph: index / 5)
        if ending == "en" { sides.0.append(segment) } else { sides.1.append(segment) }
      }
    }
    return sides
  }

  @Test(arguments: [("source", 0), ("target", 1)])
  func `bridges a chapter that one side has not`(side: String, seed: Int) throws {
    var (source, target) = texts(70, seed: seed)
    let missing = 30..<50
    if side == "source" { source.removeSubrange(missing) } else { target.removeSubrange(missing) }
    let beads = try aligner.alignment(of: source, with: target).beads
    AlignerTests.expectCover(beads, source.count, target.count)
    let matched = beads.filter { !$0.isGap }
    #expect(matched.count == 50)
    #expect(
      matched.allSatisfy { bead in
        let shift = bead.source.lowerBound < 30 ? 0 : 20
        return side == "source"
          ? bead.target.lowerBound == bead.source.lowerBound + shift
          : bead.source.lowerBound
            == bead.target.lowerBound + (bead.target.lowerBound < 30 ? 0 : 20)
      })
  }

  @Test func `says whether two texts translate each other`() throws {
    let (source, target) = texts(40, seed: 1)
    #expect(try aligner.alignment(of: source, with: target).verdict == .translations)
    let other = try aligner.alignment(of: source, with: texts(40, seed: 2).target)
    #expect(other.verdict != .translations)
    let nothing = try aligner.alignment(of: [], with: [])
    #expect(nothing.beads.isEmpty)
  }

  @Test func `follows paragraphs where words say nothing`() throws {
    let lengths = [(40, 0), (40, 0), (40, 1), (40, 1), (40, 2), (40, 3), (40, 3), (40, 4)]
    func segments(_ letter: String, without: Int?) -> [Segment] {
      lengths.indices.filter { $0 != without }.map { index in
        Segment(
          text: String(repeating: letter, count: lengths[index].0), range: 0..<0,
          paragraph: lengths[index].1)
      }
    }
    let beads = try aligner.alignment(
      of: segments("a", without: nil), with: segments("b", without: 3)
    ).beads
    AlignerTests.expectCover(beads, 8, 7)
    #expect(beads.last?.source == 7..<8 && beads.last?.target == 6..<7)
  }

  @Test func `uses the terms of a glossary`() throws {
    let concept = Concept(
      kind: .institution,
      terms: [
        Term("Raad van State", language: dutch), Term("Council of State", language: english),
      ])
    var lexicon = Lexicon()
    lexicon.add(concept, from: dutch, to: english)
    #expect(lexicon.translations(ofStem: "raad").map(\.stem).contains("counci"))
  }

  @Test func `learns a lexicon that helps with the next text`() throws {
    let (source, target) = texts(30, seed: 5)
    let learned = try aligner.alignment(of: source, with: target).learned
    var again = Lexicon()
    try again.add(tabbed: learned.text)
    #expect(try aligner.alignment(of: source, with: target).learned.text == learned.text)
    #expect(again.stems == learned.stems)
  }

  @Test func `confidence rises with what speaks for a bead`() {
    func confidence(_ probability: Float, _ rows: UInt8, _ columns: UInt8) -> Double {
      Calibration.confidence(
        of: Candidate(
          sourceStart: 0, targetStart: 0, sourceCount: rows, targetCount: columns,
          probability: probability))
    }
    #expect(confidence(0.2, 1, 1) < confidence(0.6, 1, 1))
    #expect(confidence(0.9, 2, 2) < confidence(0.9, 1, 1))
    #expect(confidence(0.9, 1, 0) < confidence(0.9, 1, 1))
    for probability in [Float(0), 1, -1, 2] { #expect(0...1 ~= confidence(probability, 1, 1)) }
  }
}
