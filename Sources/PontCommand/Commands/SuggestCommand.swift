import ArgumentParser
import Pont

/// Proposes glossary entries for names in a text.
struct SuggestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Propose glossary entries for names and institutions in a text.",
    discussion: """
      Each suggestion comes with its reasons and with how probable it is. What the glossaries have \
      already is not suggested. With a translation beside the text, the translation is the first \
      evidence.

        pont suggest --from nl --to en article.nl.txt
        pont suggest --from nl --to en article.nl.txt article.en.txt --format json
      """)

  @OptionGroup var memory: MemoryOption
  @OptionGroup var glossaries: GlossaryOptions
  @OptionGroup var languages: LanguagePair
  @OptionGroup var segmentation: SegmentationOptions

  @Option(help: "Leave out suggestions below this score, from 0 to 1.")
  var minScore = 0.0

  @OptionGroup var output: FormatOptions

  @Argument(help: "The text; '-' is standard input.")
  var file = "-"

  @Argument(help: "Its translation, if there is one.")
  var translation: String?

  func validate() throws {
    guard 0...1 ~= minScore else {
      throw ValidationError("--min-score lies between 0 and 1, not at \(minScore).")
    }
    guard file != "-" || translation != "-" else {
      throw ValidationError("Only one of the two texts can be standard input.")
    }
  }

  func run() throws {
    let glossary = try glossaries.glossary(with: memory.existing())
    let finder = try SuggestionFinder(
      glossary: glossary, source: languages.from, target: languages.to)
    let text = try TextFile(path: file).text
    let found =
      try translation.map {
        try finder.suggestions(in: pair(of: text, with: $0, glossary: glossary).passages)
      } ?? finder.suggestions(in: text)
    let suggestions = found.filter { $0.score >= minScore }
    switch output.format {
    case .json: try SuggestionPrinter.writeRecords(of: suggestions, in: text)
    case .text: SuggestionPrinter.writeTable(of: suggestions, in: text)
    }
    if suggestions.isEmpty { throw ExitStatus.foundNothing }
  }

  private func pair(
    of text: String, with translation: String, glossary: Glossary
  ) throws -> AlignedPair {
    let aligner = Aligner(
      from: languages.from, to: languages.to,
      lexicon: try Lexicon(glossary, from: languages.from, to: languages.to))
    return try AlignedPair(
      source: segmentation.segmenter(for: languages.from).wordySegments(of: text),
      target: segmentation.segmenter(for: languages.to)
        .wordySegments(of: TextFile(path: translation).text),
      by: aligner)
  }
}
