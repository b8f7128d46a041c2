import Pont
import TestSupport
import Testing

@Suite struct LearningTests {
  @Test func `keeps one lexicon for both directions`() throws {
    let folder = try TemporaryFolder()
    let memory = try MemoryStore(path: folder.path("m.pont"), mode: .create)
    #expect(try memory.learnedLexicon(from: .dutch, to: .english).isEmpty)
    var lexicon = Lexicon()
    lexicon.add("fiets", "bicycle")
    try memory.learn(lexicon, from: .dutch, to: .english)
    var reversed = Lexicon()
    reversed.add("train", "trein")
    try memory.learn(reversed, from: .english, to: .dutch)
    let known = try memory.learnedLexicon(from: .dutch, to: .english)
    #expect(known.translations(ofStem: "fiets").map(\.stem) == ["bicycl"])
    #expect(known.translations(ofStem: "trein").map(\.stem) == ["train"])
    #expect(try memory.learnedLexicon(from: .english, to: .dutch) == known.reversed)
  }
}
