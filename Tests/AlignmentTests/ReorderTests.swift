import Bitext
import TestSupport
import Testing

@testable import Alignment

@Suite struct ReorderTests {
  /// Sentences of words that no other has; those of the second text have other endings.
  private func texts(_ count: Int, seed: Int) -> (source: [Segment], target: [Segment]) {
    var random = Seeded(seed)
    func word() -> String {
      String((0..<6).compactMap { _ in "abdeiklmnoprstu".randomElement(using: &random) })
    }
    var sides: ([String], [String]) = ([], [])
    for _ in 0..<count {
      let words = (0..<Int.random(in: 4...9, using: &random)).map { _ in word() }
      sides.0.append(words.map { $0 + "en" }.joined(separator: " ") + ".")
      sides.1.append(words.map { $0 + "ing" }.joined(separator: " ") + ".")
    }
    return (AlignerTests.segments(sides.0), AlignerTests.segments(sides.1))
  }

  private func aligned(_ source: [Segment], _ target: [Segment]) throws -> AlignedTexts {
    let aligner = Aligner(
      from: try #require(LanguageTag("nl")), to: try #require(LanguageTag("en")))
    return try aligner.alignment(of: source, with: target)
  }

  @Test(arguments: 0..<5)
  func `finds paragraphs that stand elsewhere in the translation`(seed: Int) throws {
    let (source, target) = texts(40, seed: seed)
    let moved = 8..<14
    let rest = target.indices.filter { !moved.contains($0) }
    let order = Array(rest.prefix(20)) + Array(moved) + Array(rest.dropFirst(20))
    let aligned = try aligned(source, order.map { target[$0] })
    AlignerTests.expectCover(aligned.beads, 40, 40)
    let pairs = aligned.inReadingOrder.filter { !$0.isGap }
    #expect(Set(aligned.moved.flatMap(\.source)) == Set(moved))
    let right = pairs.filter { $0.source.map { $0 } == $0.target.map { order[$0] } }
    #expect(right.count == 40)
    #expect(aligned.inReadingOrder.flatMap(\.source) == Array(0..<40))
  }

  @Test func `finds a half of a long text that stands before the other`() throws {
    let (source, target) = texts(160, seed: 3)
    let aligned = try aligned(source, Array(target[72...] + target[..<72]))
    AlignerTests.expectCover(aligned.beads, 160, 160)
    let right = aligned.inReadingOrder.count { bead in
      bead.source.count == 1 && bead.target.count == 1
        && bead.target.lowerBound == (bead.source.lowerBound + 88) % 160
    }
    #expect(right > 156)
    #expect(aligned.verdict == .translations)
  }

  @Test(arguments: 0..<5)
  func `takes sentences apart that changed places`(seed: Int) throws {
    let (source, straight) = texts(20, seed: seed)
    var target = straight
    target.swapAt(8, 9)
    let aligned = try aligned(source, target)
    AlignerTests.expectCover(aligned.beads, 20, 20)
    let pairs = aligned.inReadingOrder
    #expect(pairs.contains { $0.source == 8..<9 && $0.target == 9..<10 })
    #expect(pairs.contains { $0.source == 9..<10 && $0.target == 8..<9 })
    #expect(aligned.moved.count == 1)
  }

  @Test func `moves nothing in texts of one order, with gaps on both sides`() throws {
    let (source, target) = texts(40, seed: 7)
    let other = texts(6, seed: 99)
    let aligned = try aligned(
      source + other.source.prefix(3), other.target.suffix(3) + target)
    #expect(aligned.moved.isEmpty)
  }
}
