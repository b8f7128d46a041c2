import Bitext
import Foundation
import TestSupport
import Testing

@testable import Interchange

/// Files in the dialects of other tools, written by hand after what those tools write: the folder
/// `Dialects`. Each is read without loss, converted, filled, and opens again unharmed.
@Suite struct OtherToolsTests {
  private static let source = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Dialects")
  private static let names: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: source.path).sorted()) ?? []
  private let folder: TemporaryFolder
  private let languages = ["nl", "en"].compactMap { LanguageTag($0) }

  init() throws { folder = try TemporaryFolder() }

  private static func path(_ name: String) -> String { source.appending(path: name).path }

  private var options: ReadingOptions {
    var options = ReadingOptions()
    options.languages = languages
    return options
  }

  private func units(_ path: String, kind: FileKind? = nil) throws -> [TranslationUnit] {
    var reader = try UnitReader(path: path, kind: kind, options: options)
    var units: [TranslationUnit] = []
    while let unit = try reader.next() { units.append(unit) }
    return units
  }

  private func concepts(_ path: String) throws -> [Concept] {
    var reader = try ConceptReader(path: path)
    var concepts: [Concept] = []
    while let concept = try reader.next() { concepts.append(concept) }
    return concepts
  }

  @Test func `are more than thirty`() { #expect(Self.names.count > 30) }

  @Test(arguments: names)
  func `are read, and come back from what is lossless as they were`(name: String) throws {
    let kind = try #require(try FileKind.of(Self.path(name)))
    if kind.holdsConcepts {
      let read = try concepts(Self.path(name))
      #expect(!read.isEmpty)
      let out = folder.path("out.tbx")
      var writer = try ConceptWriter(path: out, kind: .tbx2)
      for concept in read { try writer.write(concept) }
      try writer.finish()
      let back = try concepts(out)
      #expect(back.map { $0.terms.map(\.text) } == read.map { $0.terms.map(\.text) })
      return
    }
    let read = try units(Self.path(name))
    #expect(!read.isEmpty)
    let out = folder.path("out.tmx")
    var writer = try UnitWriter(path: out, kind: .tmx)
    for unit in read { try writer.write(unit) }
    try writer.finish()
    let back = try units(out)
    #expect(
      back.map { $0.variants.map(\.content.plainText) }
        == read.map { $0.variants.map(\.content.plainText) })
    #expect(back.map(\.annotations) == read.map(\.annotations))
    #expect(
      back.map { $0.variants.map { $0.content.codes.count } }
        == read.map { $0.variants.map { $0.content.codes.count } })
  }

  private func filled(_ name: String, quality: Int?) throws -> (path: String, report: FillReport) {
    let out = folder.path("filled-\(quality ?? 0)-" + name)
    let report = try FileFiller.fill(
      Self.path(name), into: out, languages: languages, options: options
    ) { requests in
      requests.map { request in
        quality.map {
          Filling(
            target: Content("⟦" + request.source.plainText + "⟧"), source: request.source,
            quality: $0)
        }
      }
    }
    return (out, report)
  }

  private static let fillable = names.filter { name in
    ((try? FileKind.of(path(name))) ?? nil).map { FileFiller.fills($0) && !$0.holdsConcepts }
      == true
  }

  @Test(arguments: fillable)
  func `stay as they are, byte for byte, where nothing is found`(name: String) throws {
    let (path, report) = try filled(name, quality: nil)
    #expect(report.exact + report.fuzzy == 0)
    #expect(
      try Data(contentsOf: URL(filePath: path)) == Data(contentsOf: URL(filePath: Self.path(name))))
  }

  @Test(arguments: fillable, [100, 85])
  func `are filled and differ in nothing but translations and their states`(
    name: String, quality: Int
  ) throws {
    let (path, report) = try filled(name, quality: quality)
    // Memories are translated through and through, and drafts and tables take no fuzzy matches.
    #expect(
      report.exact + report.fuzzy > 0 || report.translated == report.segments || quality < 100)
    #expect(try units(path).count == units(Self.path(name)).count)
    let kind = try #require(try FileKind.of(path))
    guard kind == .xliff || kind == .tmx else { return }
    let (new, old) = (try Self.skeleton(path), try Self.skeleton(Self.path(name)))
    #expect(new == old)
    let again = folder.path("again-" + name)
    let second = try FileFiller.fill(path, into: again, languages: languages, options: options) {
      $0.map { _ in nil }
    }
    #expect(second.segments == report.segments)
  }

  /// A file without its translations, states and matches.
  private static func skeleton(_ path: String) throws -> String {
    let data = try Data(contentsOf: URL(filePath: path))
    var text = try #require(String(data: data, encoding: .utf8))
    text.replace(#/\s*<(\w+:)?target\b[^>]*?/>/#, with: "")
    text.replace(#/\s*<(\w+:)?target\b[^>]*>(?s:.*?)</(\w+:)?target>/#, with: "")
    text.replace(#/\s*<(\w+:)?alt-trans\b[^>]*>(?s:.*?)</(\w+:)?alt-trans>/#, with: "")
    text.replace(#/<mtc:match\b[^>]*>(?s:.*?)</mtc:match>/#, with: "")
    text.replace(#/<mtc:matches[^>]*></mtc:matches>/#, with: "")
    text.replace(#/\s*<(\w+:)?tuv xml:lang="en"[^>]*>(?s:.*?)</(\w+:)?tuv>/#, with: "")
    let states =
      #/ (state|subState|conf|origin|origin-system|percent|\w+:status|\w+:percent|\w+:confirmed|\w+:score|\w+:gross-score|\w+:trans-origin|trgLang|target-language|id)="[^"]*"/#
    text.replace(states, with: "")
    return text
  }

  private func text(_ name: String, quality: Int = 100) throws -> String {
    try String(contentsOfFile: filled(name, quality: quality).path, encoding: .utf8)
  }

  @Test func `says to Studio in its own words how a segment was filled`() throws {
    let exact = try text("studio-states.sdlxliff")
    #expect(
      exact.contains(
        "<sdl:seg id=\"3\" conf=\"Translated\" origin=\"tm\" origin-system=\"Pont\" percent=\"100\"/>"
      ))
    #expect(
      exact.contains("<sdl:seg id=\"1\" conf=\"ApprovedTranslation\" origin=\"interactive\">"))
    #expect(!exact.contains("<alt-trans") && !exact.contains("state="))
    // A machine's draft gives way to what is exact only when that is asked for.
    #expect(
      try text("studio-states.sdlxliff", quality: 85).contains("conf=\"Draft\" origin=\"tm\""))
  }

  @Test func `says to memoQ and Phrase in their own words how a segment was filled`() throws {
    let memoQ = try text("memoq-states.mqxliff", quality: 85)
    #expect(
      memoQ.contains(
        "<trans-unit id=\"2\" mq:status=\"PreTranslated\" mq:segmentguid=\"a2\" mq:percent=\"85\">")
    )
    #expect(memoQ.contains("<target xml:space=\"preserve\">This stays.</target>"))
    #expect(!memoQ.contains("<alt-trans"))
    let phrase = try text("phrase-states.mxliff", quality: 85)
    #expect(
      phrase.contains(
        "m:score=\"0.85\" m:gross-score=\"0.85\" m:trans-origin=\"tm\" m:confirmed=\"0\""))
    #expect(phrase.contains("<source>Dit blijft.</source><target>This stays.</target>"))
  }

  @Test func `keeps the prefixes of a file`() throws {
    let one = try text("prefixed.xlf")
    #expect(
      one.contains(
        "<xlf:target state=\"translated\" state-qualifier=\"exact-match\">⟦De <xlf:g id=\"1\">"))
    #expect(one.contains("<xlf:alt-trans") && !one.contains("<target"))
    let two = try text("prefixed-2.xlf", quality: 85)
    #expect(two.contains("<x2:target>") && two.contains("<x2:ph id=\"1\"/>"))
    #expect(two.contains("<mtc:match ") && !two.contains("<source>"))
    #expect(try text("prefixed.tmx").contains("<t:tuv xml:lang=\"en\"><t:prop"))
    let concept = try #require(try concepts(Self.path("prefixed.tbx")).first)
    #expect(concept.terms.map(\.text) == ["minister", "minister"])
  }
}
