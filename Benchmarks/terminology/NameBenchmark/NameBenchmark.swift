import Bitext
import Foundation
import Pont
import Terminology

/// Prints how well names are written and matched, on the lists of `Benchmarks/terminology`.
@main
struct NameBenchmark {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "try", arguments.count > 3 {
      attempt(Array(arguments[3...]), from: arguments[1], to: arguments[2])
      return
    }
    if arguments.first == "bodies", arguments.count == 4 {
      try bodies(in: arguments[3], from: arguments[1], to: arguments[2])
      return
    }
    if arguments.first == "read", arguments.count == 4 {
      try Reading.show(source: arguments[1], target: arguments[2], beads: arguments[3])
      return
    }
    if arguments.first == "learn", arguments.count == 2 {
      try Reading.learn(from: arguments[1])
      return
    }
    guard let folder = arguments.first else {
      print("usage: NameBenchmark FOLDER [tune] [errors], or NameBenchmark try nl en,de NAME…")
      return
    }
    let isTuning = arguments.contains("tune")
    let showsErrors = arguments.contains("errors")
    if arguments.contains("traits") {
      for set in try unseenSets(folder, isTuning: isTuning) {
        try Unseen(paragraphs: set.paragraphs, showsErrors: false)
          .reportTraits(of: set.name, glossary: shipped())
      }
      return
    }
    let parts = ["write", "match", "offer", "pairs", "unseen", "languages"].filter(
      arguments.contains)
    let half = isTuning ? "dev" : "test"
    let rows = try NameRow.read("\(folder)/names.tsv", forTuning: isTuning)
    if parts.isEmpty || parts.contains("write") {
      Writing(rows: rows, showsErrors: showsErrors).report()
      for (list, persons) in try persons(folder, isTuning: isTuning) {
        print("Persons of \(list):")
        Writing(rows: persons, showsErrors: showsErrors).report()
      }
    }
    if parts.isEmpty || parts.contains("match") {
      Matching(rows: rows, distractors: Distractors.lists(without: rows), showsErrors: showsErrors)
        .report()
      for (list, persons) in try persons(folder, isTuning: isTuning) {
        print("Persons of \(list) among their relatives:")
        Matching(rows: persons, distractors: Relatives.lists(of: persons), showsErrors: showsErrors)
          .report()
      }
    }
    if parts.isEmpty || parts.contains("offer") {
      let offering = Offering(folder: folder, isTuning: isTuning, showsErrors: showsErrors)
      try offering.report("with the shipped glossaries", glossary: shipped())
      try offering.report("without a glossary", glossary: Glossary(concepts: []))
    }
    if parts.isEmpty || parts.contains("unseen") {
      let paragraphs = try TranslatedParagraph.read("\(folder)/paragraphs.\(half).txt")
      let pairing = Pairing(paragraphs: paragraphs, showsErrors: showsErrors)
      try pairing.reportUnseen("with the shipped glossaries", glossary: shipped())
      let sets = try unseenSets(folder, isTuning: isTuning)
      let all = (name: "all of them", paragraphs: sets.flatMap(\.paragraphs))
      // Measured on its own: the scores are fitted to the other sets.
      let press = try translatedSet("paragraphs-press.\(half)", folder)
      for (name, paragraphs) in sets + [press, all] {
        let unseen = Unseen(paragraphs: paragraphs, showsErrors: showsErrors && name != all.name)
        try unseen.report("\(name), terms and suggestions", glossary: shipped())
        guard name != all.name else { continue }
        try unseen.report("\(name), without glossary", glossary: Glossary(concepts: []))
      }
    }
    if parts.isEmpty || parts.contains("languages") {
      try Offering(folder: folder, isTuning: isTuning, showsErrors: showsErrors)
        .reportLanguages(glossary: shipped())
      let sets = isTuning ? try Unseen.readLanguages("\(folder)/unseen-languages.dev.txt") : []
      for set in sets {
        let (source, target) = set.languages
        try Unseen(
          paragraphs: set.paragraphs, languages: set.languages, showsErrors: showsErrors
        ).report("\(source) to \(target), terms and suggestions", glossary: shipped())
      }
    }
    if parts.isEmpty || parts.contains("pairs") {
      for name in pairedSets(isTuning: isTuning) {
        let paragraphs = try TranslatedParagraph.read("\(folder)/\(name).txt")
        let pairing = Pairing(paragraphs: paragraphs, showsErrors: showsErrors)
        try pairing.report("of \(name) with the shipped glossaries", glossary: shipped())
        try pairing.report("of \(name) without a glossary", glossary: Glossary(concepts: []))
        try pairing.reportAll("of \(name)", glossary: shipped())
      }
    }
  }

  /// The files of paragraphs with their translations.
  private static func pairedSets(isTuning: Bool) -> [String] {
    let half = isTuning ? "dev" : "test"
    let sets = ["paragraphs", "paragraphs-news", "paragraphs-foreign", "paragraphs-press"]
      .map { "\($0).\(half)" }
    return isTuning ? sets + ["paragraphs-free.dev"] : sets
  }

  /// The paragraphs of a file that has translations, for measures that do not look at them.
  private static func translatedSet(
    _ name: String, _ folder: String
  ) throws -> (name: String, paragraphs: [Unseen.Paragraph]) {
    (name, try TranslatedParagraph.read("\(folder)/\(name).txt").map { Unseen.paragraph(of: $0) })
  }

  /// The paragraphs without a translation, by the file they are from.
  private static func unseenSets(
    _ folder: String, isTuning: Bool
  ) throws -> [(name: String, paragraphs: [Unseen.Paragraph])] {
    let half = isTuning ? "dev" : "test"
    let sets = [
      try translatedSet("paragraphs.\(half)", folder),
      ("unseen.txt", try Unseen.read("\(folder)/unseen.txt", forTuning: isTuning)),
      ("unseen-news.\(half)", try Unseen.read("\(folder)/unseen-news.\(half).txt")),
      ("unseen-foreign.\(half)", try Unseen.read("\(folder)/unseen-foreign.\(half).txt")),
      ("unseen-abroad.\(half)", try Unseen.read("\(folder)/unseen-abroad.\(half).txt")),
    ]
    if isTuning { return sets }
    let world = "unseen-world.test"
    return sets + [(world, try Unseen.read("\(folder)/\(world).txt"))]
  }

  /// The persons beside those of `names.tsv`, by the list they are from.
  private static func persons(
    _ folder: String, isTuning: Bool
  ) throws -> [(list: String, rows: [NameRow])] {
    let half = ("persons.tsv", try NameRow.read("\(folder)/persons.tsv", forTuning: isTuning))
    let whole =
      isTuning
      ? ["persons-states.dev.tsv", "persons-press.dev.tsv"]
      : ["persons-fresh.test.tsv", "persons-press.test.tsv"]
    return [half] + (try whole.map { ($0, try NameRow.read("\(folder)/\($0)")) })
  }

  private static func shipped() throws -> Glossary {
    try Glossary(memory: nil, tables: [], includingShipped: true)
  }

  /// Shows what the institutions of a file, one a line, may be called.
  private static func bodies(in path: String, from source: String, to target: String) throws {
    guard let from = LanguageTag(source), let to = LanguageTag(target) else { return }
    let finder = try SuggestionFinder(glossary: shipped(), source: from, target: to)
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      let found = finder.candidates(for: String(line), kind: .institution, limit: 3)
      let shown = found.map { "\($0.name) \(Int($0.score * 100))" }.joined(separator: ", ")
      print("\(line) → \(shown)")
    }
  }

  private static func attempt(_ names: [String], from source: String, to targets: String) {
    for name in names {
      for tag in targets.split(separator: ",") {
        guard let from = LanguageTag(source), let target = LanguageTag(tag) else { return }
        let found = NameTranscriber().candidates(for: name, from: from, to: target, limit: 4)
        print(name, tag, found.map { "\($0.name) \(Int($0.score * 100))" }.joined(separator: ", "))
        if let first = found.first { print("    ", first.rules.joined(separator: "; ")) }
      }
    }
  }
}
