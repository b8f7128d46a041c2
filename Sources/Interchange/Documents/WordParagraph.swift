internal import Bitext

/// A paragraph of a DOCX as it is read.
struct WordParagraph {
  var builder = BlockBuilder()
  /// The identifier of its style.
  var style: String?
  var isInList = false
  var outline: Int?
  /// Whether the text that comes now is text of the document.
  var isText = false
  /// The formatting of the run that is read, as tags.
  var wanted: [String] = []
  /// The formatting that has begun.
  private var begun: [String] = []
  private var isInLink = false

  /// Adds text with the formatting of its run.
  mutating func add(_ text: String) {
    settle(wanted)
    builder.add(text)
  }

  mutating func beginLink(_ target: String) {
    settle([])
    builder.begin("a", markup: "<a href=\"\(target)\">")
    isInLink = true
  }

  mutating func endLink() {
    guard isInLink else { return }
    settle([])
    builder.end("a", markup: "</a>")
    isInLink = false
  }

  /// The block, and what it is.
  mutating func finish(_ kind: DocumentBlock.Kind) -> DocumentBlock? {
    settle([])
    return builder.finish(kind)
  }

  func kind(inCell: Bool, _ styles: WordStyles) -> DocumentBlock.Kind {
    if let level = outline, level < 9 { return .heading(level: level + 1) }
    if let kind = style.flatMap(styles.kind) { return kind }
    if isInList { return .listItem }
    return inCell ? .tableCell : .paragraph
  }

  /// Ends formatting that is not wanted any more, and begins what is.
  private mutating func settle(_ wanted: [String]) {
    if wanted == begun { return }
    var kept = 0
    while kept < min(begun.count, wanted.count), begun[kept] == wanted[kept] { kept += 1 }
    for tag in begun[kept...].reversed() { builder.end(tag, markup: "</\(tag)>") }
    for tag in wanted[kept...] { builder.begin(tag, markup: "<\(tag)>") }
    begun = wanted
  }

  /// The tag for a property of a run; `nil` where it is none that is kept, or turned off.
  static func tag(_ property: String, _ value: String?) -> String? {
    if let value, ["0", "false", "none", "off", "baseline"].contains(value) { return nil }
    return switch property {
    case "b": "b"
    case "i": "i"
    case "u": "u"
    case "strike", "dstrike": "s"
    case "vertAlign": value == "superscript" ? "sup" : value == "subscript" ? "sub" : nil
    default: nil
    }
  }
}
