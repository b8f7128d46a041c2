import Bitext
import Foundation
import TestSupport
import Testing

@testable import Interchange

/// New XLIFF: valid, and read back as the units that went in.
@Suite struct XLIFFRoundTripTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let kinds = [FileKind.xliff, .xliff12]

  @Test(arguments: kinds, 0..<60)
  func `reads back any unit of two languages that it wrote`(kind: FileKind, seed: Int) throws {
    var random = Seeded(seed)
    let units = (0..<5).map { _ in random.pair() }
    let read = try read(write(units, as: kind))
    #expect(read.count == units.count)
    for (came, went) in zip(read, units) {
      #expect(came.id == went.id && came.attributes == went.attributes)
      #expect(came.annotations == went.annotations)
      for (came, went) in zip(came.variants, went.variants) {
        #expect(came.content == went.content)
        #expect(came == went)
      }
    }
  }

  @Test(.enabled(if: Schema.canValidate), arguments: zip(kinds, [Schema.xliff2, .xliff1]))
  func `writes what the specification allows`(kind: FileKind, schema: Schema) throws {
    var paths: [String] = []
    for seed in 0..<40 {
      var random = Seeded(seed)
      let units = (0..<seed % 4 * 3).map { _ in random.pair() }
      paths.append(try write(units, as: kind))
    }
    for fixture in try Fixtures.all() where fixture.kind == .tmx {
      var reader = try TMXReader(bytes: fixture.bytes, name: fixture.name)
      var units: [TranslationUnit] = []
      while let unit = try reader.next() { units.append(unit) }
      paths.append(try write(units, as: kind))
    }
    #expect(try schema.faults(in: paths) == "")
  }

  @Test func `reads metadata of other tools as properties, and what it knows no place for as XML`()
    throws
  {
    let text = """
      <xliff version="2.0" srcLang="nl" trgLang="en" xmlns="urn:oasis:names:tc:xliff:document:2.0" \
      xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" \
      xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><file id="f"><unit id="u" name="n">\
      <mda:metadata><mda:metaGroup category="row"><mda:meta type="column">7</mda:meta>\
      <mda:metaGroup category="in"><mda:meta type="x">y</mda:meta></mda:metaGroup></mda:metaGroup>\
      </mda:metadata><mtc:matches><mtc:match ref="#s"><source>Ja</source><target>Yes</target>\
      </mtc:match></mtc:matches><segment id="s" state="final"><source>Ja</source><target>Yes</target>\
      </segment></unit></file></xliff>
      """
    let unit = try #require(try read(folder.file("a.xlf", text)).first)
    #expect(unit.id == "u")
    #expect(unit.annotations.properties(named: "row/column") == ["7"])
    #expect(unit.annotations.properties(named: "row/in/x") == ["y"])
    #expect(unit.annotations.properties(named: "x-state") == ["final"])
    #expect(
      unit.annotations.properties(named: "x-matches").first?.contains("<mtc:match ref") == true)
  }

  private func write(_ units: [TranslationUnit], as kind: FileKind) throws -> String {
    let path = folder.path("\(UUID().uuidString).xlf")
    var writer = try UnitWriter(path: path, kind: kind, languages: [.dutch, .english])
    for unit in units { try writer.write(unit) }
    try writer.finish()
    return path
  }

  private func read(_ path: String) throws -> [TranslationUnit] {
    var reader = try UnitReader(path: path)
    var units: [TranslationUnit] = []
    while let unit = try reader.next() { units.append(unit) }
    return units
  }
}

extension Seeded {
  /// A unit of two languages as XLIFF can say it: attributes of notes have no place there.
  fileprivate mutating func pair() -> TranslationUnit {
    var unit = unit()
    unit.annotations.forgetAttributes()
    unit.variants = [(LanguageTag.dutch, variant()), (.english, variant())].map {
      language, variant in
      var variant = variant
      variant.annotations.forgetAttributes()
      variant.language = language
      return variant
    }
    return unit
  }
}

extension [Annotation] {
  /// Notes come first, as XLIFF has them in a place of their own.
  fileprivate mutating func forgetAttributes() {
    let notes = notes.map { Annotation.note($0, attributes: []) }
    self = notes + filter { if case .note = $0 { false } else { true } }
  }
}
