import Pont

/// Tells what came of each pair of a batch, and of all together.
struct BatchReport {
  private let documents: DocumentPairs
  private let isJSON: Bool
  private var counts: [String: Int] = [:]
  private var added = 0

  init(_ documents: DocumentPairs, isJSON: Bool) {
    self.documents = documents
    self.isJSON = isJSON
  }

  /// How many pairs are done, now or before.
  var finished: Int { counts.values.reduce(0, +) }

  /// Prints a pair's result.
  mutating func add(_ result: BatchResult) throws {
    let name = Self.name(result.outcome)
    counts[name, default: 0] += 1
    added += result.added ?? 0
    if isJSON { return try JSONLine.write(Record(result, name)) }
    let files = "\(result.pair.source) – \(result.pair.target)"
    switch result.outcome {
    case .aligned:
      StandardOutput.line(
        "\(Percent(result.confidence))  \(result.beads) beads, \(result.gaps.source) + "
          + "\(result.gaps.target) untranslated  \(files)")
    case .doneBefore: StandardOutput.line(" done  \(files)")
    case .unrelated: StandardOutput.line("  no   not translations of each other  \(files)")
    case .failed(let reason): StandardError.line("pont: \(files): \(reason)")
    }
  }

  /// Tells the sum; leaves with the status it earns.
  func end() throws {
    for file in documents.loneSources + documents.loneTargets {
      StandardError.line("pont: \(file): no partner was found by name")
    }
    let aligned = counts["aligned", default: 0]
    var parts = ["\(counted(aligned, "pair")) aligned"]
    if let count = counts["done"] { parts.append("\(count) done before") }
    if let count = counts["unrelated"] { parts.append("\(count) not translations of each other") }
    if let count = counts["failed"] { parts.append("\(count) failed") }
    let lone = documents.loneSources.count + documents.loneTargets.count
    if lone > 0 { parts.append("\(counted(lone, "document")) without a partner") }
    if added > 0 { parts.append("\(added) units new in the memory") }
    StandardError.line("pont: " + parts.joined(separator: ", "))
    if counts["failed"] != nil { throw ExitStatus.skippedSome }
    if counts["unrelated"] != nil || lone > 0 || documents.pairs.isEmpty {
      throw ExitStatus.foundNothing
    }
  }

  private static func name(_ outcome: BatchResult.Outcome) -> String {
    switch outcome {
    case .aligned: "aligned"
    case .doneBefore: "done"
    case .unrelated: "unrelated"
    case .failed: "failed"
    }
  }

  /// The JSON form of a result.
  private struct Record: Encodable {
    let source: String
    let target: String
    let outcome: String
    let beads: Int
    let sourceGaps: Int
    let targetGaps: Int
    let confidence: Double
    let reason: String?

    init(_ result: BatchResult, _ name: String) {
      source = result.pair.source
      target = result.pair.target
      outcome = name
      beads = result.beads
      sourceGaps = result.gaps.source
      targetGaps = result.gaps.target
      confidence = result.confidence
      if case .failed(let text) = result.outcome { reason = text } else { reason = nil }
    }
  }
}
