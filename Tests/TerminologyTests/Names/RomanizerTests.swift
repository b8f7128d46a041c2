import Bitext
import Testing

@testable import Terminology

@Suite struct RomanizerTests {
  @Test(arguments: [
    ("ru", "Никита Хрущёв", ["Nikita Chroesjtsjov", "Nikita Khrushchev", "Nikita Chruschtschow"]),
    ("ru", "Ельцин", ["Jeltsin", "Yeltsin", "Jelzin", "Eltsine"]),
    ("ru", "Васильев", ["Vasiljev", "Vasilyev", "Wassiljew", "Vassiliev"]),
    ("ru", "Герасимов", ["Gerasimov", "Gerasimov", "Gerassimow", "Guerassimov"]),
    ("uk", "Володимир Зеленський", ["Volodymyr Zelensky", "Volodymyr Zelensky"]),
    ("uk", "Шмигаль", ["Sjmyhal", "Shmyhal", "Schmyhal", "Chmyhal"]),
    ("uk", "Сергій", ["Serhij", "Serhiy", "Serhij", "Serhiy"]),
    ("bg", "Йовков", ["Jovkov", "Yovkov", "Jowkow", "Iovkov"]),
    ("bg", "Първанов", ["Parvanov", "Parvanov", "Parwanow", "Parvanov"]),
    ("sr", "Вучић", ["Vucic", "Vucic", "Vučić", "Vucic"]),
    ("el", "Παπανδρέου", ["Papandreou", "Papandreou", "Papandreou", "Papandreou"]),
    ("ka", "სააკაშვილი", ["Saakasjvili", "Saakashvili", "Saakaschwili", "Saakachvili"]),
    ("hy", "Փաշինյան", ["Pasjinjan", "Pashinyan", "Paschinjan", "Pachinian"]),
  ])
  func `writes as the newspapers of each language do`(
    language: String, name: String, expected: [String]
  ) throws {
    let source = try #require(LanguageTag(language))
    for (target, form) in zip(["nl", "en", "de", "fr"], expected) {
      let tag = try #require(LanguageTag(target))
      let romanizer = try #require(Romanizer(from: source, as: .newspaper(tag)))
      #expect(romanizer(name) == form)
    }
  }

  @Test(arguments: [
    (Romanizer.Convention.iso9, "Юрий Хрущёв", "Ûrij Hruŝëv"),
    (.scientific, "Юрий Хрущёв", "Jurij Chruščëv"),
  ])
  func `writes as standards do`(
    convention: Romanizer.Convention, name: String, expected: String
  ) throws {
    let russian = try #require(LanguageTag("ru"))
    #expect(Romanizer(from: russian, as: convention)?(name) == expected)
  }

  @Test func `keeps capitals, and what is not of the alphabet`() throws {
    let russian = try #require(LanguageTag("ru"))
    let english = try #require(LanguageTag("en"))
    let romanizer = try #require(Romanizer(from: russian, as: .newspaper(english)))
    #expect(romanizer("СЧЁТ «Щукин», 12 km") == "SCHET «Shchukin», 12 km")
  }

  @Test func `joins marks that stand apart from their letters`() throws {
    let russian = try #require(LanguageTag("ru"))
    let dutch = try #require(LanguageTag("nl"))
    let romanizer = try #require(Romanizer(from: russian, as: .newspaper(dutch)))
    #expect(romanizer("Андре\u{0438}\u{0306}") == "Andrej")
  }

  @Test func `knows no convention where there is none`() throws {
    let arabic = try #require(LanguageTag("ar"))
    let dutch = try #require(LanguageTag("nl"))
    #expect(Romanizer(from: arabic, as: .newspaper(dutch)) == nil)
    let russian = try #require(LanguageTag("ru"))
    let swahili = try #require(LanguageTag("sw"))
    #expect(Romanizer(from: russian, as: .newspaper(swahili)) == nil)
  }
}
