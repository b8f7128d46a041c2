import Pont
import TestSupport
import Testing

/// The example of the README, so that it stays true.
@Suite struct LibraryTests {
  @Test func `goes the whole way without the command`() throws {
    let glossary = try Glossary(memory: nil, tables: [], includingShipped: true)
    let recognizer = TermRecognizer(glossary: glossary, language: .dutch, target: .english)
    let terms = recognizer.terms(in: "De Navo’s steun aan de OVSE")
    #expect(terms.map(\.text) == ["Navo’s", "OVSE"])
    #expect(terms.map { $0.translations.first?.text } == ["NATO", "OSCE"])

    let aligned = try AlignedPair(
      source: Segmenter(language: .dutch)
        .wordySegments(of: "De Navo breidt niet uit. Rutte zei het in Brussel.\n"),
      target: Segmenter(language: .english)
        .wordySegments(of: "NATO will not expand. Rutte said so in Brussels.\n"),
      by: Aligner(
        from: .dutch, to: .english, lexicon: Lexicon(glossary, from: .dutch, to: .english)))
    #expect(aligned.alignment.beads.map(\.source) == [0..<1, 1..<2])
    #expect(aligned.passages.map(\.source).joined().hasSuffix("Brussel.\n"))

    let folder = try TemporaryFolder()
    let memory = try MemoryStore(path: folder.path("news.pont"), mode: .create)
    #expect(try memory.learn(aligned.units(), origin: "article").added == 2)
    let matches = try memory.matches(
      for: MatchQuery("De Navo breidt niet uit.", from: .dutch, to: .english))
    #expect(matches.first?.target.content.plainText == "NATO will not expand.")
    #expect(matches.first?.score == .exact)
  }
}
