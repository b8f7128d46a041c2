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
      let set = file.lastPathComponent.prefix { $0 != "." }
      let glossary = file.deletingLastPathComponent().path + "/\(set).glossary.tsv"
      try RecognitionMeasure(path: path, glossary: glossary, showsErrors: shows).run()
    case "show": try Show(path: path, language: arguments.last ?? "nl").run()
    case "acronyms": try AcronymMeasure(path: path, showsErrors: shows).run()
    default: print("usage: RecognitionBenchmark speed|mentions|acronyms|recognition PATH [errors]")
    }
  }
}
