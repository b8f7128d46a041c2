import Bitext
import Foundation
import Terminology

/// How fast 100,000 terms are built and found in 50 MB of text.
struct Speed {
  let folder: String

  func run() throws {
    guard let dutch = LanguageTag("nl") else { return }
    let names = try String(contentsOfFile: "\(folder)/terms.txt", encoding: .utf8)
    let text = try String(contentsOfFile: "\(folder)/text.txt", encoding: .utf8)
    let concepts = names.split(separator: "\n").map { name in
      let isAcronym = !name.contains(" ") && name == name.uppercased()
      return Concept(
        kind: .institution,
        terms: [Term(String(name), language: dutch, part: isAcronym ? .acronym : .full)])
    }
    let before = Self.residentMegabytes()
    var start = Self.seconds()
    let recognizer = TermRecognizer(glossary: Glossary(concepts: concepts), language: dutch)
    let built = Self.seconds() - start
    let after = Self.residentMegabytes()
    start = Self.seconds()
    let count = recognizer.terms(in: text).count
    let speed = Double(text.utf8.count) / 1e6 / (Self.seconds() - start)
    let line = String(
      format: "%-14@ %6.2f s to build %7.1f MB/s %9d found %6.0f MB for the terms",
      "Pont" as NSString,
      built, speed, count, after - before)
    print(line)
  }

  private static func seconds() -> Double {
    Double(clock()) / Double(CLOCKS_PER_SEC)
  }

  private static func residentMegabytes() -> Double {
    let status = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
    let fields = status.split(separator: " ")
    return (fields.count > 1 ? Double(fields[1]) ?? 0 : 0) * 4096 / 1e6
  }
}
