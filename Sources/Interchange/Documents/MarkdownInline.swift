internal import Bitext

/// Adds the text of a line of Markdown to a block, with its markup as codes.
struct MarkdownInline {
  private var rest: Substring
  private var before: Character = " "
  /// The marks of emphasis that wait for their partner.
  private var open: [String] = []

  /// How many bytes may still be looked at for partners, so that a line without any costs no more
  /// than its length.
  private var budget: Int
  /// How many marks may be open.
  private static let deepest = 100

  /// Adds a line.
  static func add(_ line: Substring, to builder: inout BlockBuilder) {
    var inline = MarkdownInline(rest: line)
    inline.run(into: &builder)
  }

  private init(rest: Substring) {
    self.rest = rest
    budget = 10_000 + 8 * rest.utf8.count
  }

  private mutating func run(into builder: inout BlockBuilder) {
    while let first = rest.first {
      let isDone =
        switch first {
        case "\\": addEscaped(to: &builder)
        case "`": addCode(to: &builder)
        case "*", "_", "~": addEmphasis(first, to: &builder)
        case "!", "[": addLinkBegin(to: &builder)
        case "]": addLinkEnd(to: &builder)
        case "<": addTag(to: &builder)
        case "&": addReference(to: &builder)
        default: false
        }
      if !isDone { addPlain(to: &builder) }
    }
  }

  /// Adds what is text: up to the next character that may mean something.
  private mutating func addPlain(to builder: inout BlockBuilder) {
    let plain = rest.dropFirst().prefix { !"\\`*_~![]<&".contains($0) }
    let text = rest[..<plain.endIndex]
    before = text.last ?? before
    builder.addCollapsed(String(text))
    rest = rest[plain.endIndex...]
  }

  private mutating func addEscaped(to builder: inout BlockBuilder) -> Bool {
    guard let next = rest.dropFirst().first, next.isASCII, next.isPunctuation || next.isSymbol
    else { return false }
    builder.standalone("\\")
    builder.add(String(next))
    before = next
    rest = rest.dropFirst(2)
    return true
  }

  private mutating func addReference(to builder: inout BlockBuilder) -> Bool {
    guard let (text, length) = CharacterReference.resolved(rest) else { return false }
    builder.add(text)
    before = text.last ?? before
    rest = rest.dropFirst(length)
    return true
  }

  /// Code between as many back quotes as it begins with.
  private mutating func addCode(to builder: inout BlockBuilder) -> Bool {
    let mark = rest.prefix { $0 == "`" }
    let after = rest.dropFirst(mark.count)
    guard let end = codeEnd(after, marks: mark.utf8.count) else {
      builder.addCollapsed(String(mark))
      rest = after
      return true
    }
    builder.begin("code", markup: String(mark))
    builder.addCollapsed(String(after[..<end.lowerBound]))
    builder.end("code", markup: String(mark))
    before = "`"
    rest = after[end.upperBound...]
    return true
  }

  /// The marks that end a code: as many as those that began it.
  private mutating func codeEnd(_ text: Substring, marks: Int) -> Range<Substring.Index>? {
    let bytes = text.utf8
    var index = bytes.startIndex
    while index < bytes.endIndex, search() {
      var end = index
      var count = 0
      while end < bytes.endIndex, bytes[end] == UInt8(ascii: "`") {
        end = bytes.index(after: end)
        count += 1
      }
      if count == marks { return index..<end }
      index = count > 0 ? end : bytes.index(after: index)
    }
    return nil
  }

  /// Whether one more character may be looked at for a partner.
  private mutating func search() -> Bool {
    budget -= 1
    return budget >= 0
  }

  /// Whether a text comes up again.
  private mutating func finds(_ mark: Character, times: Int, in text: Substring) -> Bool {
    var count = 0
    for byte in text.utf8 where search() {
      count = byte == mark.asciiValue ? count + 1 : 0
      if count == times { return true }
    }
    return false
  }

