internal import Alignment
public import Bitext
import Foundation
internal import Interchange

/// A corrected ladder in a file.
public struct CorrectionFile: Sendable {
  private let path: String
  private let corrections: Corrections

  /// Reads a ladder.
  /// - Throws: `PontError.correction` at the first line that cannot be read, or `InterchangeError`.
  public init(path: String) throws {
    self.path = path
    let text = try TextFile(path: path).text
    corrections = try Self.placed(path) { () throws(AlignmentError) in try Corrections(text) }
  }

  /// The language of the source, where the ladder names it.
  public var from: LanguageTag? { corrections.ladder?.source.language }
  /// The language of the target, where the ladder names it.
  public var to: LanguageTag? { corrections.ladder?.target.language }
  /// Whether each line of the texts is a segment.
  public var isOnePerLine: Bool { corrections.ladder?.isOnePerLine == true }

  /// The two files that are named, or those that the ladder names.
  ///
  /// A file of the ladder is looked for from the current folder, then from that of the ladder.
  /// - Throws: `PontError` where neither names them.
  public func files(orElse source: String?, _ target: String?) throws -> AlignedPair.Files {
    if let source, let target { return AlignedPair.Files(source: source, target: target) }
    guard let ladder = corrections.ladder, ladder.source.file != "-", ladder.target.file != "-"
    else { throw PontError.ladderWithoutTexts(path: path) }
    return AlignedPair.Files(source: found(ladder.source.file), target: found(ladder.target.file))
  }

  private func found(_ file: String) -> String {
    if file.hasPrefix("/") || FileManager.default.fileExists(atPath: file) { return file }
    let beside = (path as NSString).deletingLastPathComponent
    let other = beside.isEmpty ? file : beside + "/" + file
    return FileManager.default.fileExists(atPath: other) ? other : file
  }

  /// The beads that a person has made certain.
  /// - Throws: `PontError.correction` at the first line that does not fit the texts.
  public func beads(_ source: [Segment], _ target: [Segment]) throws -> [Bead] {
    try Self.placed(path) { () throws(AlignmentError) in
      try corrections.beads(source.map(\.line), target.map(\.line))
    }
  }

  /// What `body` gives; its errors with the file before the line.
  private static func placed<Value>(
    _ path: String, _ body: () throws(AlignmentError) -> Value
  ) throws -> Value {
    do {
      return try body()
    } catch {
      guard case .correction(let line, let problem) = error else { throw error }
      throw PontError.correction(path: path, line: line, problem)
    }
  }
}
