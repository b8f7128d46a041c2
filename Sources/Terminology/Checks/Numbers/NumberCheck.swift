internal import Bitext

/// Checks that the numbers, dates, times and amounts of the source stand in the target, written as
/// its language does.
struct NumberCheck: Sendable {
  let source: NumberReader
  let target: NumberReader
  private let targetName: String

  init(source: LanguageTag, target: LanguageTag) {
    self.source = NumberReader(language: source)
    self.target = NumberReader(language: target)
    targetName = target.text
  }

  func findings(
    source: String, target: String, hiding hidden: (source: [Range<Int>], target: [Range<Int>])
  ) -> [CheckFinding] {
    let original = self.source.scan(source, hiding: hidden.source)
    let translation = self.target.scan(target, hiding: hidden.target)
    let numerals = RomanNumerals.differences(source, target)
    if original.isEmpty, translation.isEmpty { return numerals }
    let wanted = original.values
    let found = translation.values
    var missing = original.numbers.filter { !$0.isLoose && !$0.isCovered(by: found) }
    var added = translation.numbers.filter { !$0.isLoose && !$0.isCovered(by: wanted) }
    takeOutConversions(&missing, &added, source, target)
    TelephoneNumbers.takeOut(&missing, &added, source, target)
    if !missing.isEmpty { excuse(&missing, by: target, self.target) }
    if !added.isEmpty { excuse(&added, by: source, self.source) }
    Self.takeOutTimes(&missing, saidBy: translation.numbers, &added)
    Self.takeOutTimes(&added, saidBy: original.numbers, &missing)
    if missing.count != 1 || added.count != 1 {
      // Words alone prove nothing: *three-quarters*, *one of two*.
      missing.removeAll(where: \.isInWords)
      added.removeAll(where: \.isInWords)
    }
    return differences(missing, added, source, target)
      + hours(original, translation, source, target)
      + numerals
      + marks(translation, source: original, of: source, in: target)
      + amounts(original, translation, source, target)
      + units(original, translation, source, target)
      + dates(original, translation, source, target)
  }

  /// Takes out the times in digits that the other side says by their hour: *8:15*, *kwart over acht*.
  private static func takeOutTimes(
    _ times: inout [WrittenNumber], saidBy numbers: [WrittenNumber], _ words: inout [WrittenNumber]
  ) {
    times.removeAll { time in
      guard let word = numbers.first(where: { time.isTime(around: $0) }) else { return false }
      words.removeAll { $0.range == word.range }
      return true
    }
  }

  /// Takes out what the other side says inside words or in Roman numerals.
  private func excuse(
    _ numbers: inout [WrittenNumber], by text: String, _ reader: NumberReader
  ) {
    let said = reader.beginnings(in: text).union(RomanNumerals.values(in: text))
    numbers.removeAll { $0.isCovered(by: said) }
  }

  private func differences(
    _ missing: [WrittenNumber], _ added: [WrittenNumber], _ source: String, _ target: String
  ) -> [CheckFinding] {
    if missing.count == 1, added.count == 1 {
      let (wanted, found) = (missing[0], added[0])
      let texts = (source.slice(of: wanted.range), target.slice(of: found.range))
      let message =
        texts.0 == texts.1
        ? "'\(texts.0)' is written as in the source and means another number in \(targetName)."
        : "'\(texts.0)' is '\(texts.1)' in the translation."
      return [
        CheckFinding(
          .number, .error, message, sourceRange: wanted.range, targetRange: found.range)
      ]
    }
    return missing.map { number in
      let isDoubtful = mayBeConverted(number, of: source, in: target)
      let message = "'\(source.slice(of: number.range))' is not in the translation"
      return CheckFinding(
        .number, isDoubtful ? .hint : .error,
        message + (isDoubtful ? ", which counts in other units." : "."), sourceRange: number.range)
    }
      + added.map {
        CheckFinding(
          .number, .warning,
          "'\(target.slice(of: $0.range))' is in the translation and not in the source.",
          targetRange: $0.range)
      }
  }

