import Pont

/// Asks a person about suggestions, line by line; works through a pipe as on a terminal.
struct ReviewDialogue {
  private var review: SuggestionReview
  private let languages: LanguagePair
  private let total: Int

  init(_ review: SuggestionReview, languages: LanguagePair) {
    self.review = review
    self.languages = languages
    total = review.left
  }

  /// Asks until all is decided, the person leaves, or the input ends.
  mutating func run() throws {
    asking: while let item = review.current {
      show(item)
      while true {
        guard let answer = ask("y/n/e/s/q/? ") else { break asking }
        if let target = target(in: answer) {
          try review.decide(.acceptAs(target))
          break
        }
        switch answer.lowercased() {
        case "y", "yes": try review.decide(.accept)
        case "n", "no": try review.decide(.reject)
        case "s", "": try review.decide(.skip)
        case "q": break asking
        case "e":
          guard let text = ask("\(languages.to) = ") else { break asking }
          if text.isEmpty { continue }
          try review.decide(.acceptAs(text))
        default:
          help()
          continue
        }
        break
      }
    }
    StandardOutput.line(
      "\(review.accepted) accepted, \(review.rejected) rejected, "
        + "\(review.skipped + review.left) left for later")
  }

  /// The target in an answer such as *e field hospitals*.
  private func target(in answer: String) -> String? {
    guard let space = answer.firstIndex(of: " "), answer[..<space].lowercased() == "e" else {
      return nil
    }
    return answer[space...].description.trimmingSpaces
  }

  private func show(_ item: SuggestionReview.Item) {
    let style = Style.output
    let place = style(.dim, "[\(total - review.left + 1)/\(total)]")
    switch item {
    case .suggestion(let suggestion):
      StandardOutput.line(
        "\(place) \(suggestion.source) → \(style(.bold, suggestion.target))  "
          + style(.dim, "\(suggestion.kind.rawValue), \(Percent(suggestion.score))"))
      for evidence in suggestion.evidence { note(evidence.description) }
      for variant in suggestion.variants { note("also: \(variant.source) → \(variant.target)") }
      if !suggestion.alternatives.isEmpty {
        note("or: " + suggestion.alternatives.joined(separator: ", "))
      }
    case .proposed(let stored):
      let (source, target) = item.pair(from: languages.from, to: languages.to) ?? ("", "")
      StandardOutput.line(
        "\(place) \(source) → \(style(.bold, target))  "
          + style(.dim, "\(stored.concept.kind.rawValue), concept \(stored.number)"))
      for term in stored.concept.terms where term.text != source && term.text != target {
        note("also: \(term.language) \(term.text)")
      }
      if let why = stored.concept.source { note(why) }
    }
  }

  private func note(_ text: String) {
    for line in Columns.wrapped(text, to: Columns.lineWidth - 7) {
      StandardOutput.line("       " + Style.output(.dim, line))
    }
  }

  private func help() {
    StandardOutput.line(
      """
      y  it is right: make it a preferred term
      n  it is wrong: do not suggest it again
      e  it is right with another target, which you type now or behind the e
      s  not now (Enter too)
      q  leave; what is decided is kept, the rest comes again
      """)
  }

  /// A line that the person types; `nil` at the end of the input.
  private func ask(_ question: String) -> String? {
    StandardOutput.write(question)
    StandardOutput.flush()
    let line = readLine()
    if line == nil { StandardOutput.line() }
    return line?.trimmingSpaces
  }
}

extension String {
  /// The text without spaces at its ends.
  fileprivate var trimmingSpaces: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
