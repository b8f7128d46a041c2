public import Bitext

/// Writes concepts to a glossary of any format.
///
/// The file is in its place only after `finish()`.
public struct ConceptWriter: ~Copyable {
  /// The format that is written.
  public let kind: FileKind
  private let push: ConceptPush

  /// Begins a file, or standard output for `-`.
  /// - Parameters:
  ///   - kind: the format; `nil` to tell it from the name, and a table for standard output.
  ///   - languages: source and target, which only UTX needs.
  public init(
    path: String, kind: FileKind? = nil, languages: [LanguageTag] = []
  ) throws(InterchangeError) {
    let named = kind ?? FileKind.named(path) ?? (path == "-" ? .glossaryTable : nil)
    let push = try ConceptPush.opened(path, kind: named, languages: languages)
    self.kind = push.kind
    self.push = push
  }

  /// Writes a concept.
  public mutating func write(_ concept: Concept) throws(InterchangeError) {
    try push.write(concept)
  }

  /// Ends the file and puts it in its place.
  public mutating func finish() throws(InterchangeError) { try push.finish() }

  /// What could not be written, each sort once.
  public var remarks: [Remark] { push.remarks }
}
