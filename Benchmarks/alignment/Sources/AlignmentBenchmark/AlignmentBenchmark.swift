import Alignment
import Bitext
import Foundation

/// Aligns files that hold a segment a line, and writes beads: the engine alone, with its switches.
///
///     AlignmentBenchmark [OPTION]… SOURCE TARGET BEADS [SOURCE TARGET BEADS]…
@main struct AlignmentBenchmark {
  private var tuning = Tuning()
  private var options = Aligner.Options()
  private var lexicon = Lexicon()

  static func main() throws {
    var benchmark = AlignmentBenchmark()
    var arguments = ArraySlice(CommandLine.arguments.dropFirst())
    while let option = arguments.first, option.hasPrefix("--") {
      arguments.removeFirst()
      try benchmark.read(option, &arguments)
    }
    try benchmark.align(arguments)
  }

  /// Reads an option with its values.
  private mutating func read(_ option: String, _ rest: inout ArraySlice<String>) throws {
    func value() throws -> String {
      guard let value = rest.popFirst() else { throw CocoaError(.formatting) }
      return value
    }
    switch option {
    case "--lexicon": try lexicon.add(tabbed: Self.text(value()))
    case "--everyday":
      let table = try Self.text(value())
      guard let from = LanguageTag(try value()), let to = LanguageTag(try value()) else {
        throw CocoaError(.formatting)
      }
      lexicon.add(everyday: table, from: from, to: to)
    case "--dictionary", "--reversed-dictionary":
      let index = try Data(contentsOf: URL(fileURLWithPath: value()))
      let data = try Data(contentsOf: URL(fileURLWithPath: value()))
      try lexicon.add(
        dictionaryIndex: Array(index), data: Array(data),
        isReversed: option == "--reversed-dictionary")
    case "--learn":
      let (source, target) = try (Self.lines(value()), Self.lines(value()))
      let aligner = Aligner(from: Self.source, to: Self.target, lexicon: lexicon)
      let aligned = try aligner.alignment(of: Self.segments(source), with: Self.segments(target))
      lexicon.merge(aligned.learned)
    case "--no-lengths": options.usesLengths = false
    case "--no-likeness": options.usesLikeness = false
    case "--no-training": options.trainings = 0
    case "--set":
      let parts = try value().split(separator: "=")
      if parts.count == 2, let number = Double(parts[1]) { tuning.set(String(parts[0]), number) }
    default: throw CocoaError(.formatting)
    }
  }

  private func align(_ files: ArraySlice<String>) throws {
    var aligner = Aligner(from: Self.source, to: Self.target, lexicon: lexicon, options: options)
    aligner.tuning = tuning
    var files = files
    while let source = files.popFirst(), let target = files.popFirst(), let out = files.popFirst() {
      let clock = ContinuousClock()
      let start = clock.now
      let aligned = try aligner.alignment(
        of: Self.segments(Self.lines(source)), with: Self.segments(Self.lines(target)))
      FileHandle.standardError.write(Data("\(aligned.verdict) \(clock.now - start)\n".utf8))
      try Data(Ladder.text(of: aligned.inReadingOrder).utf8).write(to: URL(fileURLWithPath: out))
    }
  }

  private static let source = LanguageTag("de") ?? fallback
  private static let target = LanguageTag("fr") ?? fallback
  private static var fallback: LanguageTag { preconditionFailure("de and fr are language tags") }

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  private static func lines(_ path: String) throws -> [String] {
    var lines = try text(path).split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map(String.init)
  }

  /// A segment a line; where `PARAGRAPHS` is set, empty lines end paragraphs and are no segments.
  private static func segments(_ lines: [String]) -> [Segment] {
    let hasParagraphs = ProcessInfo.processInfo.environment["PARAGRAPHS"] != nil
    var paragraph = 0
    var segments: [Segment] = []
    for line in lines {
      if hasParagraphs, line.isEmpty {
        paragraph += 1
      } else {
        segments.append(Segment(text: line, range: 0..<line.utf8.count, paragraph: paragraph))
      }
    }
    return segments
  }
}
