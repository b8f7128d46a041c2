internal import Archive
internal import Bitext
internal import XML

/// Takes the text out of a DOCX (ISO/IEC 29500, WordprocessingML), block by block: the body, then
/// footnotes and endnotes.
///
/// What was deleted with changes tracked, field codes and comments are left out; bold, italic,
/// underlined and raised text and links become codes.
struct WordBlocks: ~Copyable, BlockSource {
  private let archive: Archive
  private let options: ReadingOptions
  private let styles: WordStyles
  private var parts: [String]
  private var xml: XMLReader
  private var paragraphs: [WordParagraph] = []
  private var waiting: [DocumentBlock] = []
  private var cells = 0
  private var isNote = false

  init(_ archive: consuming Archive, options: ReadingOptions) throws(InterchangeError) {
    let package = try WordPackage(archive, options: options)
    let styles = try WordStyles(archive, part: package.styles, options: options)
    let body = try XMLReader.opened(archive, package.document, options)
    self.styles = styles
    xml = body
    parts = package.notes.reversed()
    self.archive = archive
    self.options = options
  }

  mutating func next() throws(InterchangeError) -> DocumentBlock? {
    while waiting.isEmpty {
      if let event = try xml.pull() {
        switch event {
        case .start: try begin(xml.localName)
        case .end: end(xml.localName)
        case .text, .cdata: try addText()
        default: continue
        }
      } else {
        guard let part = parts.popLast() else { return nil }
        xml = try XMLReader.opened(archive, part, options)
        isNote = true
      }
    }
    return waiting.removeFirst()
  }

  private mutating func begin(_ element: String) throws(InterchangeError) {
    switch element {
    case "p" where !xml.isDrawing: paragraphs.append(WordParagraph())
    case "tc": cells += 1
    case "del", "moveFrom", "instrText", "delText", "Fallback", "rt", "oMath", "delInstrText":
      if element == "oMath" { edit { $0.builder.standalone("<m:oMath/>") } }
      try xml.skipElement()
    case "pPr": try readParagraphProperties()
    case "rPr": try readRunProperties()
    case "r": edit { $0.wanted = [] }
    case "footnote", "endnote":
      // Those of a type hold the line between text and notes.
      if let type = xml.attributeNamed("type"), type != "normal" { try xml.skipElement() }
    case "hyperlink":
      let target = xml.attributeNamed("id") ?? xml.attributeNamed("anchor") ?? ""
      edit { $0.beginLink(target) }
    case "t": edit { $0.isText = true }
    default: addCharacter(element)
    }
  }

  private mutating func end(_ element: String) {
    switch element {
    case "p" where !xml.isDrawing:
      guard var paragraph = paragraphs.popLast() else { return }
      let kind = isNote ? .note : paragraph.kind(inCell: cells > 0, styles)
      // Text boxes stand inside the paragraph that they hang on, and come before it.
      if let block = paragraph.finish(kind) { waiting.append(block) }
    case "tc": cells = max(0, cells - 1)
    case "t": edit { $0.isText = false }
    case "hyperlink": edit { $0.endLink() }
    default: break
    }
  }

  /// Adds what an element stands for.
  private mutating func addCharacter(_ element: String) {
    switch element {
    case "tab", "ptab": edit { $0.add("\t") }
    case "br", "cr": edit { $0.builder.breakLine("<w:br/>") }
    case "noBreakHyphen": edit { $0.add("\u{2011}") }
    case "softHyphen": edit { $0.add("\u{AD}") }
    case "footnoteReference", "endnoteReference", "drawing", "pict", "object", "sym":
      edit { $0.builder.standalone("<w:\(element)/>") }
    default: break
    }
  }

  private mutating func addText() throws(InterchangeError) {
    guard let last = paragraphs.last, last.isText else { return }
    let text = xml.text
    edit { $0.add(text) }
    if last.builder.size + text.utf8.count > options.limits.segment {
      throw .overLimit(
        path: xml.path, line: xml.line, name: "segment", limit: options.limits.segment)
    }
  }

  private mutating func readParagraphProperties() throws(InterchangeError) {
    let level = xml.depth
    while let event = try xml.pull() {
      if event == .end && xml.depth == level { return }
      guard event == .start else { continue }
      switch xml.localName {
      case "pStyle":
        let style = xml.attributeNamed("val")
        edit { $0.style = style }
      case "numPr": edit { $0.isInList = true }
      case "outlineLvl":
        let outline = xml.attributeNamed("val").flatMap { Int($0) }
        edit { $0.outline = outline }
      case "tabs", "rPr": try xml.skipElement()
      default: continue
      }
    }
  }

  private mutating func readRunProperties() throws(InterchangeError) {
    let level = xml.depth
    var wanted: [String] = []
    while let event = try xml.pull() {
      if event == .end && xml.depth == level { break }
      guard event == .start, let tag = WordParagraph.tag(xml.localName, xml.attributeNamed("val"))
      else { continue }
      if !wanted.contains(tag) { wanted.append(tag) }
    }
    edit { $0.wanted = wanted }
  }

  private mutating func edit(_ change: (inout WordParagraph) -> Void) {
    guard !paragraphs.isEmpty else { return }
    change(&paragraphs[paragraphs.count - 1])
  }
}
