internal import Bitext

/// Carries the numbers of a segment into the translation of another that differs in them.
///
/// A number of the stored source that is another in the segment is looked for in the translation, by
/// its writing or its value; where it stands there as often as in the source, the new one is written
/// in its place, with the marks of the language. Where anything is in doubt, nothing is changed.
struct NumberCarrier {
  private let source: NumberStyle
  private let target: NumberStyle

  init(from source: LanguageTag, to target: LanguageTag) {
    self.source = NumberStyle(source)
    self.target = NumberStyle(target)
  }

  /// The translation with other numbers; as it is where none differ or not all can be told apart.
  func carrying(numbersOf text: String, for stored: String, into translation: Content) -> Content {
    let old = NumberStyle.numbers(in: stored)
    let new = NumberStyle.numbers(in: text)
    guard old.count == new.count, old.map(\.text) != new.map(\.text) else { return translation }
    var changes: [(before: String, after: String)] = []
    for (before, after) in zip(old, new) {
      if let known = changes.first(where: { $0.before == before.text }) {
        if known.after != after.text { return translation }
      } else {
        changes.append((before.text, after.text))
      }
    }
    changes.removeAll { $0.before == $0.after }
    var replaced = 0
    let runs = translation.runs.map { run -> Content.Run in
      guard case .text(let whole) = run else { return run }
      var result = ""
      var end = whole.startIndex
      for number in NumberStyle.numbers(in: whole) {
        guard let change = changes.first(where: { isSame($0.before, number.text) }) else {
          continue
        }
        replaced += 1
        result += whole[end..<number.range.lowerBound] + written(change.after)
        end = number.range.upperBound
      }
      return .text(result + whole[end...])
    }
    let wanted = old.count { number in changes.contains { $0.before == number.text } }
    return replaced == wanted ? Content(runs) : translation
  }

  /// Whether a number of the source is one of the translation.
  private func isSame(_ number: String, _ other: String) -> Bool {
    if number == other { return true }
    guard let value = source.value(of: number) else { return false }
    return value == target.value(of: other)
  }

  /// A number of the source as the target language writes it.
  private func written(_ number: String) -> String {
    guard number.contains(where: { !$0.isNumber }), let value = source.value(of: number) else {
      return number
    }
    let isGrouped = number.contains { !$0.isNumber && $0 != source.decimal }
    return target.written(value, grouped: isGrouped)
  }
}
