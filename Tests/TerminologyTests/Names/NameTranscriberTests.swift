import Bitext
import TestSupport
import Testing

@testable import Terminology

@Suite struct NameTranscriberTests {
  @Test(arguments: [
    ("Loekasjenko", ["Lukashenko", "Lukaschenko", "Loukachenko"]),
    ("Joeri Gretsjko", ["Yuri Grechko", "Juri Gretschko", "Iouri Gretchko"]),
    ("Sjevardnadze", ["Shevardnadze", "Schewardnadse", "Chevardnadze"]),
    (
      "Levon Ter-Petrosian", ["Levon Ter-Petrosyan", "Lewon Ter-Petrosjan", "Levon Ter-Petrossian"]
    ),
    ("Poegatsjova", ["Pugacheva", "Pugatschowa", "Pougatcheva"]),
    ("Mark Rutte", ["Mark Rutte", "Mark Rutte", "Mark Rutte"]),
    ("Ursula von der Leyen", ["Ursula von der Leyen", "Ursula von der Leyen"]),
    ("Katsjaryna Boelhakava", ["Katsiaryna Bulhakava"]),
  ])
  func `writes a Dutch form as others do`(name: String, expected: [String]) throws {
    let dutch = try #require(LanguageTag("nl"))
    for (language, form) in zip(["en", "de", "fr"], expected) {
      let target = try #require(LanguageTag(language))
      let found = NameTranscriber().candidates(for: name, from: dutch, to: target)
      #expect(found.first?.name == form)
    }
  }

  @Test(arguments: [
    ("nl", "Chroesjtsjov", "en", ["sg", "cg", "kg"]), ("nl", "Sjojgoe", "en", ["sg"]),
    ("nl", "Loekasjenko", "de", ["zch"]),
  ])
  func `rewrites no letter inside a digraph`(
    source: String, name: String, target: String, impossible: [String]
  ) throws {
    let from = try #require(LanguageTag(source))
    let to = try #require(LanguageTag(target))
    let found = NameTranscriber().candidates(for: name, from: from, to: to, limit: 20)
    #expect(found.count > 1)
    for candidate in found {
      #expect(!impossible.contains { candidate.name.lowercased().contains($0) })
    }
  }

  @Test(arguments: [("Zynovij Boerdelny", "idzh"), ("Jan van Zanen", "Yan")])
  func `prefers no form that its letters speak against`(name: String, wrong: String) throws {
    let dutch = try #require(LanguageTag("nl"))
    let english = try #require(LanguageTag("en"))
    let found = NameTranscriber().candidates(for: name, from: dutch, to: english)
    #expect(found.first?.name.contains(wrong) == false)
  }

  @Test(arguments: [("Aliëv", "Aliyev"), ("Jan van Zanen", "Jan van Zanen")])
  func `reads a diaeresis as a sound, and particles as Latin`(name: String, form: String) throws {
    let dutch = try #require(LanguageTag("nl"))
    let english = try #require(LanguageTag("en"))
    let found = NameTranscriber().candidates(for: name, from: dutch, to: english)
    #expect(found.first?.name == form)
  }

  @Test func `is not sure of a language without a convention`() throws {
    let dutch = try #require(LanguageTag("nl"))
    let other = try #require(LanguageTag("xx"))
    let found = NameTranscriber().candidates(for: "Loekasjenko", from: dutch, to: other)
    #expect(found.map(\.name) == ["Loekasjenko"])
    #expect(found.allSatisfy { $0.score <= 0.5 })
  }

  @Test func `says why`() throws {
    let dutch = try #require(LanguageTag("nl"))
    let english = try #require(LanguageTag("en"))
    let found = NameTranscriber().candidates(
      for: "Aleksandr Tsjoemakov", from: dutch, to: english, limit: 1)
    #expect(found.first?.name == "Alexander Chumakov")
    #expect(found.first?.rules.contains("custom: Aleksandr = Alexander") == true)
    #expect(found.first?.rules.contains("tsj → ch") == true)
  }

  @Test(arguments: [
    ("de", "Gretschko", "Grechko"), ("fr", "Gretchko", "Grechko"), ("ru", "Гречко", "Grechko"),
  ])
  func `reads other languages too`(source: String, name: String, expected: String) throws {
    let from = try #require(LanguageTag(source))
    let english = try #require(LanguageTag("en"))
    let found = NameTranscriber().candidates(for: name, from: from, to: english)
    #expect(found.first?.name == expected)
  }

  @Test(arguments: 0..<12)
  func `takes any text, and gives scores between 0 and 1 in order`(seed: Int) throws {
    var random = Seeded(seed)
    let text = random.text(upTo: 40)
    let dutch = try #require(LanguageTag("nl"))
    let french = try #require(LanguageTag("fr"))
    let found = NameTranscriber().candidates(for: text, from: dutch, to: french)
    #expect(found.count <= 5)
    #expect(found.allSatisfy { 0...1 ~= $0.score })
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.score >= $1.score })
  }
}
