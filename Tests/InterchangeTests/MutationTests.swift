import Bitext
import Foundation
import TestSupport
import Testing

@testable import Interchange

/// Files that somebody broke: whatever is in them, a reader gives units, or an error with a place.
///
/// `PONT_MUTATIONS` says how many of each; 300 by default, 100,000 for a long night.
@Suite struct MutationTests {
  private static let count =
    ProcessInfo.processInfo.environment["PONT_MUTATIONS"].flatMap { Int($0) } ?? 300

  private static let pieces = [
    "<", ">", "&", "\"", "'", "<tu>", "</tu>", "<seg>", "</seg>", "<tuv xml:lang='nl'>",
    "<![CDATA[",
    "]]>", "<!--", "-->", "<?", "?>", "&#0;", "&#xFFFE;", "&x;", "<!DOCTYPE a [", "<!ENTITY a 'b'>",
    "\0", "\u{FEFF}", "\t", "\r\n", ";", ",", "msgid \"", "msgstr[9] \"\"", "\\", "#~ ", "+ ", "%",
    "<mrk mtype=\"seg\">", "</mrk>", "<g id='1'>", "</g>", "<cp hex=\"FFFFFFFF\"/>", "<sub>",
    "<ph>",
    "<termSec>", "<term>", "</langSec>", "xml:lang=''", "nl\ten\n", " | ", "=1", "'",
  ]

  @Test func `reads or refuses broken files of every format`() throws {
    let fixtures = try Fixtures.all()
    for (index, fixture) in fixtures.enumerated() {
      for seed in 0..<Self.count {
        var random = Seeded(seed &* 100 &+ index)
        let bytes = random.mutation(of: fixture.bytes, with: Self.pieces)
        do {
          try Fixtures.readAll(bytes, fixture.kind)
        } catch let error as InterchangeError {
          #expect(error.description.hasPrefix("f"), "\(fixture.name) seed \(seed): \(error)")
        }
      }
    }
  }

  @Test func `goes on through broken files where it is told to`() throws {
    let options = ReadingOptions(keepsGoing: true)
    for (index, fixture) in try Fixtures.all().enumerated() {
      for seed in 0..<Self.count / 3 {
        var random = Seeded(seed &* 100 &+ index &+ 1_000_000)
        let bytes = random.mutation(of: fixture.bytes, with: Self.pieces)
        do {
          try Fixtures.readAll(bytes, fixture.kind, options)
        } catch is InterchangeError {}
      }
    }
  }
}
