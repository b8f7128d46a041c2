import Pont
import Testing

@Suite struct LanguageOfFileTests {
  @Test(arguments: [
    ("a.nl.txt", "nl"), ("in/fr.d/a.en-gb.md", "en-GB"), ("corpus.de", "de"),
    ("a.nl.v2.html", "nl"), ("a.en.pl", "en"), ("A.NL.TXT", "nl"), ("a.nl_BE.srt", "nl-BE"),
  ])
  func `is read from the name`(path: String, language: String) {
    #expect(LanguageTag(fileName: path)?.text == language)
  }

  @Test(arguments: [
    "nl.txt", "a.txt", "-", "", "a.odt", "nl/a.txt", "a.b.c", "a.en-latin1.txt", ".en",
  ])
  func `is nil where the name says none`(path: String) {
    #expect(LanguageTag(fileName: path) == nil)
  }
}
