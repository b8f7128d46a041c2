internal import Bitext

/// Asks for the translations of segments in their order, tells which may be written, and counts them.
struct Filler {
  /// Gives the translation of each of some segments that follow each other, or `nil`.
  typealias Translate = ([FillRequest]) throws -> [Filling?]

  var report = FillReport()
  /// Whether the format has no way to say that a translation has to be looked at.
  var isExactOnly = false
  private let overwrites: Bool
  private let translate: Translate

  init(overwrites: Bool, _ translate: @escaping Translate) {
    self.overwrites = overwrites
    self.translate = translate
  }

  /// What is to be written for each of some segments, their codes in place.
  mutating func fillings(for requests: [FillRequest]) throws -> [Filling?] {
    guard !requests.isEmpty else { return [] }
    let given = try translate(requests)
    return zip(requests, given).map { request, filling in
      report.segments += 1
      guard mayBeFilled(request), let filling, isWanted(filling, request) else {
        if request.standing == .translated || request.standing == .locked {
          report.translated += 1
        }
        return nil
      }
      if filling.isExact { report.exact += 1 } else { report.fuzzy += 1 }
      if let divided = filling.placingSentences(of: request.source) { return divided }
      let placed = CodePlacement.placing(
        codesOf: request.source, in: filling.target, translating: filling.source)
      return Filling(
        target: request.source.outerSpaces(around: placed), source: filling.source,
        quality: filling.quality)
    }
  }

  private func mayBeFilled(_ request: FillRequest) -> Bool {
    switch request.standing {
    case .open, .draft: !request.source.plainText.isEmpty
    case .translated: overwrites
    case .locked: false
    }
  }

  /// A draft is worth more than a fuzzy match, and a translation more than anything but an exact one.
  private func isWanted(_ filling: Filling, _ request: FillRequest) -> Bool {
    if filling.isExact { return true }
    if isExactOnly { return false }
    return switch request.standing {
    case .open: true
    case .draft: overwrites
    case .translated, .locked: false
    }
  }
}

extension Filling {
  /// The filling with the codes of each sentence in its translation; `nil` where the sentences are not
  /// all that the segment holds.
  fileprivate func placingSentences(of source: Content) -> Filling? {
    guard sentences.count > 1, Content(joining: sentences, \.source) == source else { return nil }
    let placed = sentences.map { sentence in
      let target = CodePlacement.placing(
        codesOf: sentence.source, in: sentence.target, translating: sentence.original)
      return Sentence(source: sentence.source, target: target, space: sentence.space)
    }
    return Filling(
      target: Content(joining: placed, \.target), source: self.source, quality: quality,
      sentences: placed)
  }
}

extension Content {
  /// Sentences, or their translations, with the white space between.
  fileprivate init(joining sentences: [Filling.Sentence], _ part: (Filling.Sentence) -> Content) {
    self.init(sentences.flatMap { part($0).runs + [.text($0.space)] })
  }
}
