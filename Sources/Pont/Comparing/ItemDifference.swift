public import Bitext
public import Interchange

/// What became of an item between two files.
public enum ItemChange: Hashable, Sendable {
  /// It is in the second only.
  case added(BitextItem)
  /// It is in the first only.
  case removed(BitextItem)
  /// It is in both, with something else in it.
  case changed(BitextItem, BitextItem)
}

/// What differs between two memories or exchange files, item by item, in whatever order they stand.
public struct ItemDifference: Sendable {
  /// How much differs.
  public struct Counts: Hashable, Sendable {
    /// The items of the second file only.
    public internal(set) var added = 0
    /// The items of the first file only.
    public internal(set) var removed = 0
    /// The items with something else in them.
    public internal(set) var changed = 0
    /// The items that are the same.
    public internal(set) var same = 0

    /// Whether nothing differs.
    public var isEmpty: Bool { added + removed + changed == 0 }
  }

  /// How files are compared.
  public struct Options: Sendable {
    /// Whether only texts and inline codes count, and no attributes, notes and properties.
    public var ignoresDetails = false
    /// The language of the sources, by which units are known again; `nil` to take it from the files.
    public var source: LanguageTag?
    /// How the files are read.
    public var reading = ReadingOptions()

    /// Compares everything.
    public init() {}

    /// The language of the sources: the one given, else the first that a header names; `nil` where
    /// none does.
    public func sourceLanguage(of paths: [String]) throws -> LanguageTag? {
      try source ?? ItemReader.sourceLanguage(of: paths, options: reading)
    }
  }

  /// How many changes are in memory at a time; the files are read again for more.
  private static let windowCount = 20_000

  /// Calls `body` with each change: what was removed or changed in the order of the first file, then
  /// what was added in the order of the second.
  ///
  /// The files may be of different formats, and have to be such that can be read twice. Of each item
  /// 48 bytes are kept, and the changes in windows.
  /// - Throws: `InterchangeError`, `MemoryError`, or what `body` throws.
  public static func changes(
    from first: String, to second: String, options: Options = Options(),
    _ body: (ItemChange) throws -> Void
  ) throws -> Counts {
    let source = try options.sourceLanguage(of: [first, second])
    func facts(_ path: String) throws -> [ItemFacts] {
      try ItemReader.facts(
        of: path, source: source, ignoresDetails: options.ignoresDetails,
        options: options.reading)
    }
    let pairing = ItemPairing(try facts(first), try facts(second))
    var counts = Counts()
    let places = pairing.partners.indices.filter { !pairing.isEqual[$0] }
    counts.same = pairing.partners.count - places.count
    for window in places.windows(of: windowCount) {
      let before = try ItemReader.items(of: first, at: Set(window), options: options.reading)
      let partners = Set(window.compactMap { pairing.partners[$0] })
      let after = try ItemReader.items(of: second, at: partners, options: options.reading)
      for place in window {
        guard let item = before[place] else { continue }
        let partner = pairing.partners[place].flatMap { after[$0] }
        if partner == nil { counts.removed += 1 } else { counts.changed += 1 }
        try body(partner.map { .changed(item, $0) } ?? .removed(item))
      }
    }
    counts.added = try additions(to: second, pairing, options, body)
    return counts
  }

  /// Calls `body` with what was added and tells how much.
  private static func additions(
    to second: String, _ pairing: ItemPairing, _ options: Options,
    _ body: (ItemChange) throws -> Void
  ) throws -> Int {
    let added = pairing.partnersOfSecond.indices.filter { pairing.partnersOfSecond[$0] == nil }
    for window in added.windows(of: windowCount) {
      let items = try ItemReader.items(of: second, at: Set(window), options: options.reading)
      for item in window.compactMap({ items[$0] }) { try body(.added(item)) }
    }
    return added.count
  }
}

extension [Int] {
  /// The elements in runs of at most `count`.
  fileprivate func windows(of count: Int) -> [ArraySlice<Int>] {
    stride(from: 0, to: self.count, by: count).map { self[$0..<Swift.min($0 + count, self.count)] }
  }
}
