import Foundation
import Pont

extension AlignCommand {
  /// Aligns one text with its translation.
  func runPair() throws {
    if let edit, edit != "-", edit != apply, FileManager.default.fileExists(atPath: edit) {
      throw Failure(
        description: "\(edit): is there already, perhaps with corrections. "
          + "Use them with --apply \(edit), or remove it.")
    }
    let corrections = try apply.map { try CorrectionFile(path: $0) }
    let pair = try aligned(by: corrections)
    let isUnrelated = pair.alignment.verdict == .unrelated && corrections == nil
    if !isUnrelated || force { try write(pair) }
    let names = "\(pair.files?.source ?? "-") and \(pair.files?.target ?? "-")"
    if isUnrelated {
      let end = learn ? "; nothing was learned." : "."
      StandardError.line("pont: \(names) are not translations of each other\(end)")
      if !force { StandardError.line("Use --force to see the beads all the same.") }
      throw ExitStatus.foundNothing
    }
    tellOdd(pair)
    if learn { try remember(pair) }
  }

  /// The pair that is named, or that a ladder names.
  private func aligned(by corrections: CorrectionFile?) throws -> AlignedPair {
    let files = try corrections?.files(orElse: source, target) ?? Self.files(source, target)
    guard let from = from ?? corrections?.from ?? sourceLanguage,
      let to = to ?? corrections?.to ?? targetLanguage
    else {
      throw Failure(description: "the ladder does not name its languages. Use --from and --to.")
    }
    let isOnePerLine = onePerLine || corrections?.isOnePerLine == true
    let source = try segments(of: files.source, in: from, isOnePerLine)
    let target = try segments(of: files.target, in: to, isOnePerLine)
    let certain = try corrections?.beads(source, target) ?? []
    let aligner = try aligner(from: from, to: to)
    var progress = ProgressBar("Aligning")
    defer { progress.end() }
    Signals.catchInterruption()
    return try AlignedPair(
      source: source, target: target, files: files, by: aligner, certain: certain,
      embeddings: embedding.opened()
    ) { share in
      progress.show(Int(share * 1000), of: 1000)
      return !Signals.isInterrupted
    }
  }

  private static func files(_ source: String?, _ target: String?) -> AlignedPair.Files {
    AlignedPair.Files(source: source ?? "-", target: target ?? "-")
  }

  private func write(_ pair: AlignedPair) throws {
    if let edit {
      let text = pair.editableText(isOnePerLine: onePerLine)
      if edit == "-" {
        StandardOutput.write(text)
      } else {
        try text.write(toFile: edit, atomically: true, encoding: .utf8)
        let unsure = pair.beads().count { $0.confidence < 0.5 }
        StandardError.line("\(edit): \(pair.beads().count) rungs, \(unsure) of them unsure")
      }
      if format == nil, output == nil { return }
    }
    let named = output.flatMap { AlignmentFormat(fileName: $0) }
    let printer = AlignmentPrinter(
      format: format ?? named ?? .text, floor: minConfidence ?? 0, output: output)
    try printer.write(pair)
  }

  /// Says what a reader of the beads should know.
  private func tellOdd(_ pair: AlignedPair) {
    if pair.alignment.verdict == .doubtful {
      StandardError.line(
        "pont: there is little to align by; look at the beads before you use them.")
    }
    let moved = pair.alignment.moved
    if let first = moved.first {
      StandardError.line(
        "pont: \(moved.count) \(moved.count == 1 ? "bead stands" : "beads stand") elsewhere in the "
          + "translation, such as source sentence "
          + "\(first.source.lowerBound + 1) = target sentence \(first.target.lowerBound + 1).")
    }
  }

  /// The segments of a file.
  func segments(
    of file: String, in language: LanguageTag, _ isOnePerLine: Bool
  ) throws -> [Segment] {
    let text = try TextFile(path: file, options: limits.reading).text
    if isOnePerLine { return Segment.lines(of: text) }
    return try segmentation.segmenter(for: language).wordySegments(of: text)
  }

  private func remember(_ pair: AlignedPair) throws {
    let store = try memory.created()
    let origin = "\(pair.files?.source ?? "-") – \(pair.files?.target ?? "-")"
    let counts = try store.learn(
      pair, atLeast: minConfidence ?? 0.7, origin: origin, replacing: replace)
    StandardError.line("\(memory.path): \(counts.units) units, \(counts.added) of them new")
  }
}