  /// Half hours in words that have become others: *half een* is no *half past one*.
  private func hours(
    _ original: NumberScan, _ translation: NumberScan, _ source: String, _ target: String
  ) -> [CheckFinding] {
    let wanted = original.numbers.filter(\.isHalfHour)
    let found = translation.numbers.filter(\.isHalfHour)
    guard wanted.count == 1, found.count == 1,
      Set(wanted[0].clocks).isDisjoint(with: found[0].clocks)
    else { return [] }
    return [
      CheckFinding(
        .number, .error,
        "'\(source.slice(of: wanted[0].range))' is '\(target.slice(of: found[0].range))' in the "
          + "translation.",
        sourceRange: wanted[0].range, targetRange: found[0].range)
    ]
  }

  /// Decimals marked as in the source, where the language of the target marks them otherwise.
  private func marks(
    _ translation: NumberScan, source: NumberScan, of original: String, in target: String
  ) -> [CheckFinding] {
    guard self.source.table.decimalMark != self.target.table.decimalMark else { return [] }
    let decimals = Set(source.numbers.filter { !$0.hasForeignMark }.flatMap(\.values))
    return translation.numbers.compactMap { number in
      guard number.hasForeignMark, number.parts.count == 2,
        number.values.contains(where: decimals.contains),
        !Self.isVersion(number, in: target, of: original)
      else { return nil }
      return CheckFinding(
        .number, .warning,
        "'\(target.slice(of: number.range))' has the decimal mark of the source; "
          + "\(targetName) has '\(Character(Unicode.Scalar(self.target.table.decimalMark)))'.",
        targetRange: number.range)
    }
  }

  /// Whether the word before a number is a name that both texts have, so that the number is a
  /// version: *Exif 2.3*.
  private static func isVersion(
    _ number: WrittenNumber, in target: String, of source: String
  ) -> Bool {
    let before = String(decoding: target.utf8.prefix(number.range.lowerBound), as: UTF8.self)
    guard before.hasSuffix(" "), let name = before.split(separator: " ").last,
      name.contains(where: \.isLetter)
    else { return false }
    return source.contains("\(name) \(target.slice(of: number.range))")
  }

  /// Amounts that have become another currency.
  private func amounts(
    _ original: NumberScan, _ translation: NumberScan, _ source: String, _ target: String
  ) -> [CheckFinding] {
    original.numbers.compactMap { number in
      guard let currency = number.currency else { return nil }
      let same = translation.numbers.filter {
        !$0.isInWords && $0.isCovered(by: Set(number.values))
      }
      guard let other = same.first,
        !same.contains(where: { $0.currency == currency || $0.currency == nil })
      else { return nil }
      return CheckFinding(
        .number, .error,
        "'\(source.slice(of: number.range))' is in \(currency), "
          + "'\(target.slice(of: other.range))' in \(other.currency ?? "none").",
        sourceRange: number.range, targetRange: other.range)
    }
  }

  /// Months and days of the week that have become others.
  private func dates(
    _ original: NumberScan, _ translation: NumberScan, _ source: String, _ target: String
  ) -> [CheckFinding] {
    changed(
      original.months, translation.months, original.months + original.otherMonths,
      translation.months + translation.otherMonths, source, target)
      + changed(
        original.weekdays, translation.weekdays, original.weekdays, translation.weekdays, source,
        target)
  }

  private func changed(
    _ wanted: [NumberScan.Named], _ found: [NumberScan.Named], _ allWanted: [NumberScan.Named],
    _ allFound: [NumberScan.Named], _ source: String, _ target: String
  ) -> [CheckFinding] {
    let missing = wanted.first { day in !allFound.contains { $0.number == day.number } }
    let added = found.first { day in !allWanted.contains { $0.number == day.number } }
    guard let missing, let added else { return [] }
    let texts = (source.slice(of: missing.range), target.slice(of: added.range))
    return [
      CheckFinding(
        .number, .error, "'\(texts.0)' is '\(texts.1)' in the translation.",
        sourceRange: missing.range, targetRange: added.range)
    ]
  }
}

extension NumberScan {
  /// Whether the text says nothing in numbers.
  fileprivate var isEmpty: Bool {
    numbers.isEmpty && months.isEmpty && otherMonths.isEmpty && weekdays.isEmpty
  }
}
