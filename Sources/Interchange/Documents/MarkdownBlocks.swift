internal import Bitext

/// Takes the text out of Markdown (CommonMark 0.31 with tables and front matter), block by block.
///
/// Code blocks, link definitions and HTML blocks give no text. Emphasis, links and code in a
/// paragraph become codes, with the text in them.
struct MarkdownBlocks: BlockSource {
  private var lines: ArraySlice<Substring>
  private let path: String
  private let limits: ReadingLimits
  private var waiting: [DocumentBlock] = []
  private var paragraph: [Substring] = []
  private var isInItem = false
  private var line = 0
  /// The length of the paragraph so far, in bytes.
  private var size = 0
  private var wasQuote = false
  /// The letter that the paragraph so far begins with, in a list by letters.
  private var lastLetter: UInt8?

  init(_ text: String, name: String, limits: ReadingLimits) {
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
    path = name
    self.limits = limits
    skipFrontMatter()
  }

  mutating func next() throws(InterchangeError) -> DocumentBlock? {
    while waiting.isEmpty {
      guard let line = pull() else {
        endParagraph()
        return waiting.isEmpty ? nil : waiting.removeFirst()
      }
      take(line)
      size = paragraph.isEmpty ? 0 : size + line.utf8.count
      if size > limits.segment {
        throw .overLimit(path: path, line: self.line, name: "segment", limit: limits.segment)
      }
    }
    return waiting.removeFirst()
  }

  private mutating func pull() -> Substring? {
    guard let first = lines.popFirst() else { return nil }
    line += 1
    return first
  }

  /// What stands between `---` lines at the begin is for programs.
  private mutating func skipFrontMatter() {
    guard let first = lines.first, first == "---" || first == "+++" else { return }
    guard let end = lines.dropFirst().prefix(1000).firstIndex(of: first) else { return }
    line = end - lines.startIndex + 1
    lines = lines[(end + 1)...]
  }

  private mutating func take(_ whole: Substring) {
    let marked = MarkdownLine(whole)
    let rest = marked.rest
    if marked.isBlank {
      endParagraph()
      isInItem = false
    } else if let fence = marked.fence {
      endParagraph()
      while let line = pull(), !MarkdownLine(line).closes(fence) {}
    } else if marked.isIndentedCode, paragraph.isEmpty, !isInItem {
      return
    } else if let (level, text) = marked.heading {
      endParagraph()
      add([text], .heading(level: level))
    } else if let level = marked.underline, !paragraph.isEmpty, !marked.beginsItem {
      let lines = paragraph
      paragraph = []
      add(lines, .heading(level: level))
    } else if marked.isRule {
      endParagraph()
    } else if marked.beginsItem {
      endParagraph()
      isInItem = true
      if !rest.isEmpty { paragraph = [rest] }
    } else if paragraph.isEmpty, MarkdownTable.isHead(rest, lines.first) {
      readTable(rest)
    } else if paragraph.isEmpty, marked.isDefinition {
      return
    } else if paragraph.isEmpty, marked.beginsHTML {
      while let line = lines.first, !MarkdownLine(line).isBlank { _ = pull() }
    } else {
      if marked.isQuote != wasQuote, !paragraph.isEmpty, marked.isQuote { endParagraph() }
      if beginsLetteredItem(marked) {
        endParagraph()
        isInItem = true
        lastLetter = marked.letter
      }
      paragraph.append(rest)
    }
    wasQuote = marked.isQuote
  }

  /// Whether a line is an item of a list by letters: it goes on from the item before, or is an *a*
  /// with a *b* below it in the same passage.
  private func beginsLetteredItem(_ line: MarkdownLine) -> Bool {
    guard let letter = line.letter else { return false }
    if let lastLetter { return letter == lastLetter + 1 }
    guard letter == UInt8(ascii: "a") else { return false }
    for next in lines.prefix(40).lazy.map(MarkdownLine.init) {
      if next.isBlank { return false }
      if let letter = next.letter { return letter == UInt8(ascii: "b") }
    }
    return false
  }

  private mutating func readTable(_ head: Substring) {
    var rows = [head]
    _ = pull()
    while let line = lines.first, !MarkdownLine(line).isBlank, line.contains("|") {
      rows.append(line)
      _ = pull()
    }
    for row in rows {
      for cell in MarkdownTable.cells(row) { add([cell], .tableCell) }
    }
  }

  private mutating func endParagraph() {
    let lines = paragraph
    paragraph = []
    lastLetter = nil
    if !lines.isEmpty { add(lines, isInItem ? .listItem : .paragraph) }
  }

  private mutating func add(_ lines: [Substring], _ kind: DocumentBlock.Kind) {
    var builder = BlockBuilder()
    for (index, line) in lines.enumerated() {
      let isLast = index == lines.count - 1
      // Two spaces or a backslash at the end break the line.
      let breaks = !isLast && (line.hasSuffix("  ") || line.hasSuffix("\\"))
      MarkdownInline.add(breaks && line.hasSuffix("\\") ? line.dropLast() : line, to: &builder)
      if breaks { builder.breakLine("\\") } else if !isLast { builder.addCollapsed(" ") }
    }
    if let block = builder.finish(kind) { waiting.append(block) }
  }
}