  /// Emphasis (CommonMark, *Emphasis and strong emphasis*): a run of marks may begin where no white
  /// space follows it, and end where none comes before it; `_` does neither inside a word.
  private mutating func addEmphasis(
    _ mark: Character, to builder: inout BlockBuilder
  ) -> Bool {
    let run = rest.prefix { $0 == mark }
    let after = rest.dropFirst(run.count).first ?? " "
    if mark == "~", run.count != 2 { return false }
    let isInWord = mark == "_" && before.isWordLike && after.isWordLike
    var left = run.count
    if !before.isWhitespace, !isInWord {
      while left > 0, let name = open.last(where: { $0.first == mark && $0.count <= left }) {
        builder.end(name, markup: name)
        left -= name.count
        open.remove(at: open.lastIndex(of: name) ?? 0)
      }
    }
    if left > 0, !after.isWhitespace, !isInWord, !(mark == "_" && before.isWordLike) {
      let ending = rest.dropFirst(run.count)
      while left > 0, open.count < Self.deepest {
        let name = String(repeating: mark, count: min(2, left))
        guard finds(mark, times: name.count, in: ending) else { break }
        builder.begin(name, markup: name)
        open.append(name)
        left -= name.count
      }
    }
    if left > 0 { builder.addCollapsed(String(repeating: mark, count: left)) }
    before = mark
    rest = rest.dropFirst(run.count)
    return true
  }

  /// The begin of a link or image that has an end: `[text](address)`, `[text][name]`, `![…]`.
  private mutating func addLinkBegin(to builder: inout BlockBuilder) -> Bool {
    let isImage = rest.first == "!"
    let mark = isImage ? rest.prefix(2) : rest.prefix(1)
    guard mark.last == "[" else { return false }
    if rest.hasPrefix("[^"), let end = rest.firstIndex(of: "]") {
      builder.standalone(String(rest[...end]))
      rest = rest[rest.index(after: end)...]
      if rest.first == ":" { rest = rest.dropFirst() }
      return true
    }
    guard open.count < Self.deepest,
      hasLinkEnd(rest.dropFirst(mark.count))
    else { return false }
    builder.begin("[", markup: String(mark))
    open.append("[")
    before = "["
    rest = rest.dropFirst(mark.count)
    return true
  }

  private mutating func addLinkEnd(to builder: inout BlockBuilder) -> Bool {
    guard let place = open.lastIndex(of: "["), let end = target(rest) else { return false }
    open.remove(at: place)
    builder.end("[", markup: String(rest[..<end]))
    before = ")"
    rest = rest[end...]
    return true
  }

  /// Whether the text of a link ends, its brackets in pairs, and says where it leads.
  private mutating func hasLinkEnd(_ text: Substring) -> Bool {
    let bytes = text.utf8
    var depth = 0
    var index = bytes.startIndex
    while index < bytes.endIndex, search() {
      switch bytes[index] {
      case UInt8(ascii: "\\"):
        index = bytes.index(after: index)
        if index == bytes.endIndex { return false }
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]") where depth == 0: return target(text[index...]) != nil
      case UInt8(ascii: "]"): depth -= 1
      default: break
      }
      index = bytes.index(after: index)
    }
    return false
  }

  /// Where `](address)` or `][name]` ends.
  private mutating func target(_ text: Substring) -> Substring.Index? {
    let bytes = text.utf8.dropFirst()
    guard let first = bytes.first, first == UInt8(ascii: "(") || first == UInt8(ascii: "[")
    else { return nil }
    let closing = first == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
    var depth = 0
    for index in bytes.indices {
      guard search() else { return nil }
      if bytes[index] == first { depth += 1 }
      if bytes[index] == closing { depth -= 1 }
      if depth == 0 { return bytes.index(after: index) }
    }
    return nil
  }

  /// A tag of HTML, or an address between angle brackets.
  private mutating func addTag(to builder: inout BlockBuilder) -> Bool {
    guard let end = rest.utf8.firstIndex(where: { $0 == UInt8(ascii: ">") || !search() }),
      rest[end] == ">",
      let first = rest.dropFirst().first, first.isLetter || first == "/" || first == "!"
    else { return false }
    let tag = rest[...end]
    let inner = tag.dropFirst().dropLast()
    if inner.contains("@") || inner.contains("://") {
      builder.begin("<", markup: "<")
      builder.add(String(inner))
      builder.end("<", markup: ">")
    } else if tag.hasPrefix("</") {
      builder.end(String(inner.dropFirst().lowercased()), markup: String(tag))
    } else {
      let name = inner.prefix { $0.isLetter || $0.isNumber }.lowercased()
      let isAlone = tag.hasSuffix("/>") || HTMLNames.isVoid(name) || name == "br" || first == "!"
      if isAlone {
        builder.standalone(String(tag))
      } else {
        builder.begin(name, markup: String(tag))
      }
    }
    before = ">"
    rest = rest[rest.index(after: end)...]
    return true
  }
}

extension Character {
  /// Whether it is part of a word, for marks of emphasis beside it.
  fileprivate var isWordLike: Bool { isLetter || isNumber }
}
