import Bitext
import TestSupport
import Testing

@testable import Alignment

@Suite struct VerdictTests {
  private let aligner: Aligner

  init() throws {
    aligner = Aligner(
      from: try #require(LanguageTag("nl")), to: try #require(LanguageTag("en")))
  }

  /// Sentences of words from a common stock, in which each occurs once or twice.
  private func text(_ count: Int, seed: Int) -> [Segment] {
    var stock = Seeded(0)
    let words = (0..<count * 5).map { _ in
      String((0..<6).compactMap { _ in "abdeiklmnoprstu".randomElement(using: &stock) })
    }
    var random = Seeded(seed)
    return (0..<count).map { _ in
      let chosen = (0..<5).compactMap { _ in words.randomElement(using: &random) }
      return Segment(text: chosen.joined(separator: " ") + ".", range: 0..<0, paragraph: 0)
    }
  }

  @Test(arguments: 1...2)
  func `tells strangers apart before the search`(seed: Int) throws {
    let (source, target) = (text(80, seed: seed), text(80, seed: seed + 100))
    let aligned = try aligner.alignment(of: source, with: target)
    #expect(aligned.verdict == .unrelated)
    #expect(aligned.beads.count { $0.isGap } == 160)
    var searching = aligner
    searching.options.looksFirst = false
    let searched = try searching.alignment(of: source, with: target)
    #expect(searched.beads.contains { !$0.isGap })
  }

  @Test(arguments: ["whole", "shuffled", "first half", "last quarter", "blocks"])
  func `takes no translation for a stranger`(part: String) throws {
    let source = text(80, seed: 1)
    var random = Seeded(2)
    let target =
      switch part {
      case "shuffled": source.shuffled(using: &random)
      case "first half": Array(source.prefix(40))
      case "last quarter": Array(source.suffix(20))
      case "blocks": Array(source[60...] + source[30..<60] + source[..<30])
      default: source
      }
    let aligned = try aligner.alignment(of: source, with: target)
    #expect(aligned.verdict != .unrelated)
  }

  @Test(arguments: [["De trein is laat."], ["Ja.", "Nee.", "Ja.", "Kom binnen."]])
  func `calls texts that say the same again and again no strangers`(lines: [String]) throws {
    let translated = ["De trein is laat.": "The train is late.", "Kom binnen.": "Come in."]
    let source = (0..<800).map { lines[$0 * 7 / 3 % lines.count] }
    let target = source.map { translated[$0] ?? ($0 == "Ja." ? "Yes." : "No.") }
    let aligned = try aligner.alignment(
      of: AlignerTests.segments(source), with: AlignerTests.segments(target))
    #expect(aligned.verdict != .unrelated)
  }

  @Test(arguments: [8, 12, 20, 30], 1...3)
  func `tells short translations from short strangers`(count: Int, seed: Int) throws {
    let source = text(count, seed: seed)
    let same = try aligner.alignment(of: source, with: source)
    #expect(same.verdict == .translations)
    let other = try aligner.alignment(of: source, with: text(count, seed: seed + 100))
    #expect(other.verdict != .translations)
  }

  @Test(arguments: ["Zij kwam thuis en las de krant.", " "])
  func `pairs nothing with white space`(line: String) throws {
    func segments(_ texts: [String]) -> [Segment] {
      texts.map { Segment(text: $0, range: 0..<0, paragraph: 0) }
    }
    let aligned = try aligner.alignment(of: segments([line]), with: segments(["", " ", "\t"]))
    #expect(aligned.beads.allSatisfy { $0.isGap })
    #expect(aligned.beads.count == 4)
    #expect(aligned.verdict == .doubtful)
  }

  @Test(arguments: [1, 400])
  func `pairs two texts of one segment`(count: Int) throws {
    func segment(_ seed: Int) -> [Segment] {
      let words = text(count, seed: seed).map(\.text).joined(separator: " ")
      return [Segment(text: words, range: 0..<words.utf8.count, paragraph: 0)]
    }
    let aligned = try aligner.alignment(of: segment(1), with: segment(2))
    #expect(aligned.beads.map(\.source) == [0..<1])
    #expect(aligned.beads.map(\.target) == [0..<1])
    #expect(aligned.verdict == .doubtful)
  }

  @Test func `does not judge a sentence or two`() throws {
    func segments(_ texts: [String]) -> [Segment] {
      texts.map { Segment(text: $0, range: 0..<0, paragraph: 0) }
    }
    let source = segments(["Hij at brood, las de krant en ging slapen omdat hij moe was."])
    let target = segments(
      ["He ate.", "He read the paper.", "He was tired.", "The light went out.", "Nobody spoke."])
    let aligned = try aligner.alignment(of: source, with: target)
    #expect(aligned.verdict == .doubtful)
  }
}
