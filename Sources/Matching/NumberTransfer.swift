public import Bitext
public import ICU

/// Puts the numbers of a query into a translation, where a stored segment differs in numbers alone.
///
/// *Op 3 mei vielen 1.200 doden* is stored with *On 3 May 1,200 died*; for *Op 4 mei vielen 1.350
/// doden* that gives *On 4 May 1,350 died*. A number that changes must stand in the translation as
/// often as in the stored segment, with the same digits; its separators are written as the
/// translation writes them. Where any does not, nothing is given: half a change misleads.
public struct NumberTransfer {
  /// A number of the stored segment, and what the query has in its place.
  private struct Change: Hashable {
    let old: [UInt8]
    let new: [UInt8]
  }

  private var changes: [Change] = []
  /// The numbers that stay, which must not be taken for those that change.
  private var kept: [[UInt8]] = []

  /// Compares a query with a stored segment whose words are the same but for numbers; `nil` where
  /// no number differs, or words do.
  public init?(_ query: TokenizedText, _ stored: TokenizedText) {
    guard query.wordKeys == stored.wordKeys else { return nil }
    let new = Self.numbers(of: query)
    let old = Self.numbers(of: stored)
    guard new.count == old.count else { return nil }
    for (old, new) in zip(old, new) {
      if old == new { kept.append(old) } else { changes.append(Change(old: old, new: new)) }
    }
    // A number that both stays and changes leaves open which of two places is meant.
    let unsure = changes.contains { change in
      kept.contains { Self.digits($0) == Self.digits(change.old) }
    }
    if changes.isEmpty || unsure { return nil }
  }

  /// The translation with the numbers of the query; `nil` where it is not plain which they replace.
  public func applied(
    to translation: Content, _ tokenizer: inout Tokenizer
  ) throws(ICUError) -> Content? {
    let text = try tokenizer.tokens(of: translation.plainText)
    var places = text.tokens.filter { $0.kind == .number }
    var edits: [(range: Range<Int>, text: [UInt8])] = []
    for number in kept {
      guard let place = places.firstIndex(where: { Self.agree(text.bytes[$0.range], number) })
      else { continue }
      places.remove(at: place)
    }
    for change in changes {
      let fitting = places.indices.filter { Self.agree(text.bytes[places[$0].range], change.old) }
      // The same number may change into different ones: then no place is surely the right one.
      let same = changes.filter { Self.digits($0.old) == Self.digits(change.old) }
      guard let place = fitting.first, Set(same.map(\.new)).count == 1,
        let new = Self.written(change, like: text.bytes[places[place].range])
      else { return nil }
      edits.append((places.remove(at: place).range, new))
    }
    guard edits.count == changes.count,
      !places.contains(where: { place in
        changes.contains { Self.agree(text.bytes[place.range], $0.old) }
      })
    else { return nil }
    return Self.replaced(translation, edits)
  }

  private static func numbers(of text: TokenizedText) -> [[UInt8]] {
    text.tokens.filter { $0.kind == .number }.map { Array(text.bytes[$0.range]) }
  }

  private static func digits(_ number: some Sequence<UInt8>) -> [UInt8] {
    number.filter { 0x30...0x39 ~= $0 || $0 >= 0x80 }
  }

  private static func agree(_ left: ArraySlice<UInt8>, _ right: [UInt8]) -> Bool {
    digits(left) == digits(right)
  }

  /// The new number with the separators that the translation uses; `nil` where these are not known.
  private static func written(_ change: Change, like place: ArraySlice<UInt8>) -> [UInt8]? {
    if change.old.elementsEqual(place) { return change.new }
    let isSeparator: (UInt8) -> Bool = { $0 < 0x30 || 0x3A..<0x80 ~= $0 }
    let own = change.old.filter(isSeparator)
    let others = place.filter(isSeparator)
    guard own.count == others.count else {
      return change.new.contains(where: isSeparator) ? nil : change.new
    }
    var map: [UInt8: UInt8] = [:]
    for (from, to) in zip(own, others) where map.updateValue(to, forKey: from) ?? to != to {
      return nil
    }
    var written: [UInt8] = []
    for byte in change.new {
      guard isSeparator(byte) else {
        written.append(byte)
        continue
      }
      guard let to = map[byte] else { return nil }
      written.append(to)
    }
    return written
  }

  /// Content with pieces of its plain text replaced; `nil` where a code stands inside one.
  private static func replaced(
    _ content: Content, _ edits: [(range: Range<Int>, text: [UInt8])]
  ) -> Content? {
    var runs: [Content.Run] = []
    var start = 0
    var done = 0
    for run in content.runs {
      guard case .text(let text) = run else {
        runs.append(run)
        continue
      }
      var bytes = Array(text.utf8)
      let range = start..<(start + bytes.count)
      let inside = edits.filter { range.contains($0.range.lowerBound) }
        .sorted { $0.range.lowerBound > $1.range.lowerBound }
      for edit in inside {
        guard edit.range.upperBound <= range.upperBound else { return nil }
        bytes.replaceSubrange(
          (edit.range.lowerBound - start)..<(edit.range.upperBound - start), with: edit.text)
        done += 1
      }
      runs.append(.text(String(decoding: bytes, as: UTF8.self)))
      start = range.upperBound
    }
    return done == edits.count ? Content(runs) : nil
  }
}
