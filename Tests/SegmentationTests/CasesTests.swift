import Bitext
import Foundation
import Segmentation
import Testing

@Suite struct CasesTests {
  @Test(arguments: [
    "nl", "en", "de", "fr", "be", "bg", "cs", "da", "el", "es", "et", "fi", "hr", "hu", "it", "lt",
    "lv", "mk", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tr", "uk",
  ])
  func `cuts each case as its line says`(language: String) throws {
    let tag = try #require(LanguageTag(language))
    let segmenter = try Segmenter(language: tag, paragraphs: .lines)
    let cases = try Cases.of(language)
    #expect(cases.count >= (["nl": 150, "en": 60, "de": 60, "fr": 60][language] ?? 4))
    for expected in cases {
      let sentences = try segmenter.segments(of: expected.text).map {
        $0.text.trimmingCharacters(in: .whitespaces)
      }
      #expect(sentences == expected.sentences, "\(language): \(expected.why)")
    }
  }

  @Test(arguments: [
    ("news-summit", "nl"), ("news-summit", "en"), ("news-summit", "de"), ("news-summit", "fr"),
    ("parliamentary-letter", "nl"), ("parliamentary-letter", "en"), ("museum", "nl"),
    ("museum", "en"), ("notice", "nl"), ("notice", "en"), ("culture-sport", "nl"),
    ("culture-sport", "en"), ("news-new", "nl"),
  ])
  func `cuts the samples as their gold does`(name: String, language: String) throws {
    let samples = Cases.folder.appending(path: "../../../Samples")
    let file = samples.appending(path: "\(name).\(language)")
    let text = try String(contentsOf: file.appendingPathExtension("txt"), encoding: .utf8)
    let gold = try String(contentsOf: file.appendingPathExtension("gold"), encoding: .utf8)
    let tag = try #require(LanguageTag(language))
    let segments = try Segmenter(language: tag).segments(of: text).map {
      $0.text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    let wanted = gold.split(separator: "\n").map(String.init)
    // Whether H.J.Q. ends a sentence or begins a name, only the sense of the text can tell.
    #expect(segments.difference(from: wanted).filter { !"\($0)".contains("H.J.Q. ") }.count <= 4)
  }
}
