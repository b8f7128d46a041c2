import Pont

/// Prints what a memory holds for a query.
struct MatchPrinter {
  let format: OutputFormat

  /// Writes the matches of one query, best first.
  func write(_ matches: [Match], for query: String) throws {
    switch format {
    case .json:
      try JSONLine.write(
        Record(query: query, matches: matches.map { Record.Found($0, query: query) }))
    case .text: writeText(matches, for: query)
    }
  }

  private func writeText(_ matches: [Match], for query: String) {
    let style = Style.output
    StandardOutput.line(style(.bold, query))
    if matches.isEmpty { StandardOutput.line("  nothing like it") }
    for match in matches {
      let stored = match.source.content.plainText
      let marked = DifferenceText(query: query, stored: stored).marked(match.difference)
      let notes = ([match.kind.rawValue] + match.penalties.map(\.explanation))
        .joined(separator: ", ")
      StandardOutput.line("\(Percent(match.score.fraction))  \(marked)")
      StandardOutput.line("       \(style(.green, match.target.content.plainText))")
      let origin = match.origin.map { " · \($0)" } ?? ""
      StandardOutput.line("       " + style(.dim, notes + origin))
    }
    StandardOutput.line()
  }

  /// The JSON form of an answer, which others rely on.
  private struct Record: Encodable {
    struct Found: Encodable {
      let unit: Int64
      let source: String
      let target: String
      let sourceLanguage: String
      let targetLanguage: String
      let score: Double
      let kind: String
      let penalties: [String]
      let difference: [Step]
      let origin: String?

      init(_ match: Match, query: String) {
        unit = match.unit
        source = match.source.content.plainText
        target = match.target.content.plainText
        sourceLanguage = match.source.language.text
        targetLanguage = match.target.language.text
        score = match.score.fraction
        kind = match.kind.rawValue
        penalties = match.penalties.map(\.rawValue)
        let texts = (query: TokenPlaces(in: query), stored: TokenPlaces(in: source))
        difference = match.difference.steps.map { step in
          Step(
            kind: step.kind.rawValue, query: step.query.map(texts.query.place),
            stored: step.stored.map(texts.stored.place))
        }
        origin = match.origin
      }
    }

    struct Step: Encodable {
      let kind: String
      let query: TokenPlaces.Place?
      let stored: TokenPlaces.Place?
    }

    let query: String
    let matches: [Found]
  }
}
