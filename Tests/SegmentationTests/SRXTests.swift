import Bitext
import Foundation
import Segmentation
import TestSupport
import Testing

@Suite struct SRXTests {
  private static let file = """
    <?xml version="1.0" encoding="UTF-8"?>
    <srx xmlns="http://www.lisa.org/srx20" version="2.0">
      <header segmentsubflows="yes" cascade="yes">
        <formathandle type="start" include="yes"/>
        <formathandle type="end" include="no"/>
        <formathandle type="isolated" include="yes"/>
      </header>
      <body>
        <languagerules>
          <languagerule languagerulename="Nederlands">
            <!-- A remark. -->
            <rule break="no"><beforebreak>\\bfoo\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
          </languagerule>
          <languagerule languagerulename="Standaard">
            <rule><beforebreak>[.?!]+</beforebreak><afterbreak>\\s</afterbreak></rule>
            <rule break="yes"><beforebreak>:</beforebreak><afterbreak>\\s\\p{Lu}</afterbreak></rule>
          </languagerule>
        </languagerules>
        <maprules>
          <languagemap languagepattern="NL.*" languagerulename="Nederlands"/>
          <languagemap languagepattern=".*" languagerulename="Standaard"/>
        </maprules>
      </body>
    </srx>
    """

  /// `PONT_MUTATIONS` says how many; 300 by default.
  @Test func `reads or refuses broken files`() throws {
    let count =
      ProcessInfo.processInfo.environment["PONT_MUTATIONS"].flatMap { Int($0) } ?? 300
    let pieces = [
      "<", ">", "&", "\"", "<rule>", "</rule>", "<rule break=\"no\">", "<beforebreak>",
      "</beforebreak>", "<afterbreak>", "</afterbreak>", "</languagerule>", "<languagerule>",
      "<languagemap languagepattern=\"(\" languagerulename=\"Nederlands\"/>", "</body>",
      "<![CDATA[", "]]>", "<!--", "-->", "<!ENTITY a 'b'>", "&#0;", "(", "[", "(?<=a*)", "(a+)+$",
      "\\", "*", "{9,99999}", "\\p{", "\0", "\u{FEFF}",
    ]
    let language = try Self.tag("nl")
    for seed in 0..<count {
      var random = Seeded(seed)
      let bytes = random.mutation(of: Array(Self.file.utf8), with: pieces)
      do {
        let text = String(decoding: bytes, as: UTF8.self)
        let document = try SRXDocument(text: text, path: "f")
        #expect(try SRXDocument(text: document.xml, path: "f").xml == document.xml, "\(seed)")
        let segmenter = try Segmenter(
          language: language,
          rules: SegmentationRules(documents: [document], usesShipped: false, mode: .classic))
        _ = try segmenter.segments(of: "Hij kwam om foo. uur: Zij aaaaaaaaaaaaaaaaaa! ging. Ja?")
      } catch {
        if case .icu = error { continue }
        #expect(error.description.hasPrefix("f"), "seed \(seed): \(error)")
      }
    }
  }

  @Test func `reads what a file says`() throws {
    let document = try SRXDocument(text: Self.file, path: "mijn.srx")
    #expect(document.cascades && document.segmentsSubflows)
    #expect(document.formatHandle.includesStart && !document.formatHandle.includesEnd)
    #expect(document.formatHandle.includesIsolated)
    #expect(document.languageRules.map(\.name) == ["Nederlands", "Standaard"])
    let rules = try document.rules(for: Self.tag("nl-BE"))
    #expect(rules.map(\.breaks) == [false, true, true])
    #expect(rules[0].before == "\\bfoo\\.")
    #expect(rules[0].place == RulePlace(path: "mijn.srx", line: 12))
    #expect(try document.rules(for: Self.tag("de")).count == 2)
  }

  @Test func `reads back what it wrote`() throws {
    let document = try SRXDocument(text: Self.file, path: "mijn.srx")
    let again = try SRXDocument(text: document.xml, path: "mijn.srx")
    #expect(again.xml == document.xml)
    #expect(
      again.languageRules.map { $0.rules.map(\.before) }
        == document.languageRules.map {
          $0.rules.map(\.before)
        })
    #expect(again.cascades == document.cascades && again.formatHandle == document.formatHandle)
  }

  @Test func `applies only the first list where nothing cascades`() throws {
    var document = try SRXDocument(text: Self.file, path: "mijn.srx")
    document.cascades = false
    #expect(try document.rules(for: Self.tag("nl")).count == 1)
  }

  @Test func `cuts by the file alone in classic mode`() throws {
    #expect(
      try texts("Zie foo. Dan. mr. Jansen: Hij.", .classic)
        == ["Zie foo. Dan.", " mr.", " Jansen:", " Hij."])
  }

  @Test func `corrects what ICU proposes by default`() throws {
    #expect(
      try texts("Zie foo. Dan. Bij mr. Jansen: Hij.", .corrective)
        == ["Zie foo. Dan. ", "Bij mr. ", "Jansen: ", "Hij."])
  }

  @Test(arguments: 0..<40)
  func `loses no byte by anyone's rules`(seed: Int) throws {
    var random = Seeded(seed)
    let text = random.text(upTo: 200)
    for mode in SegmentationRules.Mode.allCases {
      #expect(try texts(text, mode).joined() == text)
    }
  }

  @Test func `stops a hostile rule and names it`() throws {
    let hostile = Self.file.replacing("\\bfoo\\.", with: "(?:(a+)+)+\\1b?\\.")
    let document = try SRXDocument(text: hostile, path: "vals.srx")
    let segmenter = try Segmenter(
      language: Self.tag("nl"), rules: SegmentationRules(documents: [document]))
    #expect(
      throws: SegmentationError.ruleTooCostly(
        place: RulePlace(path: "vals.srx", line: 12), reason: "it took too long")
    ) {
      try segmenter.segments(of: String(repeating: "a", count: 900) + "c. Hij.")
    }
  }

  @Test func `names the line of what is no SRX`() throws {
    #expect(
      throws: SegmentationError.notSRX(
        path: "x.srx", line: 1, reason: "the root element is <tmx>, not <srx>")
    ) { try SRXDocument(text: "<tmx/>", path: "x.srx") }
    let document = try SRXDocument(
      text: Self.file.replacing("languagerulename=\"Standaard\"/", with: "languagerulename=\"X\"/"),
      path: "x.srx")
    #expect(throws: SegmentationError.self) { try document.rules(for: Self.tag("nl")) }
    #expect(throws: SegmentationError.self) { try SRXDocument(path: "/nergens.srx") }
  }

  private func texts(_ text: String, _ mode: SegmentationRules.Mode) throws -> [String] {
    let document = try SRXDocument(text: Self.file, path: "mijn.srx")
    let rules = SegmentationRules(documents: [document], mode: mode)
    return try Segmenter(language: Self.tag("nl"), rules: rules, paragraphs: .lines)
      .segments(of: text).map(\.text)
  }

  private static func tag(_ text: String) throws -> LanguageTag { try #require(LanguageTag(text)) }
}
