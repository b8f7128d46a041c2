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

  @Test func `looks for a name with h among those with other throat sounds`() throws {
    let dutch = try #require(LanguageTag("nl"))
    let french = try #require(LanguageTag("fr"))
    let matcher = NameMatcher(names: ["Khristev", "Hristov"], language: french)
    #expect(matcher.ranked(for: "Christov", from: dutch).first?.name == "Hristov")
  }

  @Test func `finds a name across alphabets`() throws {
    let dutch = try #require(LanguageTag("nl"))
    let ukrainian = try #require(LanguageTag("uk"))
    let matcher = NameMatcher(names: ["Ющенко", "Яценюк", "Порошенко"], language: ukrainian)
    #expect(matcher.best(for: "Jatsenjoek", from: dutch).map(\.name) == ["Яценюк"])
  }

  @Test(arguments: [
    ("Sacharov", ["Zakharov"]), ("Safin", ["Savin"]), ("Sjokin", ["Shokhin"]),
    ("Kirillov", ["Krylov"]), ("Volkov", ["Volkova", "Volkovsky", "Valkov"]),
    ("Alfjorov", ["Alfyorova", "Alfyorev"]), ("Tichanovski", ["Tikhonovsky"]),
    ("Ter-Petrosian", ["Petrosyan"]), ("Kostjoek", ["Kostuk"]), ("Lapin", ["Lyapin"]),
    ("Mordasjov", ["Mordashev"]),
    ("Johannes Paulus II", ["John Paul III", "Ioannes Paulus I"]), ("Ihnat", ["I."]),
  ])
  func `takes no other name that is a sound apart`(name: String, list: [String]) throws {
    let dutch = try #require(LanguageTag("nl"))
    let english = try #require(LanguageTag("en"))
    #expect(NameMatcher(names: list, language: english).best(for: name, from: dutch).isEmpty)
  }

  @Test(arguments: [
    ("Kozyrev", "de", "Kosyrew"), ("Loezjkov", "de", "Luschkow"),
    ("Rachmaninov", "en", "Rachmaninoff"), ("Tsimanowskaja", "be", "Ціманоўская"),
    ("Seselj", "sr", "Шешељ"), ("Djokovic", "en", "Đoković"), ("Alfjorov", "en", "Alferov"),
    ("Peevski", "bg", "Пеевски"), ("Mickoski", "mk", "Мицкоски"), ("Nebenzja", "de", "Nebensja"),
    ("Sjoetkin", "en", "Syutkin"), ("Walesa", "en", "Wałęsa"), ("Kirienko", "ru", "Кириенко"),
    ("Papoulias", "fr", "Papoúlias"), ("Kusturica", "sr", "Кустурица"),
    ("Cvijanović", "sr", "Цвијановић"), ("Crvenkovski", "mk", "Црвенковски"),
    ("Alexander II", "ru", "Александр II"), ("Bashar al-Assad", "en", "Assad"),
    ("Dzjoeba", "en", "Dzyuba"), ("Dzjoeba", "de", "Dsjuba"), ("Christov", "fr", "Hristov"),
    ("Hontsjaroek", "en", "Goncharuk"), ("Chrenin", "ru", "Хрэнін"), ("Simonjan", "fr", "Simonian"),
    ("Volfovitsj", "be", "Вальфовіч"), ("Golovtsjenko", "ru", "Галоўчанка"),
    ("Loekasjenka", "en", "Lukashenko"), ("Maljartsjoek", "en", "Maljartschuk"),
    ("Vodjanova", "en", "Vodianova"), ("Likhatsjov", "ru", "Лихачёв"),
    ("Babaryko", "be", "Бабарыка"),
  ])
  func `takes the same name by the spelling of its language`(
    name: String, language: String, other: String
  ) throws {
    let dutch = try #require(LanguageTag("nl"))
    let tag = try #require(LanguageTag(language))
    #expect(NameMatcher(names: [other], language: tag).best(for: name, from: dutch).count == 1)
  }
}
