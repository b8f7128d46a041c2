import ArgumentParser
import Foundation
import Pont

/// Pairs the sentences of a text with those of its translation.
struct AlignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align",
    abstract: "Pair the sentences of a text with those of its translation.",
    discussion: """
      Finds which sentences translate each other, with merges, splits and gaps, and says how sure \
      it is of each. With --learn, the pairs go into the memory. Two folders, or --batch, align \
      many documents; run the same command again to go on after a stop.

        pont align article.nl.txt article.en.txt
        pont align a.nl.txt a.en.txt --memory news.pont --learn
        pont align --from de --to fr --one-per-line --format beads a.de a.fr
        pont align --from nl --to en --batch site/ --output aligned --format tmx
        pont align a.nl.txt a.en.txt --edit a.ladder
        pont align --apply a.ladder --output a.tmx
      """)

  @Option(
    help: """
      The language of the source, as a BCP 47 tag such as nl or nl-BE; without it as the name of \
      the file says: a.nl.txt.
      """)
  var from: LanguageTag?

  @Option(help: "The language of the target, such as en; without it as the name of the file says.")
  var to: LanguageTag?

  /// The language of the source: the option's, else that of the file's name.
  var sourceLanguage: LanguageTag? { from ?? source.flatMap(LanguageTag.init(fileName:)) }
  /// The language of the target: the option's, else that of the file's name.
  var targetLanguage: LanguageTag? { to ?? target.flatMap(LanguageTag.init(fileName:)) }

  @Flag(help: "The texts are cut already: each line is a segment.")
  var onePerLine = false

  @OptionGroup var segmentation: SegmentationOptions

  @Option(
    help: ArgumentHelp(
      "A dictionary to align by: hunalign .dic, TSV, dictd or FreeDict; may be given again.",
      valueName: "file"))
  var lexicon: [String] = []

  @OptionGroup var memory: MemoryOption

  @Flag(help: "Add the pairs to the memory.")
  var learn = false

  @Flag(help: "Let the pairs take the place of other translations that their sources have there.")
  var replace = false

  @Option(
    help: ArgumentHelp(
      "Leave out beads that are less sure, from 0 to 1; the memory takes none below 0.7.",
      valueName: "share"))
  var minConfidence: Double?

  @Option(
    help: ArgumentHelp(
      """
      How to print: 'text', 'json', 'beads', 'tmx', 'xliff', 'tsv', 'html', 'hunalign', \
      'vecalign' or 'edit'; without it as the name of the output says, else 'text'.
      """))
  var format: AlignmentFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file, or with many pairs to this folder.", valueName: "path"))
  var output: String?

  @Option(
    help: ArgumentHelp("Write a ladder that can be corrected in an editor.", valueName: "file"))
  var edit: String?

  @Option(
    help: ArgumentHelp("Align by a ladder that was corrected.", valueName: "file"))
  var apply: String?

  @Flag(help: "Print the beads even of texts that do not translate each other.")
  var force = false

  @OptionGroup(title: "Many documents") var batch: BatchOptions

  @OptionGroup(title: "Limits") var limits: LimitOptions

  @OptionGroup(title: "Sentence vectors") var embedding: EmbeddingOptions

  @Argument(help: "The source text, or a folder of them; '-' is standard input.")
  var source: String?

  @Argument(help: "The translation, or a folder; '-' is standard input.")
  var target: String?

  /// Whether many pairs are to be aligned.
  var isBatch: Bool { batch.batch != nil || source.map(Self.isFolder) == true }

  func validate() throws {
    guard !replace || learn else { throw ValidationError("--replace goes with --learn.") }
    if let minConfidence, !(0...1 ~= minConfidence) {
      throw ValidationError("--min-confidence lies between 0 and 1, not at \(minConfidence).")
    }
    if isBatch {
      guard from != nil, to != nil else {
        throw ValidationError("Name both languages, as in --from nl --to en.")
      }
      return try validateBatch()
    }
    if batch.pair || batch.again || batch.keepGoing {
      throw ValidationError("--pair, --again and --keep-going go with --batch or two folders.")
    }
    guard (source == nil) == (target == nil), source != nil || apply != nil else {
      throw ValidationError("Name two texts: the source and its translation.")
    }
    guard source == nil || source != "-" || target != "-" else {
      throw ValidationError("Only one of the two texts can be standard input.")
    }
    guard apply != nil || sourceLanguage != nil && targetLanguage != nil else {
      throw ValidationError("Name both languages, as in --from nl --to en.")
    }
  }

  private func validateBatch() throws {
    guard edit == nil, apply == nil else {
      throw ValidationError("--edit and --apply go with one pair; use --format edit for many.")
    }
    guard batch.batch == nil || source == nil else {
      throw ValidationError("Name a list or folder with --batch, or two folders, not both.")
    }
    guard batch.batch != nil || target.map(Self.isFolder) == true else {
      throw ValidationError("\(source ?? "-") is a folder; name a folder of translations too.")
    }
    guard output != nil || learn else {
      throw ValidationError("Say where the results go: --output FOLDER, or --learn, or both.")
    }
    guard format != .text else {
      throw ValidationError("Files are not written as 'text'; take tsv, tmx, html or another.")
    }
  }

  func run() throws {
    if isBatch { return try runBatch() }
    try runPair()
  }

  /// An aligner that knows the glossaries, the memory and the dictionaries.
  func aligner(from: LanguageTag, to: LanguageTag) throws -> Aligner {
    let store = try memory.existing(orWillBeMade: learn)
    let glossary = try Glossary(
      memory: store, tables: [], includingShipped: true, for: nil, from: from, to: to)
    var known = try Lexicon(glossary, dictionaries: lexicon, from: from, to: to)
    if let store { known.merge(try store.learnedLexicon(from: from, to: to)) }
    var aligner = Aligner(from: from, to: to, lexicon: known)
    aligner.options.looksFirst = !force
    return aligner
  }

  private static func isFolder(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(filePath: path).resolvingSymlinksInPath().path)
    return attributes?[.type] as? FileAttributeType == .typeDirectory
  }

  /// Whether a path is that of a folder.
  func isFolder(_ path: String) -> Bool { Self.isFolder(path) }
}
