internal import Bitext
internal import Interchange

/// Two versions of a file of PO or XLIFF made one, block by block; every byte of a block that only one
/// version changed is that version's.
struct BlockMerge {
  /// What is written.
  private(set) var blocks: [FileBlock] = []
  /// What could not be decided.
  private(set) var conflicts: [ItemMerge.Conflict] = []
  /// Whether both changed what stands between the units; that of ours stays.
  private(set) var leavesFrame = false
  private let preference: ItemMerge.Preference
  private let base: [String: FileBlock]
  private let ours: [String: FileBlock]
  private let theirs: [String: FileBlock]

  init(
    base: [FileBlock], ours: [FileBlock], theirs: [FileBlock],
    preferring preference: ItemMerge.Preference
  ) {
    self.preference = preference
    self.base = base.byName
    self.ours = ours.byName
    self.theirs = theirs.byName
    // Where only theirs changed what stands between the units, that is the frame.
    let isOurFrameNew = ours.frame != base.frame
    let isTheirFrameNew = theirs.frame != base.frame
    leavesFrame = isOurFrameNew && isTheirFrameNew && ours.frame != theirs.frame
    let takesTheirFrame = isTheirFrameNew && !isOurFrameNew
    build(takesTheirFrame ? theirs : ours, adding: takesTheirFrame ? ours : theirs)
  }

  /// What stands in the frame of one version, and what only the other has.
  private mutating func build(_ frame: [FileBlock], adding other: [FileBlock]) {
    let known = frame.byName
    var insertions: [String: [FileBlock]] = [:]
    var (last, space) = ("", FileBlock?.none)
    for block in other {
      guard let name = block.name else {
        space = block
        continue
      }
      if known[name] == nil, let kept = result(named: name) {
        if let space, !space.spaceAtEnd.isEmpty {
          insertions[last, default: []].append(space.onlySpace)
        }
        insertions[last, default: []].append(kept)
      } else if known[name] != nil {
        last = name
      }
    }
    var begin = insertions[""]
    for block in frame {
      if block.name != nil, let first = begin {
        blocks += first
        begin = nil
      }
      guard let name = block.name else {
        blocks.append(block)
        continue
      }
      if let kept = result(named: name) { blocks.append(kept) }
      blocks += insertions[name] ?? []
    }
    if let begin { blocks += begin }
  }

  /// What becomes of a unit; `nil` where it is removed.
  private mutating func result(named name: String) -> FileBlock? {
    let (old, own, other) = (base[name], ours[name], theirs[name])
    if own?.trimmed == other?.trimmed || other?.trimmed == old?.trimmed { return own }
    if own?.trimmed == old?.trimmed { return other }
    guard let own, let other else {
      return decided(old, own, other, parts: [])
    }
    return merged(old, own, other)
  }

  private mutating func decided(
    _ old: FileBlock?, _ own: FileBlock?, _ other: FileBlock?, parts: [String]
  ) -> FileBlock? {
    switch preference {
    case .ours: return own
    case .theirs: return other
    case .none:
      conflicts.append(
        ItemMerge.Conflict(
          base: old?.item, ours: own?.item, theirs: other?.item, parts: parts))
      return own ?? other
    }
  }

  /// Merges the parts of a unit that both changed.
  private mutating func merged(
    _ old: FileBlock?, _ own: FileBlock, _ other: FileBlock
  ) -> FileBlock? {
    var result = own
    var conflicting: [String] = []
    let mine = own.byName
    var last: String?
    for part in other.parts {
      if mine[part.name] == nil, old?.byName[part.name] == nil {
        let place = last.flatMap { last in result.parts.firstIndex { $0.name == last } }
        result.parts.insert(part, at: place.map { $0 + 1 } ?? 0)
      }
      last = part.name
    }
    for (index, part) in result.parts.enumerated().reversed() where mine[part.name] != nil {
      let (before, after) = (old?.byName[part.name], other.byName[part.name])
      if after == part.bytes || after == before || part.name == "space" { continue }
      if part.bytes == before {
        if let after { result.parts[index].bytes = after } else { result.parts.remove(at: index) }
      } else if part.name == "PO-Revision-Date", let after {
        result.parts[index].bytes = max(
          String(decoding: part.bytes, as: UTF8.self), String(decoding: after, as: UTF8.self)
        ).utf8.map { $0 }
      } else if !["reference", "extracted comment"].contains(part.name) {
        conflicting.insert(part.name, at: 0)
        if preference == .theirs, let after { result.parts[index].bytes = after }
      }
    }
    if !result.isWellFormed || own.isMarkup && !conflicting.isEmpty {
      // Parts of elements may not go together.
      return decided(old, own, other, parts: conflicting)
    }
    if conflicting.isEmpty || preference != .none { return result }
    return decided(old, result, other, parts: conflicting)
  }
}

extension [FileBlock] {
  /// The units by their names.
  fileprivate var byName: [String: FileBlock] {
    Dictionary(compactMap { block in block.name.map { ($0, block) } }) { first, _ in first }
  }

  /// What stands between the units, white space aside.
  fileprivate var frame: [ArraySlice<UInt8>] {
    compactMap { $0.name == nil && !$0.trimmed.isEmpty ? $0.trimmed : nil }
  }
}

extension FileBlock {
  fileprivate var byName: [String: [UInt8]] {
    Dictionary(parts.map { ($0.name, $0.bytes) }) { first, _ in first }
  }

  fileprivate var item: BitextItem? { unit.map { .unit($0) } }

  /// The white space at the end, alone.
  fileprivate var onlySpace: FileBlock {
    var block = self
    block.parts = Array(parts.suffix(1))
    if !block.parts.isEmpty { block.parts[0].bytes = spaceAtEnd }
    return block
  }
}
