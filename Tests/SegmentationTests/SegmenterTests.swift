import Bitext
import Segmentation
import TestSupport
import Testing

@Suite struct SegmenterTests {
  @Test(arguments: 0..<60, ParagraphStyle.allCases)
  func `loses and invents no byte`(seed: Int, style: ParagraphStyle) throws {
    var random = Seeded(seed)
    let text = random.text(upTo: 400)
    let segmenter = try Self.segmenter(style)
    let segments = try segmenter.segments(of: text)
    #expect(segments.map(\.text).joined() == text)
    var end = 0
    for segment in segments {
      #expect(segment.range.lowerBound == end)
      #expect(segment.range.count == segment.text.utf8.count)
      end = segment.range.upperBound
    }
  }

  @Test func `gives no segment for no text`() throws {
    #expect(try Self.segmenter(.automatic).segments(of: "").isEmpty)
  }

  @Test func `cuts at each paragraph and numbers them`() throws {
    let segments = try Self.segmenter(.lines).segments(of: "Kop\n\nEen. Twee.\nDrie.")
    #expect(segments.map(\.text) == ["Kop\n\n", "Een. ", "Twee.\n", "Drie."])
    #expect(segments.map(\.paragraph) == [0, 1, 1, 2])
  }

  @Test func `says what decided at each place`() throws {
    let places = try Self.segmenter(.lines).places(in: "De heer dr. Jansen kwam. Hij ging.")
    #expect(places.map(\.offset) == [12, 25, 34])
    #expect(places.map(\.isCut) == [false, true, true])
    #expect(places[0].decision.description.hasPrefix("'dr.' [never] nl.txt:"))
    #expect(places[1].decision == .icu("SB11"))
    #expect(places[2].decision == .paragraph)
  }

  private static func segmenter(_ style: ParagraphStyle) throws -> Segmenter {
    try #require(cached[style] ?? nil)
  }

  private static let cached: [ParagraphStyle: Segmenter?] = Dictionary(
    uniqueKeysWithValues: ParagraphStyle.allCases.map { style in
      (style, LanguageTag("nl").flatMap { try? Segmenter(language: $0, paragraphs: style) })
    })
}
