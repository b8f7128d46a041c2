import Bitext
import Foundation
import Pont
import Testing

@Suite struct ShippedGlossaryTests {
  private static let shipped = Result { try Glossary.shipped() }
  private let concepts: [Concept]

  init() throws { concepts = try Self.shipped.get() }

  @Test func `holds every table of Glossaries`() throws {
    let folder = URL(filePath: #filePath)
      .deletingLastPathComponent().appending(path: "../../Glossaries").standardizedFileURL
    var expected = 0
    for file in try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    where file.pathExtension == "rec" {
      let text = try String(contentsOf: file, encoding: .utf8)
      expected += text.split(separator: "\n").count { $0.hasPrefix("id: ") }
    }
    #expect(concepts.count == expected)
    #expect(expected >= 1500)
  }

  @Test func `names no concept twice`() {
    let ids = Dictionary(grouping: concepts.compactMap(\.id)) { $0 }
    #expect(ids.filter { $1.count > 1 }.keys.sorted() == [])
    #expect(ids.count == concepts.count)
  }

  @Test func `has a preferred term in Dutch and English for every concept`() {
    for concept in concepts {
      for language in [LanguageTag.dutch, .english] {
        let terms = concept.terms(in: language)
        #expect(
          terms.contains { $0.status == .preferred && $0.part == .full },
          "\(concept.id ?? "?") in \(language)")
      }
    }
  }

  @Test func `has terms without outer white space, composed, and each once`() {
    for concept in concepts {
      var seen: Set<Term> = []
      for term in concept.terms {
        let text = term.text
        #expect(!text.isEmpty && text == text.trimmingCharacters(in: .whitespacesAndNewlines))
        #expect(text.utf8.elementsEqual(text.precomposedStringWithCanonicalMapping.utf8), "\(text)")
        #expect(seen.insert(term).inserted, "\(concept.id ?? "?"): \(text) twice")
      }
    }
  }

  @Test func `has acronyms that one of the names spells`() {
    // Acronyms of other languages are used in Dutch too (UNHCR), so any language's name will do, and
    // some come of a language that is none of the four (PKK).
    var unspelled: [String] = []
    var misbegun: [String] = []
    var acronyms = 0
    for concept in concepts {
      let names = concept.terms.filter { $0.part != .acronym }
      let initials = Set(names.flatMap(Self.initials))
      let letters = names.map { Self.letters(of: $0.text) }
      for term in concept.terms where term.part == .acronym {
        acronyms += 1
        let acronym = Self.letters(of: term.text)
        if acronym.first.map(initials.contains) != true { misbegun.append(term.text) }
        if !letters.contains(where: { Self.spells(acronym, within: $0) }) {
          unspelled.append(term.text)
        }
      }
    }
    #expect(Double(misbegun.count) < 0.04 * Double(acronyms), "\(misbegun)")
    #expect(Double(unspelled.count) < 0.06 * Double(acronyms), "\(unspelled)")
  }

  @Test func `shortens a person's name to a part of it`() {
    for person in concepts where person.kind == .person {
      for short in person.terms where short.part == .short {
        let names = person.terms(in: short.language)
          .filter { $0.part == .full || $0.part == .variant }
        #expect(
          names.contains { $0.text.lowercased().contains(short.text.lowercased()) },
          "\(person.id ?? "?"): \(short.text)")
      }
    }
  }

  @Test func `gives nothing but places the same two names`() {
    // A city and its province are two places; two bodies with the same names would be one.
    var concepts = concepts.filter { $0.kind != .place }
    concepts.sort { ($0.id ?? "") < ($1.id ?? "") }
    var owners: [[String]: String] = [:]
    for concept in concepts {
      let names = [LanguageTag.dutch, .english].compactMap { language in
        concept.terms(in: language).first { $0.part == .full }?.text
      }
      let owner = owners.updateValue(concept.id ?? "?", forKey: names)
      #expect(owner == nil, "\(concept.id ?? "?") and \(owner ?? "") are both \(names)")
    }
  }

  @Test func `has surnames that are no word of another concept`() {
    // Bos is a wood and Wagner a group: such a surname alone would name the wrong thing.
    let dutch = concepts.flatMap { concept in
      concept.terms(in: .dutch).map { (concept.kind == .person, $0) }
    }
    let common = Set(
      dutch.filter { !$0 && $1.part == .full && $1.text.first?.isLowercase == true }
        .map { $1.text })
    for (isPerson, term) in dutch where isPerson && term.part == .short {
      #expect(!common.contains(term.text.lowercased()), "\(term.text)")
    }
  }

  /// The first letters of the words of a term.
  private static func initials(of term: Term) -> [Character] {
    term.text.lowercased().split { !$0.isLetter }
      .compactMap { letters(of: String($0)).first }
  }

  /// The letters and digits of a text, small and without accents.
  private static func letters(of text: String) -> [Character] {
    Array(
      text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        .filter { $0.isLetter || $0.isNumber })
  }

  /// Whether the letters of an acronym stand in a name in this order.
  private static func spells(_ acronym: [Character], within name: [Character]) -> Bool {
    var rest = name[...]
    for letter in acronym {
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }
}
