internal import Bitext

/// Gathers the text and codes of a block as a document is read.
///
/// Codes are those of TMX: `bpt` and `ept` in pairs, `it` where a partner stands in another block,
/// `ph` for what stands alone; the markup of the document stands inside.
struct BlockBuilder {
  /// How many spans may be open; those beyond are codes without partner.
  private static let deepest = 512

  private var runs: [Content.Run] = []
  /// The text after the last code.
  private var text = ""
  private var open: [(number: Int, run: Int, name: String)] = []
  private var pairs = 0
  private var hasText = false
  /// Whether white space that comes now would be the second in a row, or at the begin.
  private var endsInSpace = true
  /// The length of the text, in bytes.
  private(set) var size = 0

  /// Adds text, white space as it stands.
  mutating func add(_ text: String) {
    guard !text.isEmpty else { return }
    size += text.utf8.count
    self.text += text
    hasText = hasText || text.contains { !$0.isWhitespace }
    endsInSpace = text.unicodeScalars.last.map(Self.isSpace) ?? endsInSpace
  }

  /// Adds text with each stretch of white space as one space, as HTML and ODF have it.
  mutating func addCollapsed(_ text: String) {
    var collapsed = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard Self.isSpace(scalar) else {
        collapsed.append(scalar)
        endsInSpace = false
        continue
      }
      if !endsInSpace { collapsed.append(" ") }
      endsInSpace = true
    }
    let wasSpace = endsInSpace
    add(String(collapsed))
    endsInSpace = wasSpace
  }

  /// Adds the end of a line.
  mutating func breakLine(_ markup: String) {
    trimEnd()
    standalone(markup)
    add("\n")
  }

  /// Begins something that spans text.
  /// - Parameter name: what its end is called.
  mutating func begin(_ name: String, markup: String) {
    guard open.count < Self.deepest else { return isolated("begin", markup) }
    endText()
    pairs += 1
    open.append((pairs, runs.count, name))
    runs.append(.code(Self.code(.opening, "bpt", number: pairs, markup)))
  }

  /// Ends what began last under a name.
  mutating func end(_ name: String, markup: String) {
    guard let place = open.lastIndex(where: { $0.name == name }) else {
      return isolated("end", markup)
    }
    endText()
    let number = open.remove(at: place).number
    runs.append(.code(Self.code(.closing, "ept", number: number, markup)))
  }

  /// Adds markup that stands alone.
  mutating func standalone(_ markup: String) {
    endText()
    runs.append(.code(InlineCode(.standalone, element: "ph", data: [.markup(markup)])))
  }

  /// What was gathered, without white space around it; `nil` where there is no text. Begins anew.
  mutating func finish(_ kind: DocumentBlock.Kind) -> DocumentBlock? {
    defer { self = BlockBuilder() }
    guard hasText else { return nil }
    endText()
    for code in open {
      guard case .code(var begun) = runs[code.run] else { continue }
      begun.role = .standalone
      begun.element = "it"
      begun.pairing = nil
      begun.attributes = [Attribute(name: "pos", value: "begin")]
      runs[code.run] = .code(begun)
    }
    trimEnd()
    trimStart()
    return DocumentBlock(kind: kind, content: Content(runs))
  }

  private mutating func endText() {
    if !text.isEmpty { runs.append(.text(text)) }
    text = ""
  }

  /// Adds markup whose partner stands elsewhere.
  private mutating func isolated(_ place: String, _ markup: String) {
    endText()
    let attributes = [Attribute(name: "pos", value: place)]
    runs.append(
      .code(
        InlineCode(.standalone, element: "it", attributes: attributes, data: [.markup(markup)])))
  }

  private mutating func trimEnd() {
    endText()
    var index = runs.count - 1
    while index >= 0 {
      if case .text(let text) = runs[index] {
        let kept = text.unicodeScalars.reversed().drop(while: Self.isSpace)
        runs[index] = .text(String(String.UnicodeScalarView(kept.reversed())))
        if !kept.isEmpty { return }
      }
      index -= 1
    }
  }

  private mutating func trimStart() {
    for index in runs.indices {
      guard case .text(let text) = runs[index] else { continue }
      let kept = text.unicodeScalars.drop(while: Self.isSpace)
      runs[index] = .text(String(kept))
      if !kept.isEmpty { return }
    }
  }

  private static func code(
    _ role: InlineCode.Role, _ element: String, number: Int, _ markup: String
  ) -> InlineCode {
    InlineCode(
      role, element: element, pairing: "\(number)",
      attributes: [Attribute(name: "i", value: "\(number)")], data: [.markup(markup)])
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || 0x09...0x0D ~= scalar.value
  }
}
