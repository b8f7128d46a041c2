import Bitext
import Foundation
import Pont
import Testing

@Suite struct ShippedGlossaryTests {
  private let concepts: [Concept]

  init() throws {
    concepts = try Glossary.shipped()
  }

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

  @Test func `has acronyms that begin like one of the names they stand for`() {
    // Acronyms of other languages are used in Dutch too (UNHCR), so any language's name will do.
    var strays = 0
    var acronyms = 0
    for concept in concepts {
      let initials = Set(
        concept.terms.filter { $0.part != .acronym }.flatMap { Self.initials(of: $0) })
      for term in concept.terms where term.part == .acronym {
        acronyms += 1
        let first = term.text.lowercased().first
        if first.map(initials.contains) != true { strays += 1 }
      }
    }
    #expect(Double(strays) < 0.06 * Double(acronyms), "\(strays) of \(acronyms)")
  }

  /// The first letters of the words of a term.
  private static func initials(of term: Term) -> [Character] {
    term.text.lowercased().split { !$0.isLetter }.compactMap(\.first)
  }
}
