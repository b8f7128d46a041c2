import TestSupport
import Testing

@testable import Terminology

@Suite struct SoundDistanceTests {
  private let table = WordTable(
    text: """
      [near]
      a o 0.4
      J dzj 0.2
      enko$ enka$ 0.1
      s z 0.15 de
      [lack]
      j 0.1
      (kn)j(au) 0.5
      """)

  private func distance(_ left: String, _ right: String, _ languages: Set<String> = []) -> Float {
    SoundDistance(table, between: languages)(Array(left.utf8), Array(right.utf8))
  }

  @Test(arguments: [
    ("kat", "kat", 0.0), ("kat", "kot", 0.4), ("Jub", "dzjub", 0.2), ("dzjub", "Jub", 0.2),
    ("benko", "benka", 0.1), ("enkos", "enkas", 0.4), ("aj", "a", 0.1), ("kjat", "kat", 0.5),
    ("kjet", "ket", 0.1), ("kasa", "kaza", 1.7),
  ])
  func `adds up the prices of the table`(left: String, right: String, expected: Float) {
    #expect(abs(distance(left, right) - expected) < 0.001)
  }

  @Test func `prices of a language hold where it is one of the two`() {
    #expect(abs(distance("kasa", "kaza", ["de"]) - 0.15) < 0.001)
  }

  @Test(arguments: 0..<50)
  func `is the same one way and the other`(seed: Int) {
    var random = Seeded(seed)
    func word() -> String {
      String(
        (0..<Int.random(in: 0...9, using: &random)).map { _ in
          Character("aokjndzseJ".randomElement(using: &random).map(String.init) ?? "a")
        })
    }
    let (left, right) = (word(), word())
    #expect(abs(distance(left, right) - distance(right, left)) < 0.001)
    #expect(distance(left, left) == 0)
  }
}
