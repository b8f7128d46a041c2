/// The forms an alignment can be written in.
public enum AlignmentFormat: String, CaseIterable, Sendable {
  /// Side by side, for people.
  case text
  /// One object a bead.
  case json
  /// One bead a line: `[0,1]:[2]:0.973`.
  case beads
  /// The ladder of hunalign: where each bead begins, and its score.
  case hunalign
  /// The beads of Vecalign: `[0, 1]:[2]:0.027000`, with a cost.
  case vecalign
  /// Translation units as TMX 1.4b.
  case tmx
  /// Translation units as XLIFF.
  case xliff
  /// Source, target, confidence and the numbers of the segments, with tabs between.
  case tsv
  /// A web page that needs nothing else.
  case html
  /// A ladder to be corrected in an editor.
  case edit

  /// What the names of such files end with.
  public var fileExtension: String {
    switch self {
    case .text: "txt"
    case .json: "jsonl"
    case .xliff: "xlf"
    case .edit: "ladder"
    default: rawValue
    }
  }

  /// The format that a file name's end stands for.
  public init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    let end = fileName[fileName.index(after: dot)...].lowercased()
    switch end {
    case "xliff": self = .xliff
    case "htm": self = .html
    default:
      guard let format = Self.allCases.first(where: { $0.fileExtension == end }) else {
        return nil
      }
      self = format
    }
  }
}
