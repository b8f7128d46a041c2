internal import Bitext
internal import XML

/// Takes the text out of a web page, block by block.
struct HTMLBlocks: ~Copyable, BlockSource {
  private var reader: HTMLReader
  private let limits: ReadingLimits
  private var builder = BlockBuilder()
  private var waiting: [DocumentBlock] = []
  /// The open elements that say what a block is.
  private var kinds: [(name: String, kind: DocumentBlock.Kind)] = []
  /// The open elements that give no text.
  private var hidden: [String] = []
  /// How many elements are open in which white space counts.
  private var preformatted = 0
  /// How many line breaks came since the last text.
  private var lineBreaks = 0

  init(_ page: HTMLPage, limits: ReadingLimits) throws(InterchangeError) {
    self.limits = limits
    do {
      reader = try HTMLReader(
        bytes: page.bytes, name: page.name, isUTF8: page.isUTF8,
        limits: XMLLimits(depth: limits.depth, text: limits.segment))
    } catch {
      throw .xml(error)
    }
  }

  mutating func next() throws(InterchangeError) -> DocumentBlock? {
    while waiting.isEmpty {
      guard let event = try pull() else {
        endBlock()
        return waiting.isEmpty ? nil : waiting.removeFirst()
      }
      switch event {
      case .start(let name, let attributes): begin(name, attributes)
      case .end(let name): end(name)
      case .text(let text): add(text)
      }
      if builder.size > limits.segment {
        throw .overLimit(
          path: reader.path, line: reader.line, name: "segment", limit: limits.segment)
      }
    }
    return waiting.removeFirst()
  }

  private mutating func pull() throws(InterchangeError) -> HTMLEvent? {
    do { return try reader.next() } catch { throw .xml(error) }
  }

  private mutating func add(_ text: String) {
    guard hidden.isEmpty else { return }
    if text.contains(where: { !$0.isWhitespace }) { lineBreaks = 0 }
    if preformatted > 0 { builder.add(text) } else { builder.addCollapsed(text) }
  }

  private mutating func begin(_ name: String, _ attributes: [HTMLAttribute]) {
    if HTMLNames.isHidden(name) || !hidden.isEmpty {
      // What is empty has no end that could be waited for in vain: libxml2 gives one.
      hidden.append(name)
      return
    }
    if name == "br" { return breakLine() }
    guard !HTMLNames.isBlock(name) else {
      endBlock()
      if let kind = HTMLNames.kind(name) { kinds.append((name, kind)) }
      if name == "pre" || name == "textarea" { preformatted += 1 }
      return
    }
    let tag = HTMLNames.tag(name, attributes)
    if HTMLNames.isVoid(name) { builder.standalone(tag) } else { builder.begin(name, markup: tag) }
  }

  private mutating func end(_ name: String) {
    if !hidden.isEmpty {
      if let place = hidden.lastIndex(of: name) { hidden.removeSubrange(place...) }
      return
    }
    if name == "br" || HTMLNames.isVoid(name) { return }
    guard HTMLNames.isBlock(name) else { return builder.end(name, markup: "</\(name)>") }
    endBlock()
    if let place = kinds.lastIndex(where: { $0.name == name }) { kinds.removeSubrange(place...) }
    if name == "pre" || name == "textarea" { preformatted = max(0, preformatted - 1) }
  }

  /// A second line break in a row ends the block, as writers of pages use it for paragraphs.
  private mutating func breakLine() {
    lineBreaks += 1
    if lineBreaks > 1 { endBlock() } else { builder.breakLine("<br>") }
  }

  private mutating func endBlock() {
    lineBreaks = 0
    if let block = builder.finish(kinds.last?.kind ?? .paragraph) { waiting.append(block) }
  }
}
