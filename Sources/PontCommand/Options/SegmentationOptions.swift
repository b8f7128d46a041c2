public import ArgumentParser
public import Pont

extension ParagraphStyle: ExpressibleByArgument {}

/// The options that say how texts are cut.
struct SegmentationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Let the rules of an SRX file decide first; may be given again.", valueName: "file"))
  var rules: [String] = []

  @Option(
    help: ArgumentHelp(
      "Add abbreviations of your own, one a line; may be given again.", valueName: "file"))
  var abbreviations: [String] = []

  @Option(
    help: ArgumentHelp(
      "Learn abbreviations from a text first, best one of 100 kB or more; may be given again.",
      valueName: "file"))
  var learnFrom: [String] = []

  @Flag(help: "Let the SRX rules alone decide, as OmegaT, Okapi and LanguageTool do.")
  var classic = false

  @Option(
    help: ArgumentHelp(
      "Where paragraphs end: at every line, at blank lines, nowhere, or as the text shows.",
      valueName: "style"))
  var paragraphs = ParagraphStyle.automatic

  func validate() throws {
    if classic, rules.isEmpty {
      throw ValidationError("--classic needs the rules of an SRX file: --rules FILE.")
    }
    if classic, !abbreviations.isEmpty || !learnFrom.isEmpty {
      throw ValidationError(
        "With --classic the SRX rules alone decide: leave out --abbreviations and --learn-from.")
    }
  }

  /// A segmenter for a language by these options.
  func segmenter(for language: LanguageTag) throws -> Segmenter {
    let segmenter = try Segmenter(
      language: language,
      rules: SegmentationRules(srx: rules, abbreviations: abbreviations, isClassic: classic),
      paragraphs: paragraphs)
    return try learnFrom.reduce(segmenter) { $0.learning(from: try TextFile(path: $1).text) }
  }
}
