import Bitext
import Terminology
import TestSupport
import Testing

@Suite struct TermRecognizerReferenceTests {
  private func word(_ random: inout Seeded) -> String {
    let letters = ["a", "b", "é", "s"]
    return (0..<Int.random(in: 1...4, using: &random)).reduce(into: "") { word, _ in
      word += letters.randomElement(using: &random) ?? "a"
    }
  }

  private func words(upTo limit: Int, _ random: inout Seeded) -> String {
    (0..<Int.random(in: 1...limit, using: &random)).map { _ in word(&random) }
      .joined(separator: " ")
  }

  @Test(arguments: 0..<40)
  func `finds what trying every term at every word finds`(seed: Int) throws {
    var random = Seeded(seed)
    let language = try #require(LanguageTag("mi"))
    var terms: [String] = []
    for _ in 0..<30 {
      let term = words(upTo: 3, &random)
      if !terms.contains(term) { terms.append(term) }
    }
    let text = words(upTo: 60, &random)
    let glossary = Glossary(
      concepts: terms.map { Concept(id: $0, kind: .other, terms: [Term($0, language: language)]) })
    let found = TermRecognizer(glossary: glossary, language: language)
      .terms(in: text, overlapping: true)
      .filter { $0.form == .exact }
      .map { "\($0.range) \($0.concept.id ?? "")" }
    let expected = Reference.terms(terms, in: text).map { "\($0.0) \(terms[$0.1])" }
    #expect(found == expected)
  }

  @Test(arguments: 0..<25)
  func `survives any text and any glossary`(seed: Int) {
    var random = Seeded(seed)
    let glossary = Glossary(
      concepts: (0..<20).map { _ in
        Concept(kind: .institution, terms: [Term(random.text(upTo: 30), language: .nl)])
      })
    let recognizer = TermRecognizer(glossary: glossary, language: .nl)
    let text = random.text(upTo: 400) + glossary.concepts.flatMap(\.terms).map(\.text).joined()
    for term in recognizer.terms(in: text, overlapping: true) {
      #expect(term.range.upperBound <= text.utf8.count)
    }
  }

  @Test func `finds the same however long the text`() {
    let recognizer = TermRecognizer(glossary: .sample, language: .nl)
    let sentence = "De Veiligheidsraad van de Verenigde Naties sprak over Oekraïne. "
    let terms = recognizer.terms(in: String(repeating: sentence, count: 2000))
    #expect(terms.count == 4000)
    #expect(Set(terms.map { $0.range.lowerBound % sentence.utf8.count }).count == 2)
  }

  @Test(arguments: 0..<20)
  func `finds in a long text what it finds in its paragraphs`(seed: Int) {
    var random = Seeded(seed)
    let recognizer = TermRecognizer(glossary: .sample, language: .nl)
    let pieces = [
      "Navo", "navo", "NAVO", "Navo’s", "navotop", "Veiligheidsraadlid", "Oekra-ïne", "de",
      "Raad", "van", "Europa", "Oekraïne", "OEKRAÏNE", "Oekraïnes", "V.N.", "2024", "cel", "…",
    ]
    let paragraphs = (0..<400).map { _ in
      (0..<Int.random(in: 1...30, using: &random)).map { _ in
        (pieces.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? "," : "")
      }.joined(separator: " ")
    }
    var start = 0
    var expected: [String] = []
    for paragraph in paragraphs {
      for term in recognizer.terms(in: paragraph, overlapping: true) {
        expected.append("\(term.range.lowerBound + start) \(term.text)")
      }
      start += paragraph.utf8.count + 2
    }
    let found = recognizer.terms(in: paragraphs.joined(separator: "\n\n"), overlapping: true)
    #expect(found.map { "\($0.range.lowerBound) \($0.text)" } == expected)
  }
}
