import Pont
import Shipped
import Testing

@Suite struct EverydayWordsTests {
  @Test func `has as many columns in each line as languages`() {
    let lines = ShippedFile.everydayWords.text.split(separator: "\n").filter { $0.first != "#" }
    let counts = lines.map { line in
      line.split(separator: "|", omittingEmptySubsequences: false)
        .filter { !$0.allSatisfy(\.isWhitespace) }.count
    }
    #expect(lines.count > 300)
    #expect(Set(counts) == [15])
  }

  @Test func `helps an aligner without being asked`() throws {
    let lexicon = try Lexicon(Glossary(concepts: []), from: .dutch, to: .english)
    #expect(lexicon.translations(of: "woensdag").first?.stem == "wednes")
  }
}
