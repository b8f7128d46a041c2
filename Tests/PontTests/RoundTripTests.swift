import Foundation
import Interchange
import Pont
import TestSupport
import Testing

/// From one format to another and back: what both can hold is the same again.
@Suite struct RoundTripTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Formats of pairs of texts, by the ends of names that tell them.
  private static let formats: [(kind: FileKind, name: String)] = [
    (.tmx, "a.tmx"), (.xliff, "a.xlf"), (.xliff12, "a1.xlf"), (.po, "a.po"),
    (.jsonLines, "a.jsonl"), (.weblate, "a.json"), (.wordfast, "a.txt"), (.pairTable, "a.tsv"),
    (.pairTable, "a.csv"),
  ]

  /// Those that no literal may hold: U+FFFE, U+FFFF, U+FDD0.
  private static let noncharacters = String(
    String.UnicodeScalarView([0xFFFE, 0xFFFF, 0xFDD0].compactMap { Unicode.Scalar($0) }))

  private static let texts = [
    "a\u{0}b\u{1}\u{1B}c\u{7F}\u{85}",
    "\u{202B}עברית\u{202C} \u{200E}x\u{200F}\u{FEFF}y\u{2066}z\u{2069}",
    "e\u{301}\u{323}\u{308} é ﬁ \u{AD}", "😀𝒜\u{10FFFF} 👩‍👩‍👧 " + noncharacters,
    "]]> <![CDATA[x]]> &amp; &lt; &#38; <b a=\"c\">", " \u{A0}ruimte\u{3000}\u{2009} ",
    "regel\nregel\r\nregel\rregel\u{2028}r\u{2029}r\u{B}r\u{C}r", "a\tb\t",
    "\"zo\" 'zus' “zo” ''\"\"",
    "\\n \\t \\\\ \\\" \\u0041", "=1+1", "+a", "-b", "@c", "'=d", "''e", "#~ msgid \"x\"",
    "msgstr[0]",
    "a;b,c|d", "sep=;", "%s {0} ${x} <g id='1'>", "&tA; &'0A; &'26;", "[0]", "{\"nl\":1}",
    "~~~ a ~~~",
    "id", "nl", "null", "Σίσυφος ΣΑΣ İi ß ẞ", String(repeating: "lang ", count: 3000) + "x",
  ]

  @Test(arguments: formats.map(\.name), formats.map(\.name))
  func `gives the same texts back`(first: String, second: String) throws {
    let kinds = Dictionary(uniqueKeysWithValues: Self.formats.map { ($0.name, $0.kind) })
    let (begin, middle, end) = (
      folder.path(first), folder.path("b-" + second), folder.path("c-" + first)
    )
    let units = Self.texts.enumerated().map { index, text in
      TranslationUnit(
        id: index % 3 == 0 ? "zelfde" : nil,
        variants: [
          Variant(language: .dutch, content: Content("\(index) \(text)")),
          Variant(language: .english, content: Content(text)),
        ])
    }
    var writer = try UnitWriter(path: begin, kind: kinds[first], languages: [.dutch, .english])
    for unit in units { try writer.write(unit) }
    try writer.finish()
    var options = ReadingOptions()
    options.languages = [.dutch, .english]
    _ = try Conversion.convert(
      begin, as: kinds[first], to: middle, as: kinds[second], options: options)
    _ = try Conversion.convert(
      middle, as: kinds[second], to: end, as: kinds[first], options: options)
    let texts = try read(end, kinds[first], options)
    #expect(texts.count == units.count, "\(first) \(second)")
    for (came, went) in zip(texts, Self.texts.enumerated()) {
      #expect(came == ["\(went.offset) \(went.element)", went.element], "\(first) \(second)")
    }
  }

  private func read(
    _ path: String, _ kind: FileKind?, _ options: ReadingOptions
  ) throws -> [[String?]] {
    var reader = try UnitReader(path: path, kind: kind, options: options)
    var texts: [[String?]] = []
    while let unit = try reader.next() {
      texts.append(
        [.dutch, .english].map { unit.variant(for: $0)?.content.plainText })
    }
    return texts
  }
}
