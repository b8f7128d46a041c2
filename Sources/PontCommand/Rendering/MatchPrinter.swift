import Pont

/// Writes what a memory holds for a query, in a form that others rely on.
struct MatchPrinter {
  let format: OutputFormat
  /// What the memories are called that were asked; it is told where there are several.
  let memories: [String]

  /// The matches of one query, best first, as they are printed, with the line break at the end.
  func bytes(of matches: [Match], for query: String) -> [UInt8] {
    switch format {
    case .json: json(matches, query)
    case .text: Array(text(matches, query).utf8)
    }
  }

  private func text(_ matches: [Match], _ query: String) -> String {
    let style = Style.output
    var text = style(.bold, query) + "\n"
    if matches.isEmpty { text += "  nothing like it\n" }
    for match in matches {
      let stored = match.source.content.plainText
      let marked = DifferenceText(query: query, stored: stored).marked(match.difference)
      let use = match.use.map { "used \($0.count) \($0.count == 1 ? "time" : "times")" }
      let notes =
        [match.kind.rawValue] + match.penalties.map(\.explanation) + [use].compactMap(\.self)
      text += "\(Percent(match.score.fraction))  \(marked)\n"
      text += "       \(style(.green, match.target.content.plainText))\n"
      if let suggestion = match.suggestion {
        text += "     → \(style(.green, suggestion.plainText))\n"
      }
      let places = [memory(of: match), match.origin].compactMap(\.self).map { " · \($0)" }
      text += "       " + style(.dim, notes.joined(separator: ", ") + places.joined()) + "\n"
    }
    return text + "\n"
  }

  private func memory(of match: Match) -> String? {
    memories.count > 1 ? memories[match.memory] : nil
  }

  private func json(_ matches: [Match], _ query: String) -> [UInt8] {
    var json = JSONBytes()
    let places = TokenPlaces(in: query)
    json.object { json in
      json.name("matches")
      json.array(matches) { json, match in write(match, places, to: &json) }
      json.member("query", query)
    }
    return json.bytes + [0x0A]
  }

  private func write(_ match: Match, _ query: TokenPlaces, to json: inout JSONBytes) {
    let source = match.source.content.plainText
    let stored = TokenPlaces(in: source)
    json.object { json in
      json.name("difference")
      json.array(match.difference.steps) { json, step in
        json.object { json in
          json.member("kind", step.kind.rawValue)
          write("query", step.query.map(query.place), to: &json)
          write("stored", step.stored.map(stored.place), to: &json)
        }
      }
      json.member("kind", match.kind.rawValue)
      json.member("lastUsed", match.use.map { Timestamp.text(of: $0.last) })
      json.member("memory", memory(of: match))
      json.member("origin", match.origin)
      json.name("penalties")
      json.array(match.penalties) { json, penalty in json.string(penalty.rawValue) }
      json.member("score", thousandths: match.score.rawValue)
      json.member("source", source)
      json.member("sourceLanguage", match.source.language.text)
      json.member("suggestion", match.suggestion?.plainText)
      json.member("target", match.target.content.plainText)
      json.member("targetLanguage", match.target.language.text)
      json.member("unit", match.unit)
      if let use = match.use { json.member("uses", use.count) }
    }
  }

  private func write(
    _ name: StaticString, _ place: TokenPlaces.Place?, to json: inout JSONBytes
  ) {
    guard let place else { return }
    json.name(name)
    json.object { json in
      json.member("endUTF16", place.endUTF16)
      json.member("endUTF8", place.endUTF8)
      json.member("startUTF16", place.startUTF16)
      json.member("startUTF8", place.startUTF8)
      json.member("text", place.text)
    }
  }
}
