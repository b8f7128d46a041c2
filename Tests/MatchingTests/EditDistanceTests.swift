import Matching
import TestSupport
import Testing

@Suite struct EditDistanceTests {
  @Test(arguments: 0..<200)
  func `agrees with the whole table`(seed: Int) {
    var random = Seeded(seed)
    func sequence() -> [UInt64] {
      (0..<Int.random(in: 0...150, using: &random)).map { _ in
        UInt64.random(in: 0...UInt64(1 + seed % 7), using: &random)
      }
    }
    let pattern = sequence()
    var distance = EditDistance(pattern)
    for _ in 0..<3 {
      let text = sequence()
      #expect(distance.distance(to: text) == referenceEditDistance(pattern, text))
    }
  }
}
