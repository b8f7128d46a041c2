internal import Bitext
internal import XML

/// Where the parts of a unit of XLIFF stand in the bytes of its file.
struct XLIFFLayout {
  /// A place for a translation: that of a whole unit in XLIFF 1.2, of a segment in XLIFF 2.
  struct Slot {
    /// The tag of the `segment`.
    var tag: MarkupTag?
    /// The `segment`, whole.
    var range: Range<Int>?
    /// The tag with which the source begins.
    var sourceTag: MarkupTag?
    /// Where the source ends.
    var sourceEnd: Int?
    /// The white space before the source.
    var indentation = ""
    /// Where a target may be added: after the source, or the source divided.
    var insertion: Int?
    /// The target that is there, whole.
    var target: Range<Int>?
    /// The tag with which it begins.
    var targetTag: MarkupTag?
  }

  /// The tag of the unit.
  private(set) var tag: MarkupTag
  /// Where the tag of the unit ends.
  private(set) var begin: Int
  private(set) var slots: [Slot] = []
  /// Where another candidate may be added to those of the unit, and the prefix that they bear.
  private(set) var candidates: (end: Int, prefix: String)?
  /// Alternatives that Pont has written, whole.
  private(set) var ownAlternatives: [Range<Int>] = []
  /// The tags that another tool has for segments, by their names.
  private(set) var segmentTags: [String: MarkupTag] = [:]
  private let own: OwnNamespace
  private var open: [(name: String, start: Int, space: Int)] = []
  private var space = ""

  /// Looks a unit through.
  init?(
    of unit: Range<Int>, in bytes: [UInt8], _ dialect: InlineDialect, _ own: OwnNamespace
  ) {
    guard let first = MarkupToken(at: unit.lowerBound, in: bytes.span) else { return nil }
    self.own = own
    tag = MarkupTag(first, in: bytes, own)
    begin = first.range.upperBound
    if dialect == .xliff1 { slots = [Slot()] }
    var place = begin
    while place < unit.upperBound, let token = MarkupToken(at: place, in: bytes.span) {
      place = token.range.upperBound
      take(token, bytes, dialect)
    }
  }

  /// Whether another tool has locked a segment.
  func isLocked(_ segment: String?) -> Bool {
    segmentTags[segment ?? ""]?.says("locked", ["true", "yes", "1"]) == true
  }

  /// How many elements are open around the parts of a slot.
  private static func depth(_ dialect: InlineDialect) -> Int { dialect == .xliff2 ? 1 : 0 }

  private mutating func take(_ token: MarkupToken, _ bytes: [UInt8], _ dialect: InlineDialect) {
    switch token.kind {
    case .start, .empty:
      begins(token, bytes, dialect)
      if token.kind == .empty { ends(at: token.range.upperBound, token, dialect) }
      space = ""
    case .end:
      ends(at: token.range.upperBound, token, dialect)
      space = ""
    case .text:
      let text = String(decoding: bytes[token.range], as: UTF8.self)
      space = text.allSatisfy(\.isWhitespace) ? text : ""
    case .other: space = ""
    }
  }

  private mutating func begins(
    _ token: MarkupToken, _ bytes: [UInt8], _ dialect: InlineDialect
  ) {
    let tag = MarkupTag(token, in: bytes, own)
    let isPart = open.count == Self.depth(dialect) && (dialect == .xliff1 || isInSegment)
    if dialect == .xliff2, open.isEmpty, tag.name == "segment" { slots.append(Slot(tag: tag)) }
    if isPart, !slots.isEmpty {
      if tag.name == "source" {
        slots[slots.count - 1].indentation = space
        slots[slots.count - 1].sourceTag = tag
      }
      if tag.name == "target" { slots[slots.count - 1].targetTag = tag }
    }
    if tag.name.localName == "seg", open.last?.name.localName == "seg-defs",
      let id = tag.value(of: "id")
    {
      segmentTags[id] = tag
    }
    let isOwn = tag.name == "alt-trans" && tag.value(of: "origin") == "Pont"
    open.append((isOwn ? "own" : tag.name, token.range.lowerBound, space.utf8.count))
  }

  private var isInSegment: Bool { open.first?.name == "segment" }

  private mutating func ends(at place: Int, _ token: MarkupToken, _ dialect: InlineDialect) {
    guard let (name, start, space) = open.popLast() else { return }
    if open.isEmpty, name.localName == "matches", token.kind == .end {
      candidates = (token.range.lowerBound, String(name.dropLast("matches".count)))
    }
    if open.isEmpty, name == "segment", dialect == .xliff2, !slots.isEmpty {
      slots[slots.count - 1].range = start..<place
    }
    if open.isEmpty, name == "own" { ownAlternatives.append((start - space)..<place) }
    guard open.count == Self.depth(dialect), dialect == .xliff1 || isInSegment, !slots.isEmpty
    else { return }
    switch name {
    case "source", "seg-source":
      if name == "source" { slots[slots.count - 1].sourceEnd = place }
      slots[slots.count - 1].insertion = place
    case "target": slots[slots.count - 1].target = start..<place
    default: break
    }
  }
}
