import Foundation
import Pont

/// Measures one thing about a memory and prints it as lines of a name and figures, with tabs between.
@main struct MemoryBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    switch (arguments.dropFirst().first, arguments.count) {
    case ("import", 4): try importFile(arguments[2], into: arguments[3])
    case ("lookup", 5):
      try lookUp(arguments[2], in: arguments[3], threshold: Double(arguments[4]) ?? 0.7)
    case ("exact", 4): try lookUpExactly(arguments[2], in: arguments[3])
    case ("concordance", 4): try concord(arguments[2], in: arguments[3])
    case ("add", 3): try addOne(arguments[2])
    case ("batch", 4): try batch(arguments[2], in: arguments[3])
    case ("recall", 6):
      try recall(arguments[2], arguments[3], in: arguments[4], count: Int(arguments[5]) ?? 20)
    default:
      print("import TMX MEMORY | lookup QUERIES MEMORY THRESHOLD | exact PAIRS MEMORY")
      print("concordance QUERIES MEMORY | add MEMORY | batch QUERIES MEMORY")
      print("recall PAIRS QUERIES MEMORY COUNT")
    }
  }

  /// The languages of the corpus.
  static let english = LanguageTag("en")!
  static let dutch = LanguageTag("nl")!

  /// The columns of each line of a file.
  static func lines(_ path: String) throws -> [[Substring]] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
  }
}
