public import Bitext

/// Puts the numbers of a query into a translation, where a stored segment differs in numbers.
///
/// *Op 3 mei vielen 1.200 doden* is stored with *On 3 May 1,200 died*; for *Op 4 mei vielen 1.350
/// doden* that gives *On 4 May 1,350 died*. A number that changes must stand in the translation as
/// often as in the stored segment, in the same writing or with the same value. It is written with
/// the marks that stand there, else with those of the language. Where anything is in doubt, nothing
/// is given: half a change misleads.
public struct NumberTransfer {
  /// A number of the stored segment, and what the query has in its place.
  private struct Change {
    let old: String
    let new: String
  }

  private let source: NumberStyle
  private let target: NumberStyle
  private let changes: [Change]
  /// How many numbers of the stored segment change.
  private let count: Int

  /// Compares a query with a stored segment, whatever words they have; `nil` where no number differs
  /// or it is not plain which stands for which.
  public init?(
    _ query: String, _ stored: String, from source: LanguageTag, to target: LanguageTag
  ) {
    let new = NumberStyle.numbers(in: query).map(\.text)
    let old = NumberStyle.numbers(in: stored).map(\.text)
    guard old.count == new.count else { return nil }
    var pairs: [String: String] = [:]
    // The same number may change into different ones: then no place is surely the right one.
    for (old, new) in zip(old, new) {
      if pairs.updateValue(new, forKey: old) ?? new != new { return nil }
    }
    changes = pairs.filter { $0.key != $0.value }.sorted { $0.key < $1.key }
      .map { Change(old: $0.key, new: $0.value) }
    count = zip(old, new).count { $0 != $1 }
    if changes.isEmpty { return nil }
    self.source = NumberStyle(source)
    self.target = NumberStyle(target)
  }

  /// Compares a query with a stored segment whose words are the same but for numbers; `nil` where
  /// words differ too.
  public init?(
    _ query: TokenizedText, _ stored: TokenizedText, from source: LanguageTag,
    to target: LanguageTag
  ) {
    guard query.wordKeys == stored.wordKeys else { return nil }
    self.init(
      String(decoding: query.bytes, as: UTF8.self), String(decoding: stored.bytes, as: UTF8.self),
      from: source, to: target)
  }

  /// The translation with the numbers of the query; `nil` where it is not plain which they replace.
  public func applied(to translation: Content) -> Content? {
    var replaced = 0
    var runs: [Content.Run] = []
    for run in translation.runs {
      guard case .text(let whole) = run else {
        runs.append(run)
        continue
      }
      var text = ""
      var end = whole.startIndex
      for number in NumberStyle.numbers(in: whole) {
        let fitting = changes.filter { isSame($0.old, number.text) }
        guard let change = fitting.first else { continue }
        guard fitting.count == 1, let new = written(change, like: number.text) else { return nil }
        replaced += 1
        text += whole[end..<number.range.lowerBound] + new
        end = number.range.upperBound
      }
      runs.append(.text(text + whole[end...]))
    }
    return replaced == count ? Content(runs) : nil
  }

  /// Whether a number of the source is one of the translation: written so, of the same value, or, for
  /// times, dates and versions, of the same groups of digits.
  private func isSame(_ number: String, _ other: String) -> Bool {
    if number == other { return true }
    guard let value = source.value(of: number) else {
      return NumberStyle.groups(of: number) == NumberStyle.groups(of: other)
    }
    return value == target.value(of: other)
  }

  /// The new number as it is to stand in the place of one of the translation.
  private func written(_ change: Change, like place: String) -> String? {
    guard let value = source.value(of: change.new), source.value(of: change.old) != nil else {
      return NumberStyle.replacingGroups(of: place, by: change.new)
        ?? (place == change.old ? change.new : nil)
    }
    let mark = target.group(of: place)
    // Where the old number shows no thousands, the new one has them as the query writes it.
    let isGrouped =
      mark != nil
      || source.group(of: change.old) == nil
        && source.group(of: change.new) != nil
    return target.written(value, group: isGrouped ? mark ?? target.group : nil)
  }
}
