import Alignment
import Bitext
import TestSupport
import Testing

@Suite struct DocumentPairerTests {
  /// Documents of invented words; a translation has other endings and every third word another.
  private func documents(_ count: Int, seed: Int) -> (sources: [[Segment]], targets: [[Segment]]) {
    var random = Seeded(seed)
    func word() -> String {
      String((0..<7).compactMap { _ in "abdeiklmnoprstu".randomElement(using: &random) })
    }
    let common = (0..<40).map { _ in word() }
    var sides: ([[Segment]], [[Segment]]) = ([], [])
    for _ in 0..<count {
      let words = (0..<60).map { $0 % 2 == 0 ? common[$0 % 40] : word() }
      let other = words.enumerated().map { $0 % 3 == 0 ? word() : $1 + "s" }
      sides.0.append(Segment.sentence(words))
      sides.1.append(Segment.sentence(other))
    }
    return sides
  }

  @Test(arguments: 0..<5)
  func `finds the translations of documents in any order`(seed: Int) {
    let (sources, targets) = documents(12, seed: seed)
    var random = Seeded(seed + 100)
    let order = Array(0..<12).shuffled(using: &random)
    let matches = DocumentPairer.matches(sources, order.map { targets[$0] })
    #expect(matches.map(\.source) == Array(0..<12))
    #expect(matches.map { order[$0.target] } == Array(0..<12))
  }

  @Test func `leaves alone what has no translation`() {
    let (sources, targets) = documents(6, seed: 9)
    let matches = DocumentPairer.matches(sources, [targets[4], documents(1, seed: 77).targets[0]])
    #expect(matches.map(\.source) == [4])
    #expect(DocumentPairer.matches([], targets).isEmpty)
    #expect(DocumentPairer.matches([[]], [[]]).isEmpty)
  }
}

extension Segment {
  /// One segment of words.
  fileprivate static func sentence(_ words: [String]) -> [Segment] {
    let text = words.joined(separator: " ")
    return [Segment(text: text, range: 0..<text.utf8.count, paragraph: 0)]
  }
}
