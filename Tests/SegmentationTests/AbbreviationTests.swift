import Bitext
import Foundation
import Segmentation
import Testing

@Suite struct AbbreviationTests {
  @Test func `reads a list by class`() throws {
    let list = try AbbreviationList(
      "dr. # doctor\n\n[capital]\netc.\n[starters]\nDe Het\n", path: "mijn.txt")
    #expect(list.entries.map(\.text) == ["dr.", "etc."])
    #expect(list.entries.map(\.kind) == [.never, .capital])
    #expect(list.entries.map(\.place.line) == [1, 4])
    #expect(list.starters == ["De", "Het"])
  }

  @Test(arguments: [("dr", 1), ("dr.\n[soms]", 2), ("[never", 1)])
  func `names the line that is none`(text: String, line: Int) {
    #expect {
      try AbbreviationList(text, path: "mijn.txt")
    } throws: { error in
      guard case .badAbbreviation(let place, _) = error as? SegmentationError else { return false }
      return place == RulePlace(path: "mijn.txt", line: line)
    }
  }

  @Test func `brings along lists that say each thing once`() throws {
    let folder = Cases.folder.appending(path: "../../../Sources/Segmentation/Rules")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "txt" }
    #expect(files.count >= 29)
    for file in files {
      let name = file.lastPathComponent
      let list = try AbbreviationList(String(contentsOf: file, encoding: .utf8), path: name)
      let texts = Dictionary(grouping: list.entries, by: \.text)
      #expect(texts.filter { $0.value.count > 1 }.keys.sorted() == [], "\(name)")
      let segmenter = try Segmenter(
        language: try #require(LanguageTag(file.deletingPathExtension().lastPathComponent)))
      let first = try #require(list.entries.first { $0.kind == .never })
      let places = try segmenter.places(in: "\(first.text) Nnnn nnnn.")
      #expect(places.first?.isCut == false, "\(name) is not embedded")
    }
  }

  @Test func `lets the user's list decide before the shipped one`() throws {
    let list = try AbbreviationList("[never]\nzaakw.\n[capital]\ndr.\n", path: "mijn.txt")
    let segmenter = try Segmenter(
      language: try #require(LanguageTag("nl")), rules: SegmentationRules(abbreviations: [list]))
    let text = "Bij zaakw. Jansen was dr. Zij ging."
    #expect(
      try segmenter.segments(of: text).map(\.text) == ["Bij zaakw. Jansen was dr. ", "Zij ging."])
    #expect(
      try segmenter.places(in: text).map(\.decision.description)
        == ["'zaakw.' [never] mijn.txt:2", "'dr.' [capital] mijn.txt:4", "paragraph"])
  }

  @Test func `learns the abbreviations of a text from the text`() throws {
    let dutch = try Segmenter(language: try #require(LanguageTag("nl")))
    var text = "Bij zaakbeh. Jansen. "
    for place in ["Breda", "Goes", "Ede"] { text += "Het bureau zaakbeh. van \(place) is open. " }
    #expect(AbbreviationList(learnedFrom: text).entries.map(\.text) == [])
    text = ""
    for place in ["Breda", "Goes", "Ede", "Hoorn"] {
      text += "Het kwam bij beh. van \(place) en men zag beh. Jansen daar. Toen was het laat. "
    }
    #expect(AbbreviationList(learnedFrom: text).entries.map(\.text) == ["beh."])
    let learned = dutch.learning(from: text)
    #expect(try dutch.segments(of: "Dit zag beh. Jansen. Ja.").count == 3)
    #expect(try learned.segments(of: "Dit zag beh. Jansen. Ja.").count == 2)
    #expect(
      try learned.places(in: "Dit zag beh. Jansen.").first?.decision == .learned("beh."))
  }

  @Test(arguments: ["nl", "en", "de", "fr", "el", "hi", "zh", "ja", "th", "ar", "tlh"])
  func `makes a segmenter for any language`(language: String) throws {
    let segmenter = try Segmenter(language: try #require(LanguageTag(language)))
    #expect(try segmenter.segments(of: "A. B! 日本。東京。").count >= 2)
  }

  @Test(arguments: [
    ("el", "Τι κάνεις; Καλά. Εσύ;", ["Τι κάνεις; ", "Καλά. ", "Εσύ;"]),
    ("hi", "वह आया। वह गया।", ["वह आया। ", "वह गया।"]),
    ("zh", "他来了。她走了！真的？", ["他来了。", "她走了！", "真的？"]),
    ("ar", "هل جاء؟ نعم. ذهبت.", ["هل جاء؟ ", "نعم. ", "ذهبت."]),
    ("ru", "Он пришёл. Она ушла! Кто там?", ["Он пришёл. ", "Она ушла! ", "Кто там?"]),
  ])
  func `knows the stops of other scripts`(language: String, text: String, cuts: [String]) throws {
    let segmenter = try Segmenter(language: try #require(LanguageTag(language)))
    #expect(try segmenter.segments(of: text).map(\.text) == cuts)
  }
}
