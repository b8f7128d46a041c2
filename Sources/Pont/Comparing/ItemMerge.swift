public import Bitext
public import Interchange

/// Two versions of a memory or exchange file made one, by what each changed since both were the same.
public struct ItemMerge: Sendable {
  /// A place where both versions changed the same differently.
  public struct Conflict: Hashable, Sendable {
    /// What it was; `nil` where both added it.
    public let base: BitextItem?
    /// What it is in ours; `nil` where ours removed it.
    public let ours: BitextItem?
    /// What it is in theirs; `nil` where theirs removed it.
    public let theirs: BitextItem?
    /// The parts that both changed: `nl`, `note`; none where the whole item is meant.
    public let parts: [String]
  }

  /// Which version wins where both changed the same.
  public enum Preference: String, CaseIterable, Sendable {
    /// Ours; the conflict is listed.
    case none
    /// Ours, without a word.
    case ours
    /// Theirs, without a word.
    case theirs
  }

  /// What could not be decided.
  public let conflicts: [Conflict]
  /// How many items the result has.
  public let count: Int
  /// What the format could not hold.
  public let remarks: [Remark]

  /// Merges two versions with the one that both come from.
  ///
  /// What only one version changed is taken from it; where both changed the same item, its parts are
  /// merged one by one. In conflict ours stays, or what one version changed and the other removed;
  /// of what both added for the same source both stay. The order is that of ours; what theirs added
  /// follows the item that it follows there. A memory keeps where the items of ours came from, and
  /// what alignment and reviews have taught either version; the history begins anew.
  ///
  /// - Parameters:
  ///   - base: the file that both come from; `/dev/null` where there was none.
  ///   - output: the file to write, `-` for standard output; may be any of the three.
  ///   - kind: the format to write; that of ours when `nil`.
  /// - Throws: `InterchangeError`, `MemoryError` or `PontError`; nothing is written then.
  public static func merge(
    base: String, ours: String, theirs: String, into output: String, as kind: FileKind? = nil,
    preferring preference: Preference = .none, options: ItemDifference.Options = .init()
  ) throws -> ItemMerge {
    let kind = try kind ?? FileKind.of(ours) ?? FileKind.of(theirs)
    // Of these more than the units has to stay, and cannot be written anew.
    if let kind, kind == .xliff || kind == .po {
      return try mergeBlocks(
        base: base, ours: ours, theirs: theirs, into: output, as: kind,
        preferring: preference, options.reading)
    }
    var plan = try MergePlan(
      base: base, ours: ours, theirs: theirs, preferring: preference, options: options)
    let reader = try ItemReader(ours, options: options.reading)
    var writer = try ItemWriter(
      output, as: kind, header: reader.header, languages: plan.languages)
    var count = 0
    func write(_ items: [BitextItem], from origin: Origin? = nil) throws {
      for item in items { try writer.write(item, from: origin) }
      count += items.count
    }
    try write(plan.inserted(after: -1))
    var place = 0
    while let item = try reader.next() {
      if let kept = plan.result(for: item, at: place) { try write([kept], from: reader.origin) }
      try write(plan.inserted(after: place))
      place += 1
    }
    for path in [ours, theirs] where try kind == .memory && FileKind.of(path) == .memory {
      try writer.takeOver(whatIsLearntBy: path)
    }
    let remarks = try writer.finish()
    return ItemMerge(conflicts: plan.conflicts, count: count, remarks: remarks)
  }

  /// Merges files of PO or XLIFF, which hold more than units.
  private static func mergeBlocks(
    base: String, ours: String, theirs: String, into output: String, as kind: FileKind,
    preferring preference: Preference, _ options: ReadingOptions
  ) throws -> ItemMerge {
    let frame = try BlockFile(path: ours, kind: kind, options: options)
    let others = try [base, theirs].map { path in
      path == "/dev/null"
        ? [] : try BlockFile(path: path, kind: kind, options: options).blocks
    }
    let merge = BlockMerge(
      base: others[0], ours: frame.blocks, theirs: others[1], preferring: preference)
    try frame.write(merge.blocks, to: output)
    let message = "both versions changed what stands between the units; that of ours stays"
    return ItemMerge(
      conflicts: merge.conflicts, count: merge.blocks.count { $0.name != nil },
      remarks: merge.leavesFrame ? [Remark(path: ours, message: message)] : [])
  }
}
