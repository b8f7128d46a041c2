import Bitext
import Foundation
import Pont
import Terminology

/// Shows a file with its names marked, each by the first letter of its kind, to look at by eye: `show FILE LANGUAGE`.
struct Show {
  let path: String
  let language: String

  func run() throws {
    guard let tag = LanguageTag(language) else { return }
    let shipped = try Glossary(memory: nil, tables: [], includingShipped: true)
    let finder = MentionFinder(language: tag, glossary: shipped)
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      let bytes = Array(line.utf8)
      var shown = ""
      var end = 0
      for mention in finder.mentions(in: String(line)) {
        shown += String(decoding: bytes[end..<mention.range.lowerBound], as: UTF8.self)
        shown += "[[\(mention.kind.rawValue.prefix(1))|\(mention.text)]]"
        end = mention.range.upperBound
      }
      print(shown + String(decoding: bytes[end...], as: UTF8.self))
    }
  }
}
