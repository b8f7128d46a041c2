internal import Bitext

/// Puts the codes of a segment into a translation that came from elsewhere.
enum CodePlacement {
  /// The target with the codes of the source, each once.
  ///
  /// A code of the target stands for one of the source: where the source that it translates is
  /// known, for the one that is in the same place there; else for the next with the same role. What
  /// the source has none for is left out. Codes that found no place go around the words that they
  /// surround in the source where the target has the same words, once, and the others to the begin
  /// of the target if they stand before all text in the source, else to its end.
  static func placing(
    codesOf source: Content, in target: Content, translating original: Content? = nil
  ) -> Content {
    guard source.hasCodes || target.hasCodes else { return target }
    let codes = source.codes
    var unused = Array(codes.indices)
    let map = original.map { counterparts(of: $0.codes, in: codes) }
    let roots = original.map { counterparts(of: target.codes, in: $0.codes) }
    var runs: [Content.Run] = []
    var number = 0
    for run in target.runs {
      guard case .code(let code) = run else {
        runs.append(run)
        continue
      }
      let known = roots?[number].flatMap { map?[$0] }
      number += 1
      let next = unused.firstIndex { codes[$0].role == code.role }
      let place = known.flatMap { unused.firstIndex(of: $0) } ?? (known == nil ? next : nil)
      if let place { runs.append(.code(codes[unused.remove(at: place)])) }
    }
    return around(Content(runs), unused: unused, of: source)
  }

  /// For each code the one that it is among others: the same, or the next with its role.
  private static func counterparts(of codes: [InlineCode], in others: [InlineCode]) -> [Int?] {
    var free = Set(others.indices)
    var found = codes.map { code -> Int? in
      let same = free.sorted().first { others[$0] == code }
      if let same { free.remove(same) }
      return same
    }
    for index in codes.indices where found[index] == nil {
      let next = free.sorted().first { others[$0].role == codes[index].role }
      if let next { free.remove(next) }
      found[index] = next
    }
    return found
  }

  /// The target with the codes of the source that found no place.
  private static func around(_ target: Content, unused: [Int], of source: Content) -> Content {
    var target = target
    var unused = unused
    for stretch in stretches(of: source) where unused.contains(stretch.codes.lowerBound) {
      guard unused.contains(stretch.codes.upperBound),
        let placed = target.wrapping(stretch.text, in: stretch.opening, stretch.closing)
      else { continue }
      target = placed
      unused.removeAll { $0 == stretch.codes.lowerBound || $0 == stretch.codes.upperBound }
    }
    let codes = source.codes
    let leading = source.runs.prefix { if case .code = $0 { true } else { false } }.count
    let before = unused.filter { $0 < leading }.map { Content.Run.code(codes[$0]) }
    let after = unused.filter { $0 >= leading }.map { Content.Run.code(codes[$0]) }
    return Content(before + target.runs + after)
  }

  /// A text between an opening code and its closing one.
  private struct Stretch {
    var codes: ClosedRange<Int>
    var opening: InlineCode
    var closing: InlineCode
    var text: String
  }

  /// The texts that stand alone between two codes of a pair.
  private static func stretches(of source: Content) -> [Stretch] {
    var stretches: [Stretch] = []
    var number = 0
    for (index, run) in source.runs.enumerated() {
      guard case .code(let opening) = run else { continue }
      number += 1
      guard opening.role == .opening, opening.pairing != nil, index + 2 < source.runs.count,
        case .text(let text) = source.runs[index + 1],
        case .code(let closing) = source.runs[index + 2], closing.role == .closing,
        closing.pairing == opening.pairing
      else { continue }
      stretches.append(
        Stretch(
          codes: (number - 1)...number, opening: opening, closing: closing, text: text))
    }
    return stretches
  }
}

extension Content {
  /// The content with codes around a text that stands in it once, as a word or words; `nil` else.
  fileprivate func wrapping(_ text: String, in opening: InlineCode, _ closing: InlineCode)
    -> Content?
  {
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    var place: (run: Int, range: Range<String.Index>)?
    for (index, run) in runs.enumerated() {
      guard case .text(let whole) = run else { continue }
      for range in whole.ranges(of: text) {
        let isWord =
          (range.lowerBound == whole.startIndex
            || !whole[whole.index(before: range.lowerBound)].isLetterOrNumber)
          && (range.upperBound == whole.endIndex || !whole[range.upperBound].isLetterOrNumber)
        guard isWord else { continue }
        if place != nil { return nil }
        place = (index, range)
      }
    }
    guard let place, case .text(let whole) = runs[place.run] else { return nil }
    let pieces: [Run] = [
      .text(String(whole[..<place.range.lowerBound])), .code(opening), .text(text),
      .code(closing), .text(String(whole[place.range.upperBound...])),
    ]
    return Content(runs[..<place.run] + pieces + runs[(place.run + 1)...])
  }

  /// A translation of this content with the white space that this one has at its begin and end.
  func outerSpaces(around translation: Content) -> Content {
    let text = plainText
    guard !text.isEmpty, !text.allSatisfy(\.isWhitespace), !translation.hasCodes, !hasCodes else {
      return translation
    }
    let target = translation.plainText
    guard let first = target.firstIndex(where: { !$0.isWhitespace }),
      let last = target.lastIndex(where: { !$0.isWhitespace })
    else { return translation }
    let leading = text.prefix(while: \.isWhitespace)
    let trailing = String(text.reversed().prefix(while: \.isWhitespace).reversed())
    return Content(leading + target[first...last] + trailing)
  }
}

extension Character {
  fileprivate var isLetterOrNumber: Bool { isLetter || isNumber }
}
