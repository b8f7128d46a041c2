import ArgumentParser
import Pont

/// Recognises glossary terms in a text.
struct TermsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms",
    abstract: "Recognise glossary terms in a text and show their translations.",
    discussion: """
      Finds the terms of the memory, of the glossaries given and of the shipped ones, also where \
      they are inflected (Navo’s), compounded (Navo-lidstaten) or written in other capitals (NAVO).

        pont terms --from nl --to en article.nl.txt
        pont terms --from nl --to en --glossary law.tsv --shipped - < letter.txt
      """)

  @OptionGroup var memory: MemoryOption
  @OptionGroup var glossaries: GlossaryOptions
  @OptionGroup var languages: LanguagePair

  @Flag(help: "Show terms inside longer ones too.")
  var overlapping = false

  @OptionGroup var output: FormatOptions
  @OptionGroup(title: "Limits") var limits: LimitOptions

  @Argument(help: "The text; '-' is standard input.")
  var file = "-"

  func run() throws {
    let text = try TextFile(path: file, options: limits.reading).text
    let glossary = try glossaries.glossary(
      with: memory.existing(), for: text, languages: languages)
    let recognizer = TermRecognizer(
      glossary: glossary, language: languages.from, target: languages.to)
    let terms = recognizer.terms(in: text, overlapping: overlapping)
    switch output.format {
    case .json: try TermPrinter.writeRecords(of: terms, in: text)
    case .text: TermPrinter.writeTable(of: terms, in: text)
    }
    if terms.isEmpty { throw ExitStatus.foundNothing }
  }
}
