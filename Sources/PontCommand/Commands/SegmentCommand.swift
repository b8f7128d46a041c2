import ArgumentParser
import Pont

/// Cuts texts into sentences.
struct SegmentCommand: ParsableCommand {
  /// The forms of the answer.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// A segment a line, an empty line after each paragraph.
    case text
    /// One object a segment.
    case json
    /// The number of the paragraph, a tab, the segment.
    case tsv
  }

  static let configuration = CommandConfiguration(
    commandName: "segment",
    abstract: "Cut texts into sentences.",
    discussion: """
      Prints one segment a line and an empty line after each paragraph. Abbreviations, initials, \
      quotations, captions and headlines are told apart by rules for the language; --explain shows \
      what decided at each place, so that rules can be mended.

        pont segment article.nl.txt article.en.txt
        pont segment --language en --format json - < article.txt
      """)

  @Option(
    help: """
      The language of the texts, as a BCP 47 tag; without it as the name of each file says \
      (article.en.txt), else Dutch.
      """)
  var language: LanguageTag?

  @OptionGroup var segmentation: SegmentationOptions

  @Option(help: "How to print: 'text', 'json' (an object a line) or 'tsv' (paragraph, segment).")
  var format = Format.text

  @Flag(help: "Print segments with their white space, one after the other: the text again.")
  var keepWhitespace = false

  @Flag(help: "Show each place that could have been the end of a segment, and what decided.")
  var explain = false

  @OptionGroup(title: "Limits") var limits: LimitOptions

  @Argument(help: "The texts; '-' is standard input.")
  var files: [String] = ["-"]

  func run() throws {
    var segmenters: [LanguageTag: Segmenter] = [:]
    for file in files {
      let language = language ?? LanguageTag(fileName: file) ?? .dutch
      let segmenter = try segmenters[language] ?? segmentation.segmenter(for: language)
      segmenters[language] = segmenter
      if explain {
        try Explanation(
          of: TextFile(path: file, options: limits.reading).text, file: file, by: segmenter
        )
        .write(as: format)
      } else {
        try write(file, by: segmenter)
      }
    }
  }

  private func write(_ file: String, by segmenter: Segmenter) throws {
    var printer = SegmentPrinter(format: format, keepsWhitespace: keepWhitespace)
    var progress = ProgressBar("Segmenting \(file)")
    defer { progress.end() }
    if let kind = try FileKind.of(file), kind.isDocument || kind == .archive {
      for segment in try segmenter.segments(of: TextFile(path: file, options: limits.reading).text)
      {
        try printer.write(segment)
      }
      return printer.finish()
    }
    var reader = try segmenter.reader(path: file)
    while let segment = try reader.next() {
      try printer.write(segment)
      progress.show(reader.bytesRead, of: reader.totalBytes)
    }
    printer.finish()
  }
}
