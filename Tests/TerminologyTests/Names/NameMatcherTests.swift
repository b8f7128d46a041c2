import Bitext
import Testing

@testable import Terminology

@Suite struct NameMatcherTests {
  private let list = [
    "Lukashenko", "Yushchenko", "Yatsenyuk", "Sergei Shoigu", "Kiriyenko", "Alexander Turchynov",
    "Ivan Timchenko", "Mark Rutte",
  ]

  @Test(arguments: [
    ("Loekasjenko", "Lukashenko"), ("Joesjtsjenko", "Yushchenko"), ("Jatsenjoek", "Yatsenyuk"),
    ("Sjojgoe", "Sergei Shoigu"), ("Sergej Kirijenko", "Kiriyenko"),
    ("Aleksandr Toertsjynov", "Alexander Turchynov"), ("Rutte", "Mark Rutte"),
  ])
  func `finds the same name in another spelling`(name: String, expected: String) throws {
    let dutch = try #require(LanguageTag("nl"))
    let english = try #require(LanguageTag("en"))
    let matcher = NameMatcher(names: list, language: english)
    #expect(matcher.best(for: name, from: dutch).first?.name == expected)
  }

  @Test(arguments: ["Patroesjev", "Merkel", "Sjevtsjoek", "Timmermans", "", "…"])
  func `believes none when none fits`(name: String) throws {
    let dutch = try #require(LanguageTag("nl"))
    let english = try #require(LanguageTag("en"))
    #expect(NameMatcher(names: list, language: english).best(for: name, from: dutch).isEmpty)
  }

  @Test func `finds a name across alphabets`() throws {
    let dutch = try #require(LanguageTag("nl"))
    let ukrainian = try #require(LanguageTag("uk"))
    let matcher = NameMatcher(names: ["Ющенко", "Яценюк", "Порошенко"], language: ukrainian)
    #expect(matcher.best(for: "Jatsenjoek", from: dutch).map(\.name) == ["Яценюк"])
  }
}
