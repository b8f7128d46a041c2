import Bitext
import TestSupport
import Testing

@Suite struct PartitioningTests {
  @Test(arguments: 0..<40)
  func `finds by halving what a look at each element finds`(seed: Int) {
    var random = Seeded(seed)
    let numbers = (0..<seed).map { _ in Int.random(in: 0..<20, using: &random) }.sorted()
    for wanted in -1...21 {
      #expect(
        numbers.partitioningIndex { $0 >= wanted }
          == numbers.firstIndex { $0 >= wanted } ?? numbers.count)
      let slice = numbers[(seed / 3)...]
      #expect(
        slice.partitioningIndex { $0 > wanted } == slice.firstIndex { $0 > wanted }
          ?? slice.endIndex)
    }
  }
}
