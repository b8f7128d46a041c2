public import Bitext
public import Interchange

/// The formats in which glossaries are written.
public enum GlossaryFileFormat: Hashable, Sendable {
  /// TBX (ISO 30042).
  case tbx
  /// The text form of GNU recutils.
  case record
  /// A table.
  case table(separator: CellSeparator)

  /// The format that the name of a file says; a table between tabs where it says none.
  public init(named path: String) {
    switch FileKind.named(path) {
    case .tbx: self = .tbx
    case .record: self = .record
    default:
      self = .table(separator: path.lowercased().hasSuffix(".csv") ? .comma : .tab)
    }
  }

  /// Writes concepts to a file, or to standard output for `-`; gives what could not be written.
  ///
  /// - Throws: `InterchangeError`.
  public func write(_ concepts: [Concept], to path: String) throws -> [Remark] {
    switch self {
    case .tbx, .record:
      var writer = try Interchange.ConceptWriter(path: path, kind: self == .tbx ? .tbx : .record)
      for concept in concepts { try writer.write(concept) }
      try writer.finish()
      return writer.remarks
    case .table(let separator):
      var writer = try GlossaryTableWriter(path: path, separator: separator)
      for concept in concepts { writer.write(concept) }
      try writer.finish()
      return writer.remarks
    }
  }
}
