import Pont

/// Prints suggestions with their reasons.
enum SuggestionPrinter {
  /// Writes an object a suggestion, best first.
  ///
  /// - Parameter examples: for each suggestion the pairs of a memory that show it, if there are
  /// any.
  static func writeRecords(
    of suggestions: [Suggestion], _ examples: [[MemoryPairs.Example]] = [], in text: String
  ) throws {
    let places = TokenPlaces(in: text)
    for (index, suggestion) in suggestions.enumerated() {
      let shown = index < examples.count ? examples[index] : []
      try JSONLine.write(Record(suggestion, shown, places))
    }
  }

  /// Writes a suggestion with its score and kind, and a line a reason.
  static func writeTable(
    of suggestions: [Suggestion], _ examples: [[MemoryPairs.Example]] = [], in text: String
  ) {
    let lines = LineNumbers(of: text)
    let style = Style.output
    for (index, suggestion) in suggestions.enumerated() {
      let places = suggestion.occurrences.prefix(6).map {
        lines.place(ofUTF8: $0.lowerBound).description
      }
      let more = suggestion.occurrences.count > 6 ? " …" : ""
      let kind = suggestion.kind.rawValue
      let tail = places.isEmpty ? kind : "\(kind)  \(places.joined(separator: " "))\(more)"
      StandardOutput.line(
        "\(Percent(suggestion.score))  \(suggestion.source) → "
          + "\(style(.bold, suggestion.target))  \(style(.dim, tail))")
      let shown = index < examples.count ? examples[index] : []
      for evidence in suggestion.evidence {
        // The pairs themselves follow.
        if case .alignedPairs(let count, let all, _, _) = evidence, !shown.isEmpty {
          reason("\(count) of \(all) pairs")
        } else {
          reason(evidence.description)
        }
      }
      for variant in suggestion.variants {
        reason("also: \(variant.source) → \(variant.target)")
      }
      for example in shown {
        reason("unit \(example.unit): “\(example.source)” = “\(example.target)”")
      }
    }
  }

  private static func reason(_ text: String) {
    for line in Columns.wrapped(text, to: Columns.lineWidth - 7) {
      StandardOutput.line("       " + Style.output(.dim, line))
    }
  }

  /// The JSON form of a suggestion, which others rely on.
  private struct Record: Encodable {
    struct Reason: Encodable {
      let kind: String
      let text: String
    }

    struct Variant: Encodable {
      let source: String
      let target: String
      let part: String
    }

    struct Example: Encodable {
      let unit: Int64
      let source: String
      let target: String
    }

    let source: String
    let target: String
    let kind: String
    let part: String
    let score: Double
    let evidence: [Reason]
    let occurrences: [TokenPlaces.Place]
    let variants: [Variant]
    let alternatives: [String]
    let examples: [Example]?

    init(
      _ suggestion: Suggestion, _ examples: [MemoryPairs.Example], _ places: TokenPlaces
    ) {
      self.examples =
        examples.isEmpty
        ? nil : examples.map { Example(unit: $0.unit, source: $0.source, target: $0.target) }
      source = suggestion.source
      target = suggestion.target
      kind = suggestion.kind.rawValue
      part = suggestion.part.rawValue
      score = suggestion.score
      evidence = suggestion.evidence.map { Reason(kind: $0.kind, text: $0.description) }
      occurrences = suggestion.occurrences.map(places.place)
      variants = suggestion.variants.map {
        Variant(source: $0.source, target: $0.target, part: $0.part.rawValue)
      }
      alternatives = suggestion.alternatives
    }
  }
}
