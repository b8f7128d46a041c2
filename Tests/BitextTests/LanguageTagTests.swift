import Bitext
import Foundation
import TestSupport
import Testing

@Suite struct LanguageTagTests {
  @Test(arguments: [
    ("nl", "nl"), ("NL", "nl"), ("nl-be", "nl-BE"), ("en_gb", "en-GB"),
    ("SR-latn-rs", "sr-Latn-RS"),
    ("es-419", "es-419"), ("de-CH-1996", "de-CH-1996"), ("en-x-Mine", "en-x-mine"),
    ("zh-hant-u-co-PINYIN", "zh-Hant-u-co-pinyin"), ("gsw", "gsw"),
  ])
  func `writes a tag in its customary case`(text: String, expected: String) {
    #expect(LanguageTag(text)?.text == expected)
  }

  @Test(arguments: [
    "", "n", "-", "nl-", "nl--be", "1l", "nederlands-", "nl be", "é", "abcdefghi", "nl-abcdefghi",
  ])
  func `refuses what is no tag`(text: String) {
    #expect(LanguageTag(text) == nil)
  }

  @Test(arguments: [
    ("nl-BE", "nl", nil, "BE"), ("sr-Latn", "sr", "Latn", nil), ("zh-Hant-TW", "zh", "Hant", "TW"),
    ("es-419", "es", nil, "419"), ("en-x-GB", "en", nil, nil),
  ])
  func `knows its parts`(tag: String, language: String, script: String?, region: String?) throws {
    let tag = try #require(LanguageTag(tag))
    #expect(tag.language == language)
    #expect(tag.script == script)
    #expect(tag.region == region)
  }

  @Test(arguments: [
    ("nl", "nl-BE", true), ("en-GB", "en-US", true), ("sr-Latn", "sr-Cyrl", false),
    ("sr", "sr-Cyrl", true), ("nl", "de", false),
  ])
  func `lets one region stand for another, not one script`(
    left: String, right: String, expected: Bool
  ) throws {
    let left = try #require(LanguageTag(left))
    let right = try #require(LanguageTag(right))
    #expect(left.isCompatible(with: right) == expected)
    #expect(right.isCompatible(with: left) == expected)
  }

  @Test(arguments: 0..<200)
  func `reads back what it wrote`(seed: Int) {
    var random = Seeded(seed)
    guard let tag = LanguageTag(random.text(upTo: 12)) else { return }
    #expect(LanguageTag(tag.text) == tag)
  }

  @Test func `is a plain string in JSON`() throws {
    let tag = try #require(LanguageTag("nl-BE"))
    let json = try JSONEncoder().encode([tag])
    #expect(String(decoding: json, as: UTF8.self) == #"["nl-BE"]"#)
    #expect(try JSONDecoder().decode([LanguageTag].self, from: json) == [tag])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([LanguageTag].self, from: Data(#"["!"]"#.utf8))
    }
  }
}
