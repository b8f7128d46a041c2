import Foundation
import Pont
import Synchronization
import TestSupport
import Testing

@Suite struct BatchTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Writes documents of the same facts in two languages.
  private func write(_ names: [(String, String)]) throws {
    for (index, (source, target)) in names.enumerated() {
      for (name, words) in [
        (source, ["trein", "uur", "spoor"]), (target, ["train", "hour", "track"]),
      ] {
        let url = folder.url.appending(path: name)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        let lines = (1...9).map { line in
          "\(words[line % 3]) \(index * 100 + line * 7) \(words[(line + 1) % 3]) Utrecht \(line)."
        }
        try Data(lines.joined(separator: "\n").utf8).write(to: url)
      }
    }
  }

  private func pairs(_ source: String = "", _ target: String = "") -> DocumentPairs {
    DocumentPairs(
      source: folder.path(source), target: folder.path(target), from: .dutch, to: .english,
      excluding: folder.path("out"))
  }

  @Test(arguments: [
    ("x.nl.html", "x.en.html", "x"), ("nl/x.md", "en/x.md", "x"), ("x_nl.txt", "x_en.txt", "x"),
    ("a/nl-NL/b/x.md", "a/en_GB/b/x.md", "a/b/x"), ("x-nld.txt", "x-eng.txt", "x"),
    ("nl-x.txt", "en-x.txt", "x"), ("x.nl", "x.en", "x"), ("x.nl.txt", "x.en.md", "x"),
    ("brood-en-spelen.nl.txt", "brood-en-spelen.en.txt", "brood-en-spelen"),
    ("x.nl.md", "x.md", "x"), ("x.md", "x.en.md", "x"),
  ])
  func `pairs documents by the marks of languages in their names`(
    source: String, target: String, name: String
  ) throws {
    try write([(source, target)])
    let pairs = pairs()
    #expect(pairs.pairs.map(\.name) == [name])
    #expect(pairs.pairs.first?.source.hasSuffix(source) == true)
    #expect(pairs.pairs.first?.target.hasSuffix(target) == true)
    #expect(pairs.loneSources.isEmpty && pairs.loneTargets.isEmpty)
  }

  @Test func `pairs the files of two folders, and says which are left`() throws {
    try write([
      ("een/a.txt", "twee/a.txt"), ("een/b.txt", "twee/c.txt"), ("een/.x.txt", "twee/t.tmx"),
    ])
    let pairs = pairs("een", "twee")
    #expect(pairs.pairs.map(\.name) == ["a"])
    #expect(pairs.loneSources.map { ($0 as NSString).lastPathComponent } == ["b.txt"])
    #expect(pairs.loneTargets.map { ($0 as NSString).lastPathComponent } == ["c.txt"])
  }

  @Test func `pairs by content what names leave alone`() throws {
    try write([
      ("een/a.txt", "twee/q.txt"), ("een/b.txt", "twee/p.txt"), ("een/c.txt", "twee/r.txt"),
    ])
    var pairs = pairs("een", "twee")
    #expect(pairs.pairs.isEmpty)
    try pairs.pairByContent(Aligner(from: .dutch, to: .english)) { file, _ in
      Segment.lines(of: try String(contentsOfFile: file, encoding: .utf8))
    }
    #expect(
      pairs.pairs.map { ($0.target as NSString).lastPathComponent } == ["q.txt", "p.txt", "r.txt"])
  }

  @Test func `reads a list, and names the line that is wrong`() throws {
    try write([("a.nl", "a.en")])
    let list = try folder.file("pairs.tsv", "# two\na.nl\ta.en\n\na.nl\ta.en\tsub/b\n")
    #expect(try DocumentPairs(list: list).pairs.map(\.name) == ["a.en", "b"])
    let bad = try folder.file("bad.tsv", "a.nl\ta.en\na.nl\n")
    #expect(throws: PontError.notAPair(path: bad, line: 2)) { try DocumentPairs(list: bad) }
    let missing = try folder.file("missing.tsv", "a.nl\tb.en\n")
    #expect(throws: PontError.noDocument(path: missing, line: 1, document: "b.en")) {
      try DocumentPairs(list: missing)
    }
  }

  private func run(
    _ pairs: DocumentPairs, to output: String, memory: MemoryStore? = nil,
    stopAfter limit: Int = .max
  ) throws -> [BatchResult.Outcome] {
    var options = AlignmentBatch.Options()
    options.output = (folder.path(output), .tmx)
    options.keepsGoing = true
    let outcomes = Mutex<[BatchResult.Outcome]>([])
    let batch = AlignmentBatch(by: Aligner(from: .dutch, to: .english), options: options) {
      file, _ in Segment.lines(of: try String(contentsOfFile: file, encoding: .utf8))
    }
    do {
      try batch.run(
        pairs.pairs, memory: memory, progress: { _ in outcomes.withLock { $0.count < limit } },
        report: { result in outcomes.withLock { $0.append(result.outcome) } })
    } catch AlignmentError.cancelled {}
    return outcomes.withLock { $0 }
  }

  private func tree(_ name: String) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(name))
    return Dictionary(
      uniqueKeysWithValues: try names.map {
        ($0, try Data(contentsOf: folder.url.appending(path: "\(name)/\($0)")))
      })
  }

  @Test func `goes on where it was stopped, to the same results`() throws {
    try write((0..<9).map { ("nl/\($0).txt", "en/\($0).txt") })
    #expect(try run(pairs(), to: "whole").count == 9)
    let first = try run(pairs(), to: "out", stopAfter: 2)
    #expect(first == [.aligned, .aligned])
    let second = try run(pairs(), to: "out")
    #expect(second.prefix(2) == [.doneBefore, .doneBefore])
    #expect(second.dropFirst(2).allSatisfy { $0 == .aligned })
    #expect(try tree("out") == tree("whole"))
    #expect(try run(pairs(), to: "out").allSatisfy { $0 == .doneBefore })
  }

  @Test func `learns into a memory once, and notes a pair that fails`() throws {
    try write((0..<4).map { ("nl/\($0).txt", "en/\($0).txt") })
    try Data([0xFF, 0xFE, 0x00]).write(to: folder.url.appending(path: "nl/2.txt"))
    let memory = try MemoryStore(path: folder.path("m.pont"), mode: .create)
    let outcomes = try run(pairs(), to: "out", memory: memory)
    #expect(outcomes.count { $0 == .aligned } == 3)
    let units = try memory.info().units
    #expect(units > 0)
    #expect(try run(pairs(), to: "out", memory: memory).count { $0 == .doneBefore } == 3)
    #expect(try memory.info().units == units)
  }
}
