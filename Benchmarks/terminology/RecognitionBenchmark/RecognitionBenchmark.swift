import Bitext
import Foundation
import Terminology

/// Measures the room Terminology: `RecognitionBenchmark WHAT FILE [errors]`.
@main
struct RecognitionBenchmark {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let path = arguments.count > 1 ? arguments[1] : "."
    let shows = arguments.contains("errors")
    switch arguments.first {
    case "speed": try Speed(folder: path).run()
    case "mentions":
      try MentionMeasure(path: path, showsErrors: shows).run()
      if !shows { try MentionMeasure(path: path, showsErrors: false, withGlossary: false).run() }
    case "recognition":
      let file = URL(fileURLWithPath: path)
      try RecognitionMeasure(path: path, glossary: glossary(of: file), showsErrors: shows).run()
    case "show": try Show(path: path, language: arguments.last ?? "nl").run()
    case "acronyms": try AcronymMeasure(path: path, showsErrors: shows).run()
    default: print("usage: RecognitionBenchmark speed|mentions|acronyms|recognition PATH [errors]")
    }
  }

  /// The glossary of a half (`set.dev.glossary.tsv`), or the one that both halves of a set share.
  private static func glossary(of file: URL) -> String {
    let own = file.deletingPathExtension().path + ".glossary.tsv"
    if FileManager.default.fileExists(atPath: own) { return own }
    let set = file.lastPathComponent.prefix { $0 != "." }
    return file.deletingLastPathComponent().path + "/\(set).glossary.tsv"
  }
}
