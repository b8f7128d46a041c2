internal import Archive
internal import Bitext
internal import XML

/// Takes the text out of an ODT (ISO/IEC 26300, OpenDocument text), block by block.
///
/// Notes come after the paragraph that they belong to. Tracked deletions, annotations and form fields
/// are left out; spans of a style and links become codes.
struct OpenTextBlocks: ~Copyable, BlockSource {
  private struct Paragraph {
    var builder = BlockBuilder()
    var kind: DocumentBlock.Kind
  }

  private var xml: XMLReader
  private let limits: ReadingLimits
  private var paragraphs: [Paragraph] = []
  /// What ended inside a paragraph that has not, to follow it.
  private var following: [DocumentBlock] = []
  private var waiting: [DocumentBlock] = []
  private var depth = (lists: 0, cells: 0, notes: 0)
  /// The styles that those of this document are based on.
  private var parents: [String: String] = [:]

  init(_ archive: borrowing Archive, options: ReadingOptions) throws(InterchangeError) {
    limits = options.limits
    if archive.contains("META-INF/manifest.xml"), try Self.isEncrypted(archive, options) {
      throw .archive(.encrypted(path: archive.path, name: "content.xml"))
    }
    xml = try XMLReader.opened(archive, "content.xml", options)
  }

  mutating func next() throws(InterchangeError) -> DocumentBlock? {
    while waiting.isEmpty {
      guard let event = try xml.pull() else { return nil }
      switch event {
      case .start: try begin(xml.localName)
      case .end: end(xml.localName)
      case .text, .cdata: try addText()
      default: continue
      }
    }
    return waiting.removeFirst()
  }

  private static func isEncrypted(
    _ archive: borrowing Archive, _ options: ReadingOptions
  ) throws(InterchangeError) -> Bool {
    var xml = try XMLReader.opened(archive, "META-INF/manifest.xml", options)
    while let event = try xml.pull() {
      if event == .start, xml.localName == "encryption-data" { return true }
    }
    return false
  }

  private mutating func begin(_ element: String) throws(InterchangeError) {
    switch element {
    case "h":
      let level = xml.attributeNamed("outline-level").flatMap { Int($0) } ?? 1
      paragraphs.append(Paragraph(kind: .heading(level: level)))
    case "p" where xml.name.hasPrefix("text:") || xml.name == "p":
      paragraphs.append(Paragraph(kind: kind(style: xml.attributeNamed("style-name"))))
    case "tracked-changes", "annotation", "note-citation", "ruby-text", "sequence-decls",
      "variable-decls", "user-field-decls", "forms", "title", "desc", "object":
      try xml.skipElement()
    case "style":
      if let name = xml.attributeNamed("name") {
        parents[name] = xml.attributeNamed("parent-style-name")
      }
    case "note-body": depth.notes += 1
    case "list-item", "list-header": depth.lists += 1
    case "table-cell": depth.cells += 1
    case "span":
      let style = xml.attributeNamed("style-name") ?? ""
      edit { $0.begin("span", markup: "<text:span text:style-name=\"\(style)\">") }
    case "a":
      let target = xml.attributeNamed("href") ?? ""
      edit { $0.begin("a", markup: "<text:a xlink:href=\"\(target)\">") }
    default: addCharacter(element)
    }
  }

  private mutating func addCharacter(_ element: String) {
    switch element {
    case "s":
      let count = xml.attributeNamed("c").flatMap { Int($0) } ?? 1
      edit { $0.add(String(repeating: " ", count: min(max(count, 1), 1000))) }
    case "tab": edit { $0.add("\t") }
    case "line-break": edit { $0.breakLine("<text:line-break/>") }
    case "note", "frame": edit { [element] in $0.standalone("<\(element)/>") }
    default: break
    }
  }

  private mutating func end(_ element: String) {
    switch element {
    case "h", "p":
      guard xml.name.hasPrefix("text:") || xml.name == element, var done = paragraphs.popLast()
      else { return }
      let block = done.builder.finish(done.kind)
      guard paragraphs.isEmpty else {
        if let block { following.append(block) }
        return
      }
      waiting += [block].compactMap(\.self) + following
      following = []
    case "note-body": depth.notes = max(0, depth.notes - 1)
    case "list-item", "list-header": depth.lists = max(0, depth.lists - 1)
    case "table-cell": depth.cells = max(0, depth.cells - 1)
    case "span": edit { $0.end("span", markup: "</text:span>") }
    case "a": edit { $0.end("a", markup: "</text:a>") }
    default: break
    }
  }

  private mutating func addText() throws(InterchangeError) {
    guard let last = paragraphs.last else { return }
    if last.builder.size > limits.segment {
      throw .overLimit(path: xml.path, line: xml.line, name: "segment", limit: limits.segment)
    }
    let text = xml.text
    edit { $0.addCollapsed(text) }
  }

  private func kind(style: String?) -> DocumentBlock.Kind {
    if depth.notes > 0 { return .note }
    let style = style.map { parents[$0] ?? $0 }
    // The names of LibreOffice's own styles for captions.
    if let style, ["Caption", "Illustration", "Figure", "Drawing", "Table"].contains(style) {
      return .caption
    }
    if style == "Title" { return .heading(level: 1) }
    if style == "Subtitle" { return .heading(level: 2) }
    if depth.cells > 0 { return .tableCell }
    return depth.lists > 0 ? .listItem : .paragraph
  }

  private mutating func edit(_ change: (inout BlockBuilder) -> Void) {
    guard !paragraphs.isEmpty else { return }
    change(&paragraphs[paragraphs.count - 1].builder)
  }
}
