extension NumberCheck {
  /// Takes out measures that the other side gives in another unit: *30 graden* and *86°F*.
  func takeOutConversions(
    _ missing: inout [WrittenNumber], _ added: inout [WrittenNumber], _ source: String,
    _ target: String
  ) {
    guard !missing.isEmpty, !added.isEmpty else { return }
    for (index, number) in missing.enumerated().reversed() {
      guard let measure = Measure(of: number, in: source, self.source.table),
        let place = added.firstIndex(where: { other in
          Measure(of: other, in: target, self.target.table).map(measure.isConverted) ?? false
        })
      else { continue }
      missing.remove(at: index)
      added.remove(at: place)
    }
  }

  /// Measures whose number stayed while the unit changed: *80 kilometer*, *80 miles*.
  func units(
    _ original: NumberScan, _ translation: NumberScan, _ source: String, _ target: String
  ) -> [CheckFinding] {
    original.numbers.compactMap { number in
      guard !number.isInWords, let measure = Measure(of: number, in: source, self.source.table)
      else { return nil }
      let same = translation.numbers.filter { $0.isCovered(by: Set(number.values)) }
      let measures = same.map { Measure(of: $0, in: target, self.target.table) }
      guard let other = same.first, !measures.isEmpty,
        measures.allSatisfy({ $0?.isOtherUnit(than: measure) ?? false })
      else { return nil }
      return CheckFinding(
        .number, .warning,
        "'\(source.slice(of: number.range))' stands before another unit in the translation.",
        sourceRange: number.range, targetRange: other.range)
    }
  }

  /// Whether a number counts something that the other text counts in other units, in words perhaps:
  /// *1,85 meter*, *six foot one*; *24 uur*, *a day*.
  func mayBeConverted(_ number: WrittenNumber, of source: String, in target: String) -> Bool {
    guard let measure = Measure(of: number, in: source, self.source.table) else { return false }
    return self.target.table.measures.contains { other in
      measure.isOtherUnit(thanSign: other.unit) && Self.hasWord(other.name, in: target)
    }
  }

  private static func hasWord(_ word: String, in text: String) -> Bool {
    let text = text.lowercased()
    guard let range = text.firstRange(of: word) else { return false }
    let before =
      range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
    let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
    return !before.isLetter && !after.isLetter
  }
}
