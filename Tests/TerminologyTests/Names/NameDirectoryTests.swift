import Bitext
import Terminology
import Testing

@Suite struct NameDirectoryTests {
  private static let shared = Result { try made() }
  private let directory: NameDirectory

  init() throws { directory = try Self.shared.get() }

  private static func made() throws -> NameDirectory {
    let (dutch, english) = (try #require(LanguageTag("nl")), try #require(LanguageTag("en")))
    func term(_ text: String, _ language: LanguageTag, _ part: Term.Part = .full) -> Term {
      Term(text, language: language, part: part)
    }
    let concepts = [
      Concept(
        kind: .person,
        terms: [
          term("Wasyl Zjoepkov", dutch), term("Vasil Joopkoff", english),
          term("Joopkoff", english, .short),
        ]),
      Concept(kind: .place, terms: [term("Oudstad", dutch), term("Oldtown", english)]),
      Concept(kind: .place, terms: [term("Ivoorkust", dutch), term("Ivory Coast", english)]),
      Concept(kind: .other, terms: [term("gezant", dutch), term("envoy", english)]),
    ]
    return try NameDirectory(Glossary(concepts: concepts), from: dutch, to: english)
  }

  @Test(arguments: [
    ("Oudstad", "Oldtown"), ("oudstad", "Oldtown"), ("Wasyl Zjoepkov", "Vasil Joopkoff"),
    ("Zjoepkov", "Joopkoff"), ("Ivan Zjoepkov", "Ivan Joopkoff"), ("Duitsland", "Germany"),
    ("Loekasjenko", "Lukashenko"), ("Ivoorkust", "Ivory Coast"), ("Zjoepkov’s", "Joopkoff"),
    ("Loekasjenko's", "Lukashenko"), ("de Zjoepkovs", "the Joopkoffs"),
    ("Ovanesjan", "Ovanesyan"), ("president Loekasjenko", "Lukashenko"),
    ("“Loekasjenko”", "Lukashenko"), ("‘Oudstad’", "Oldtown"), ("‘t Hooft", "‘t Hooft"),
    ("minister van Buitenlandse Zaken Ivan Zjoepkov", "Ivan Joopkoff"),
  ])
  func `puts what is known before what rules make`(name: String, expected: String) throws {
    let first = try #require(directory.candidates(for: name).first)
    #expect(first.name == expected)
    #expect(0...1 ~= first.score)
    #expect(!first.rules.isEmpty)
  }

  @Test(arguments: [
    ("Universiteit van Oudstad", "University of Oldtown"),
    ("Federale Inlichtingendienst", "Federal Intelligence Service"),
    ("Jan Hof", "Jan Hof"), ("Willem de Raad", "Willem de Raad"), ("Van den Bond", "Van den Bond"),
    ("Nieuwenhuis", "Nieuwenhuis"), ("Kerkhof", "Kerkhof"),
    ("Arbeiderspartij", "Workers’ Party"), ("Vrouwenraad", "Women’s Council"),
    ("Hudson Instituut", "Hudson Institute"), ("Oudstads Dagblad", "Oudstads Dagblad"),
    ("Generale Staf", "General Staff"),
  ])
  func `reads institutions by their words, and takes no person for one`(
    name: String, expected: String
  ) throws {
    let candidates = directory.candidates(for: name)
    #expect(try #require(candidates.first).name == expected)
    #expect(candidates.contains { $0.name == name }, "the name as it is stays possible")
  }

  @Test func `names places by their pattern where the name inside is known`() {
    #expect(directory.candidates(for: "Golf van Oudstad").first?.name == "Gulf of Oldtown")
    #expect(
      directory.candidates(for: "de Universiteit van Oudstad").first?.name
        == "University of Oldtown")
  }

  @Test func `offers other ways to say the known name of a body`() throws {
    let (dutch, english) = (try #require(LanguageTag("nl")), try #require(LanguageTag("en")))
    let concepts = [
      Concept(
        kind: .place, subject: "states",
        terms: [
          Term("Frankrijk", language: dutch), Term("Frans", language: dutch, part: .adjective),
          Term("France", language: english), Term("French", language: english, part: .adjective),
        ]),
      Concept(
        kind: .institution,
        terms: [
          Term("Franse Nationale Vergadering", language: dutch),
          Term("National Assembly of France", language: english),
        ]),
    ]
    let directory = try NameDirectory(Glossary(concepts: concepts), from: dutch, to: english)
    let names = directory.candidates(for: "Franse Nationale Vergadering").map(\.name)
    #expect(names.first == "National Assembly of France")
    #expect(names.contains("French National Assembly") && names.contains("National Assembly"))
  }

  @Test func `names what a form is known from`() {
    #expect(directory.candidates(for: "Zjoepkov").first?.rules == ["glossary: Zjoepkov = Joopkoff"])
    #expect(directory.candidates(for: "Duitsland").first?.rules.first?.contains("locale") == true)
  }

  @Test func `takes no common noun for a name, and no more than asked for`() {
    #expect(!directory.candidates(for: "gezant").contains { $0.name == "envoy" })
    #expect(directory.candidates(for: "Wasyl Zjoepkov", limit: 1).count == 1)
    #expect(directory.candidates(for: "", limit: 3).isEmpty)
  }
}
