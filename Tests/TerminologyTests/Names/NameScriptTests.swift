import Bitext
import Testing

@testable import Terminology

@Suite struct NameScriptTests {
  @Test(arguments: [
    ("Путин", "ru"), ("Зеленський", "uk"), ("Быкаў", "be"), ("Ђинђић", "sr"),
    ("Ѓорѓиев", "mk"), ("Първанов", "bg"), ("Μητσοτάκης", "el"), ("სააკაშვილი", "ka"),
    ("Փաշինյան", "hy"),
  ])
  func `tells a language by its letters`(name: String, language: String) {
    #expect(NameScript.language(of: name) == language)
  }

  @Test func `says nothing of Latin letters`() {
    #expect(NameScript.language(of: "Poetin") == nil)
    #expect(NameScript.language(of: "") == nil)
  }

  @Test func `writes a name in Cyrillic that stands in a Dutch text`() throws {
    let found = NameTranscriber().candidates(
      for: "Хрущёв", from: try #require(LanguageTag("nl")), to: try #require(LanguageTag("en")))
    #expect(found.first?.name == "Khrushchev" || found.first?.name == "Khrushchyov")
  }
}
