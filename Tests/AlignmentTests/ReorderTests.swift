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

  @Test func `moves nothing in texts of one order, with gaps on both sides`() throws {
    let (source, target) = texts(40, seed: 7)
    let other = texts(6, seed: 99)
    let aligned = try aligned(
      source + other.source.prefix(3), other.target.suffix(3) + target)
    #expect(aligned.moved.isEmpty)
  }
}
