import Alignment
import Bitext
import Foundation

/// Aligns files that hold a segment a line and writes beads.
@main struct Main {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    var tuning = Tuning()
    var options = Aligner.Options()
    var lexicon = Lexicon()
    while let first = arguments.first, first.hasPrefix("-") {
      arguments.removeFirst()
      switch first {
      case "--set":
        let parts = arguments.removeFirst().split(separator: "=")
        set(&tuning, &options, String(parts[0]), Double(parts[1]) ?? 0)
      case "--lexicon":
        for line in try lines(arguments.removeFirst()) {
          let fields = line.split(separator: "\t").map(String.init)
          if fields.count >= 2 {
            lexicon.add(fields[0], fields[1], weight: fields.count > 2 ? Float(fields[2]) ?? 1 : 1)
          }
        }
      default: break
      }
    }
    guard let from = LanguageTag("nl"), let to = LanguageTag("en") else { return }
    var aligner = Aligner(from: from, to: to, lexicon: lexicon, options: options)
    aligner.tuning = tuning
    while arguments.count >= 3 {
      let source = segments(try lines(arguments[0]))
      let target = segments(try lines(arguments[1]))
      let clock = ContinuousClock()
      let start = clock.now
      let aligned = try aligner.alignment(of: source, with: target)
      FileHandle.standardError.write(
        Data("\(source.count) \(clock.now - start) \(aligned.verdict)\n".utf8))
      let text = aligned.beads.map {
        "[\($0.source.map(String.init).joined(separator: ","))]:[\($0.target.map(String.init).joined(separator: ","))]:\(String(format: "%.6f", $0.confidence))\n"
      }
      try Data(text.joined().utf8).write(to: URL(fileURLWithPath: arguments[2]))
      arguments.removeFirst(3)
    }
  }

  static func lines(_ path: String) throws -> [String] {
    var lines = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  static func segments(_ lines: [String]) -> [Segment] {
    if let name = ProcessInfo.processInfo.environment["PARAGRAPHS"], !name.isEmpty {
      var paragraph = 0
      var segments: [Segment] = []
      for line in lines {
        if line.isEmpty {
          paragraph += 1
        } else {
          segments.append(Segment(text: line, range: 0..<0, paragraph: paragraph))
        }
      }
      return segments
    }
    return lines.enumerated().map { Segment(text: $1 + "\n", range: 0..<0, paragraph: $0) }
  }

  static func set(
    _ tuning: inout Tuning, _ options: inout Aligner.Options, _ name: String, _ value: Double
  ) {
    let float = Float(value)
    switch name {
    case "background": tuning.score.background = float
    case "length": tuning.score.length = float
    case "paragraphs": tuning.score.paragraphs = float
    case "words": tuning.score.words = float
    case "number": tuning.evidence.number = float
    case "mark": tuning.evidence.mark = float
    case "identical": tuning.evidence.identical = float
    case "short": tuning.evidence.shortIdentical = float
    case "cognate": tuning.evidence.cognate = float
    case "lexicon": tuning.evidence.lexicon = float
    case "rounds": tuning.training.rounds = Int(value)
    case "discount": tuning.training.discount = float
    case "unaligned": tuning.training.unaligned = float
    case "unseen": tuning.unseen = float
    case "radius": tuning.radius = Int(value)
    case "last": tuning.lastRadius = Int(value)
    case "beam": tuning.beam = value
    case "span": tuning.firstSpan = Int(value)
    case "sharpness": tuning.sharpness = value
    case "cost": tuning.beadCost = float
    case "shape": tuning.shapeWeight = value
    case "trainings": options.trainings = Int(value)
    case "largest": options.largestBead = Int(value)
    default: print("unknown \(name)")
    }
  }
}
