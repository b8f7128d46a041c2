internal import XML

/// Divides a unit of XLIFF into parts that can change by themselves: its segments, and what stands
/// beside them.
struct XLIFFUnitParts {
  private let bytes: [UInt8]
  private let dialect: InlineDialect
  private let own: OwnNamespace
  private var cuts: [(name: String, start: Int)] = []
  private var met: [String: Int] = [:]

  /// The parts of a unit in a stretch of bytes; the white space before an element belongs to it.
  static func parts(
    of unit: Range<Int>, in bytes: [UInt8], _ dialect: InlineDialect, _ own: OwnNamespace
  ) -> [FileBlock.Part] {
    var parts = XLIFFUnitParts(bytes: bytes, dialect: dialect, own: own)
    parts.cut(unit)
    let ends = parts.cuts.dropFirst().map(\.start) + [unit.upperBound]
    return zip(parts.cuts, ends).map { cut, end in
      FileBlock.Part(name: cut.name, bytes: Array(bytes[cut.start..<end]))
    }
  }

  private init(bytes: [UInt8], dialect: InlineDialect, own: OwnNamespace) {
    self.bytes = bytes
    self.dialect = dialect
    self.own = own
  }

  private mutating func cut(_ unit: Range<Int>) {
    var open: [String] = []
    var (place, space) = (unit.lowerBound, Int?.none)
    while place < unit.upperBound, let token = MarkupToken(at: place, in: bytes.span) {
      let start = space ?? token.range.lowerBound
      space = nil
      switch token.kind {
      case .start, .empty:
        let tag = MarkupTag(token, in: bytes, own)
        if let name = name(of: tag, in: open) { cuts.append((name, start)) }
        if token.kind == .start { open.append(tag.name) }
      case .end:
        guard let name = open.popLast() else { break }
        if open.isEmpty { cuts.append(("end", start)) }
        if open.count == 1, isDivided(name) { cuts.append((name + " end", start)) }
      case .text:
        let isSpace = bytes[token.range].allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
        space = isSpace && !isText(open) ? token.range.lowerBound : nil
      case .other: break
      }
      place = token.range.upperBound
    }
  }

  /// Whether the parts in an element of the unit are parts by themselves.
  private func isDivided(_ element: String) -> Bool {
    dialect == .xliff1 && (element == "target" || element.localName == "seg-defs")
  }

  /// Whether white space is text here.
  private func isText(_ open: [String]) -> Bool { open.last == "target" }

  /// What the part is called that begins with a tag; `nil` where none does.
  private mutating func name(of tag: MarkupTag, in open: [String]) -> String? {
    switch open.count {
    case 0: return "unit"
    case 1: return numbered(tag, key: "id")
    case 2 where isDivided(open[1]):
      let isSegment =
        open[1] == "target"
        ? tag.name == "mrk" && tag.value(of: "mtype") == "seg" : tag.name.localName == "seg"
      return isSegment ? numbered(tag, key: open[1] == "target" ? "mid" : "id") : nil
    default: return nil
    }
  }

  /// The name of an element with what tells it from others, once in its unit.
  private mutating func numbered(_ tag: MarkupTag, key: String) -> String {
    let known = tag.value(of: key).map { "\(tag.name) \($0)" } ?? tag.name
    met[known, default: 0] += 1
    let count = met[known] ?? 1
    return count == 1 ? known : "\(known) \(count)"
  }
}

extension FileBlock {
  /// Whether every element that begins in a block of XML ends in it, in order; what is put together of
  /// parts of two versions may not be so.
  public var isWellFormed: Bool {
    guard isMarkup else { return true }
    let bytes = bytes
    var open: [ArraySlice<UInt8>] = []
    var place = 0
    while place < bytes.count {
      guard let token = MarkupToken(at: place, in: bytes.span) else {
        return open.isEmpty && !bytes[place...].contains(UInt8(ascii: "<"))
      }
      if token.kind == .start { open.append(bytes[token.name]) }
      if token.kind == .end, open.popLast() != bytes[token.name] { return false }
      place = token.range.upperBound
    }
    return open.isEmpty
  }
}
