import Bitext
import Foundation
import Terminology

/// Shows the names found in each line of a file, to look at by eye: `show FILE LANGUAGE`.
struct Show {
  let path: String
  let language: String

  func run() throws {
    guard let tag = LanguageTag(language) else { return }
    let finder = MentionFinder(language: tag, glossary: GlossaryFile.shipped())
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      print(line)
      for mention in finder.mentions(in: String(line)) {
        print("  \(mention.text) · \(mention.kind) · \(mention.title) · \(mention.confidence)")
      }
    }
  }
}
