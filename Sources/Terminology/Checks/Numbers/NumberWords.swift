/// Reads number words: *vijfentwintig*, *twenty-five*, *zweihundert*, *quatre-vingt-dix*.
///
/// What a language writes as one word is taken apart at its scales and between unit and ten; what
/// it writes as several is joined by `NumberReader`.
struct NumberWords: Sendable {
  /// What a word adds to the number that it stands in.
  enum Meaning: Sendable, Equatable {
    /// A number by itself.
    case value(NumberValue)
    /// A number that ends what goes before, such as *first*.
    case ordinal(Int)
    /// A factor for what goes before.
    case scale(Int)
  }

  private let table: NumberTable
  private let joiners = ["en", "ën", "und", "-et-", "-"]

  init(_ table: NumberTable) {
    self.table = table
  }

  /// What a word in lower case says; `nil` where it is no number.
  func meaning(of word: String) -> Meaning? {
    if let scale = table.scales[word] { return .scale(scale) }
    if let value = table.small[word] { return .value(value) }
    if let ordinal = table.ordinals[word] { return .ordinal(ordinal) }
    guard word.utf8.count > 4 else { return nil }
    if let number = number(word) { return .value(NumberValue(number)) }
    if let half = numberAndHalf(word) { return .value(half) }
    return ordinal(word).map { .ordinal($0) }
  }

  /// *Zweieinhalb*, *tweeënhalf*, *drieëneenhalve*.
  private func numberAndHalf(_ word: String) -> NumberValue? {
    for (half, value) in table.small where value.powerOfHalf == 0 && word.hasSuffix(half) {
      let head = word.dropLast(half.count)
      for joiner in Self.halfJoiners where head.hasSuffix(joiner) {
        guard let whole = number(String(head.dropLast(joiner.count))) else { continue }
        return .half(after: whole)
      }
    }
    return nil
  }

  private static let halfJoiners = ["ein", "ëneen", "eneen", "ën", "en"]

  /// The number that a word begins with, as in *twaalfjarige* and *Achttausender*; `nil` where it
  /// begins with none above one.
  func beginning(of word: String) -> Int? {
    guard
      table.small.keys.contains(where: { $0.utf8.count > 2 && word.hasPrefix($0) })
        || table.tens.keys.contains(where: word.hasPrefix)
        || table.scales.keys.contains(where: word.hasPrefix)
    else { return nil }
    var begin = word
    while begin.utf8.count > 2 {
      if let value = number(begin), value > 1 { return value }
      begin.removeLast()
    }
    return nil
  }

  private func ordinal(_ word: String) -> Int? {
    for ending in table.ordinalEndings where word.hasSuffix(ending) {
      let stem = String(word.dropLast(ending.count))
      if let value = number(stem) ?? number(stem + "e") { return value }
    }
    for (ordinal, value) in table.ordinals where word.hasSuffix(ordinal) {
      let head = String(word.dropLast(ordinal.count))
      for joiner in joiners where head.hasSuffix(joiner) {
        let rest = String(head.dropLast(joiner.count))
        if let tens = table.tens[rest] { return tens + value }
        if table.small[rest]?.whole == 10 { return 10 + value }
      }
    }
    return nil
  }

  /// A whole number in one word.
  private func number(_ word: String) -> Int? {
    if let value = table.small[word]?.whole ?? table.tens[word] { return value }
    for scale in [1000, 100] {
      for (name, value) in table.scales where value == scale {
        guard let (head, tail) = Self.parts(of: word, around: name) else { continue }
        guard let factor = head.isEmpty ? 1 : number(head), factor < 1000 else { continue }
        if tail.isEmpty { return factor * scale }
        let joined = joiners.first { tail.hasPrefix($0) }.map { String(tail.dropFirst($0.count)) }
        if let rest = number(tail) ?? joined.flatMap(number), rest < scale {
          return factor * scale + rest
        }
      }
    }
    return tenAndUnit(word)
  }

  /// *vijfentwintig*, *dreiundzwanzig*, *twenty-five*, *soixante-quinze*.
  private func tenAndUnit(_ word: String) -> Int? {
    for (name, ten) in table.tens {
      if word.hasSuffix(name) {
        let head = word.dropLast(name.count)
        for joiner in joiners where head.hasSuffix(joiner) {
          if let unit = table.small[String(head.dropLast(joiner.count))]?.whole, 1..<10 ~= unit {
            return ten + unit
          }
        }
      } else if word.hasPrefix(name) {
        let tail = word.dropFirst(name.count)
        for joiner in joiners where tail.hasPrefix(joiner) {
          if let unit = table.small[String(tail.dropFirst(joiner.count))]?.whole, 1..<20 ~= unit {
            return ten + unit
          }
        }
      }
    }
    return nil
  }

  private static func parts(of word: String, around name: String) -> (String, String)? {
    let pieces = word.split(separator: name, maxSplits: 1, omittingEmptySubsequences: false)
    return pieces.count == 2 ? (String(pieces[0]), String(pieces[1])) : nil
  }
}
