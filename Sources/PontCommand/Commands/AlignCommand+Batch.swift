import Foundation
import Pont
import Synchronization

extension AlignCommand {
  /// Aligns many documents with their translations.
  func runBatch() throws {
    guard let from, let to else { return }
    let aligner = try aligner(from: from, to: to)
    let documents = try documents(from, to, aligner)
    var options = AlignmentBatch.Options()
    options.output = output.map { ($0, format ?? .tmx) }
    options.outputFloor = minConfidence ?? 0
    options.memoryFloor = minConfidence ?? 0.7
    options.replaces = replace
    options.redoes = batch.again
    options.keepsGoing = batch.keepGoing
    options.embeddings = try embedding.opened()
    let command = self
    let work = AlignmentBatch(by: aligner, options: options) { file, language in
      try command.segments(of: file, in: language, command.onePerLine)
    }
    var report = BatchReport(documents, isJSON: format == .json)
    Signals.catchInterruption()
    let progress = Mutex(ProgressBar("Aligning \(documents.pairs.count) pairs"))
    defer { progress.withLock { $0.end() } }
    do {
      try work.run(
        documents.pairs, memory: learn ? memory.created() : nil,
        progress: { share in
          progress.withLock { $0.show(Int(share * 10_000), of: 10_000) }
          return !Signals.isInterrupted
        },
        report: { try report.add($0) })
    } catch AlignmentError.cancelled {
      progress.withLock { $0.end() }
      throw Failure(
        description: "stopped: \(report.finished) of \(documents.pairs.count) pairs are done. "
          + "Run the same command again to go on.")
    }
    progress.withLock { $0.end() }
    try report.end()
  }

  /// The pairs that a list, one folder or two folders hold.
  private func documents(
    _ from: LanguageTag, _ to: LanguageTag, _ aligner: Aligner
  ) throws -> DocumentPairs {
    var documents: DocumentPairs
    if let list = batch.batch, !isFolder(list) {
      documents = try DocumentPairs(list: list)
    } else {
      let one = (batch.batch ?? source ?? ".").withoutTrailingSlash
      let other = (batch.batch ?? target ?? ".").withoutTrailingSlash
      documents = DocumentPairs(
        source: one, target: other, from: from, to: to, excluding: output)
    }
    if batch.pair {
      let command = self
      try documents.pairByContent(aligner) { file, language in
        try command.segments(of: file, in: language, command.onePerLine)
      }
    }
    return documents
  }
}

extension String {
  /// A path without slashes at its end.
  fileprivate var withoutTrailingSlash: String {
    var path = self
    while path.count > 1, path.last == "/" { path.removeLast() }
    return path
  }
}
