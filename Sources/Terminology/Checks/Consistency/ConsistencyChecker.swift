/// Remembers translations and tells where the same source is translated differently.
///
/// A source is remembered by a hash of 64 bits, so that a million pairs take some 60 MB; the texts
/// of the first translations are kept as long as they fit into 64 MB, and four million sources at
/// most.
public struct ConsistencyChecker: Sendable {
  private struct Entry {
    let target: UInt64
    let number: Int
    let text: Range<Int32>
  }

  private static let mostEntries = 4_000_000
  private static let mostBytes = 64 << 20

  private var entries: [UInt64: Entry] = [:]
  private var texts: [UInt8] = []

  /// Makes a checker that has seen nothing.
  public init() {}

  /// Notes a pair; finds fault where an earlier pair had the same source and another target.
  ///
  /// White space at the ends does not count. A single word, which may well have two meanings, and
  /// a difference in capitals alone are hints.
  ///
  /// - Parameter number: what the caller counts the pair by.
  public mutating func finding(source: String, target: String, number: Int = 0) -> CheckFinding? {
    let source = source.utf8.trimmed
    let target = target.utf8.trimmed
    guard !source.isEmpty, !target.isEmpty else { return nil }
    let key = ByteHash(source).value
    guard let earlier = entries[key] else {
      note(target, of: key, number: number)
      return nil
    }
    guard earlier.target != ByteHash(target).value else { return nil }
    let bytes = texts[Int(earlier.text.lowerBound)..<Int(earlier.text.upperBound)]
    let text = String(decoding: bytes, as: UTF8.self)
    let isHint =
      !source.contains(0x20)
      || text.lowercased() == String(decoding: target, as: UTF8.self).lowercased()
    let words = text.isEmpty ? "" : ": '\(text)'"
    return CheckFinding(
      .inconsistent, isHint ? .hint : .warning,
      "The same source was translated otherwise before\(words).", earlier: earlier.number)
  }

  private mutating func note(_ target: Substring.UTF8View, of key: UInt64, number: Int) {
    guard entries.count < Self.mostEntries else { return }
    let start = texts.count
    if start + target.count < Self.mostBytes { texts.append(contentsOf: target) }
    entries[key] = Entry(
      target: ByteHash(target).value, number: number, text: Int32(start)..<Int32(texts.count))
  }
}

extension String.UTF8View {
  /// The bytes without ASCII white space at the ends.
  fileprivate var trimmed: Substring.UTF8View {
    var rest = self[...]
    while let first = rest.first, first <= 0x20 { rest.removeFirst() }
    while let last = rest.last, last <= 0x20 { rest.removeLast() }
    return rest
  }
}
