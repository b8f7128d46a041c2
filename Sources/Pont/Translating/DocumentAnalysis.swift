internal import Bitext
internal import Interchange

/// Counts the sentences of a document: DOCX, ODT, HTML, Markdown, subtitles.
struct DocumentAnalysis {
  private static let count = 512

  private let translator: Translator
  private let options: TranslationOptions

  init(_ translator: Translator, _ options: TranslationOptions) {
    self.translator = translator
    self.options = options
  }

  /// Counts a document, its blocks divided into sentences.
  func analyse(_ path: String, as kind: FileKind) throws {
    guard options.languages.count > 1 else { throw PontError.needsLanguages(path: path) }
    let divider = try SentenceDivider(language: options.languages[0])
    var reader = try DocumentReader(path: path, kind: kind, options: options.reading)
    var sentences: [FillRequest] = []
    var previous: String?
    while let block = try reader.next() {
      let request = FillRequest(
        source: block.content, from: options.languages[0], to: options.languages[1])
      sentences += try divider.parts(of: request).map(\.request)
      if sentences.count > Self.count {
        try count(sentences.dropLast(), next: sentences.last, &previous)
        sentences = Array(sentences.suffix(1))
      }
    }
    try count(sentences[...], next: nil, &previous)
  }

  private func count(
    _ sentences: ArraySlice<FillRequest>, next: FillRequest?, _ previous: inout String?
  ) throws {
    let texts = sentences.map(\.source.plainText)
    let requests = sentences.enumerated().map { index, sentence in
      var request = sentence
      request.neighbours(
        previous: index > 0 ? texts[index - 1] : previous,
        next: index + 1 < texts.count ? texts[index + 1] : next?.source.plainText)
      return request
    }
    previous = texts.last ?? previous
    _ = try translator.counting(requests)
  }
}
