import Foundation
import Pont
import TestSupport
import Testing

@Suite struct EmbeddingTests {
  /// What each word means, the same in both languages of the test.
  @Sendable private static func vector(_ text: String) -> [Float] {
    var vector = [Float](repeating: 0.05, count: 32)
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
      let meaning = word.hasPrefix("a") ? word.dropFirst() : word.dropFirst(2)
      var random = Seeded(meaning.utf8.reduce(7) { $0 &* 31 &+ Int($1) })
      for index in vector.indices { vector[index] += Float.random(in: -1...1, using: &random) }
    }
    return vector
  }

  /// Sentences of invented words: `a…` in one language, `zz…` in the other, with nothing alike, in
  /// equal lengths, so that only vectors can tell which belong together; every fifth is missing.
  private static func texts() -> (source: [Segment], target: [Segment], gaps: Set<Int>) {
    var random = Seeded(3)
    var sides: ([String], [String]) = ([], [])
    let gaps: Set<Int> = [4, 9, 17, 26]
    for index in 0..<30 {
      let words = (0..<5).map { _ in
        String((0..<5).compactMap { _ in "bdfgklmnpt".randomElement(using: &random) })
      }
      sides.0.append(words.map { "a" + $0 }.joined(separator: " "))
      if !gaps.contains(index) {
        sides.1.append(words.map { "zz" + $0 }.joined(separator: " "))
      }
    }
    return (
      Segment.lines(of: sides.0.joined(separator: "\n")),
      Segment.lines(of: sides.1.joined(separator: "\n")), gaps
    )
  }

  private func pair(_ embeddings: Embeddings?) throws -> AlignedPair {
    let texts = Self.texts()
    return try AlignedPair(
      source: texts.source, target: texts.target, by: Aligner(from: .dutch, to: .english),
      embeddings: embeddings)
  }

  @Test func `finds what words do not show`() throws {
    let stub = try EmbeddingStub(vector: Self.vector)
    let server = try EmbeddingServer(address: stub.address + "/v1/", model: "m")
    let aligned = try pair(Embeddings(server, cache: EmbeddingCache(path: nil)))
    let gaps = Set(aligned.beads().filter(\.target.isEmpty).flatMap(\.source))
    #expect(gaps == Self.texts().gaps)
    #expect(aligned.beads().filter { !$0.isGap }.count == 26)
    #expect(stub.asked.contains { $0.split(separator: " ").count == 15 }, "overlaps are asked for")
  }

  @Test func `asks once for each text, and keeps the answers in a file`() throws {
    let folder = try TemporaryFolder()
    let stub = try EmbeddingStub(vector: Self.vector)
    let path = folder.path("sub/cache.bin")
    let server = try EmbeddingServer(address: stub.address, model: "m")
    let first = try pair(Embeddings(server, cache: EmbeddingCache(path: path)))
    let asked = stub.asked.count
    #expect(Set(stub.asked).count == asked)
    let second = try pair(Embeddings(server, cache: EmbeddingCache(path: path)))
    #expect(stub.asked.count == asked)
    #expect(second.beads() == first.beads())
    let other = try EmbeddingServer(address: stub.address, model: "other")
    _ = try pair(Embeddings(other, cache: EmbeddingCache(path: path)))
    #expect(stub.asked.count == 2 * asked)
    let bytes = try Data(contentsOf: URL(filePath: path))
    try bytes.dropLast(7).write(to: URL(filePath: path))
    #expect(EmbeddingCache(path: path).count == 2 * asked - 1)
  }

  @Test func `says what is wrong with a server`() throws {
    for address in ["nowhere", "ftp://x", "http://"] {
      #expect(throws: PontError.self) { try EmbeddingServer(address: address, model: "m") }
    }
    let failing = try EmbeddingStub(status: 404, vector: Self.vector)
    let error = #expect(throws: PontError.self) {
      try pair(
        Embeddings(
          EmbeddingServer(address: failing.address, model: "m"), cache: EmbeddingCache(path: nil)))
    }
    #expect(error?.description.contains("answered with status 404") == true)
    let empty = try EmbeddingStub { _ in [] }
    let wrong = #expect(throws: PontError.self) {
      try pair(
        Embeddings(
          EmbeddingServer(address: empty.address, model: "m"), cache: EmbeddingCache(path: nil)))
    }
    #expect(wrong?.description.contains("gave") == true)
    let closed = #expect(throws: PontError.self) {
      try pair(
        Embeddings(
          EmbeddingServer(address: "http://127.0.0.1:9", model: "m"),
          cache: EmbeddingCache(path: nil)))
    }
    #expect(closed?.description.contains("cannot be reached") == true)
  }
}
