import ArgumentParser
import Pont

/// Pairs the sentences of a text with those of its translation.
struct AlignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align",
    abstract: "Pair the sentences of a text with those of its translation.",
    discussion: """
      Finds which sentences translate each other, with merges, splits and gaps, and says how sure \
      it is of each. With --learn, the pairs go into the memory.

        pont align --from nl --to en article.nl.txt article.en.txt
        pont align --from nl --to en a.nl.txt a.en.txt --memory news.pont --learn
        pont align --from de --to fr --one-per-line --format beads a.de a.fr
      """)

  @OptionGroup var languages: LanguagePair

  @Flag(help: "The texts are cut already: each line is a segment.")
  var onePerLine = false

  @OptionGroup var segmentation: SegmentationOptions

  @Option(
    help: ArgumentHelp(
      "A dictionary to align by: hunalign .dic, TSV or dictd; may be given again.",
      valueName: "file"))
  var lexicon: [String] = []

  @OptionGroup var memory: MemoryOption

  @Flag(help: "Add the pairs to the memory.")
  var learn = false

  @Option(help: "Leave out beads that are less sure than this, from 0 to 1, when learning.")
  var minConfidence = 0.7

  @Option(help: "How to print: 'text', 'json', 'beads', 'tmx', 'tsv' or 'html'.")
  var format = AlignmentFormat.text

  @Argument(help: "The source text; '-' is standard input.")
  var source: String

  @Argument(help: "The translation; '-' is standard input.")
  var target: String

  func validate() throws {
    guard 0...1 ~= minConfidence else {
      throw ValidationError("--min-confidence lies between 0 and 1, not at \(minConfidence).")
    }
    guard source != "-" || target != "-" else {
      throw ValidationError("Only one of the two texts can be standard input.")
    }
  }

  func run() throws {
    let pair = try aligned()
    try AlignmentPrinter(format: format, sourceFile: source, targetFile: target).write(pair)
    switch pair.alignment.verdict {
    case .unrelated:
      let end = learn ? "; nothing was learned." : "."
      StandardError.line("pont: \(source) and \(target) do not translate each other\(end)")
      throw ExitStatus.foundNothing
    case .doubtful:
      StandardError.line(
        "pont: there is little to align by; look at the beads before you use them.")
    case .translations: break
    }
    if learn { try remember(pair) }
  }

  private func aligned() throws -> AlignedPair {
    let store = try memory.existing(orWillBeMade: learn)
    let glossary = try Glossary(memory: store, tables: [], includingShipped: true)
    var known = try Lexicon(
      glossary, dictionaries: lexicon, from: languages.from, to: languages.to)
    if let store { known.merge(try store.learnedLexicon(from: languages.from, to: languages.to)) }
    let aligner = Aligner(from: languages.from, to: languages.to, lexicon: known)
    var progress = ProgressBar("Aligning")
    defer { progress.end() }
    return try AlignedPair(
      source: segments(of: source, in: languages.from),
      target: segments(of: target, in: languages.to), by: aligner
    ) { share in
      progress.show(Int(share * 1000), of: 1000)
      return true
    }
  }

  private func segments(of file: String, in language: LanguageTag) throws -> [Segment] {
    let text = try TextFile(path: file).text
    if onePerLine { return Segment.lines(of: text) }
    return try segmentation.segmenter(for: language).wordySegments(of: text)
  }

  private func remember(_ pair: AlignedPair) throws {
    let units = pair.units(atLeast: minConfidence, files: (source, target))
    let store = try memory.created()
    let counts = try store.learn(units, origin: "\(source) – \(target)")
    if counts.added > 0 {
      try store.learn(pair.alignment.learned, from: languages.from, to: languages.to)
    }
    StandardError.line("\(memory.path): \(counts.units) units, \(counts.added) of them new")
  }
}
