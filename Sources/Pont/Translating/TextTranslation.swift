internal import Bitext
internal import Interchange
internal import Segmentation

/// Translates a text sentence by sentence, where the memory has the whole sentence.
struct TextTranslation {
  private static let count = 512

  private let translator: Translator
  private let options: TranslationOptions

  init(_ translator: Translator, _ options: TranslationOptions) {
    self.translator = translator
    self.options = options
  }

  /// Writes the text with the sentences that have an exact match translated.
  func translate(_ input: String, into output: String) throws -> FillReport {
    let file = try TextFile.plain(path: input, options: options.reading)
    var report = FillReport()
    var text = ""
    try forEachBatch(of: file.text, named: input) { parts, found in
      for (part, match) in zip(parts, found) {
        let isExact = match.map { $0.score >= .exact } ?? false
        report.add(isExact: isExact, hasText: !part.text.isEmpty)
        text += part.before
        text += isExact ? match?.match.target.content.plainText ?? "" : part.text
        text += part.after
      }
    }
    try TextFile.write(text, to: output)
    return report
  }

  /// Counts the sentences of a text.
  func analyse(_ text: String, named name: String) throws {
    try forEachBatch(of: text, named: name) { _, _ in }
  }

  /// A sentence, the white space and marks of lists and headings around it aside.
  private struct Part {
    var before: String
    var text: String
    var after: String
  }

  private func forEachBatch(
    of text: String, named name: String,
    _ body: ([Part], [SegmentLookup.Found?]) throws -> Void
  ) throws {
    guard options.languages.count > 1 else {
      throw PontError.needsLanguages(path: name)
    }
    let segmenter = try Segmenter(language: options.languages[0])
    var parts = try segmenter.segments(of: text).map(Self.part)[...]
    var previous: String?
    while !parts.isEmpty {
      let batch = Array(parts.prefix(Self.count))
      parts = parts.dropFirst(Self.count)
      let texts = batch.map(\.text)
      let requests = batch.indices.map { index in
        var request = FillRequest(
          source: Content(texts[index]), from: options.languages[0], to: options.languages[1])
        request.neighbours(
          previous: index > 0 ? texts[index - 1] : previous,
          next: index + 1 < texts.count ? texts[index + 1] : parts.first?.text)
        return request
      }
      previous = texts.last
      let found = try translator.counting(requests)
      try body(batch, found)
    }
  }

  private static func part(_ segment: Segment) -> Part {
    var rest = Substring(segment.text)
    let begin = rest.startIndex
    rest = rest.drop(while: \.isWhitespace)
    // The marks of headings, lists and quotations in Markdown are no part of a sentence.
    let mark = rest.prefix { "#-*+>".contains($0) }
    let after = rest[mark.endIndex...]
    if !mark.isEmpty, after.first == " " { rest = after.drop(while: \.isWhitespace) }
    let before = segment.text[begin..<rest.startIndex]
    let end = rest.lastIndex { !$0.isWhitespace }.map { rest.index(after: $0) } ?? rest.startIndex
    return Part(
      before: String(before), text: String(rest[..<end]), after: String(rest[end...]))
  }
}
