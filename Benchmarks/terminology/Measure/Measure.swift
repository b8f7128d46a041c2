import Bitext
import Foundation
import Terminology

/// Measures the room Terminology: `TerminologyBenchmark speed FOLDER`.
@main
struct Measure {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "speed": try Speed(folder: argument(1, of: arguments)).run()
    default: print("usage: TerminologyBenchmark speed FOLDER")
    }
  }

  private static func argument(_ index: Int, of arguments: [String]) -> String {
    index < arguments.count ? arguments[index] : "."
  }
}
