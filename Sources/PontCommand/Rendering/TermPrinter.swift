import Pont

/// Prints recognised terms.
enum TermPrinter {
  /// Writes an object a term, in order of place.
  static func writeRecords(of terms: [RecognizedTerm], in text: String) throws {
    let offsets = UTF16Offsets(of: text)
    for term in terms { try JSONLine.write(Record(term, offsets)) }
  }

  /// Writes a line a term: where it stands, what it is, how to translate it.
  static func writeTable(of terms: [RecognizedTerm], in text: String) {
    let lines = LineNumbers(of: text)
    let style = Style.output
    for term in terms {
      let form = term.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let translations = term.translations.map(\.text)
      let place = style(.dim, "\(lines.place(ofUTF8: term.range.lowerBound))")
      let kind = style(.dim, "\(term.concept.kind.rawValue), \(term.form.rawValue)")
      let best = translations.first.map { style(.bold, $0) } ?? "(no translation)"
      let others = translations.dropFirst().prefix(2).map { ", " + $0 }.joined()
      StandardOutput.line("\(place)  \(form) → \(best)\(style(.dim, others))  \(kind)")
    }
  }

  /// The JSON form of a term, which others rely on.
  private struct Record: Encodable {
    let text: String
    let startUTF8: Int
    let endUTF8: Int
    let startUTF16: Int
    let endUTF16: Int
    let concept: String
    let kind: String
    let form: String
    let term: String
    let part: String
    let status: String
    let translations: [String]

    init(_ found: RecognizedTerm, _ offsets: UTF16Offsets) {
      text = found.text
      startUTF8 = found.range.lowerBound
      endUTF8 = found.range.upperBound
      startUTF16 = offsets.offset(ofUTF8: found.range.lowerBound)
      endUTF16 = offsets.offset(ofUTF8: found.range.upperBound)
      concept = found.concept.id ?? found.concept.terms.first?.text ?? ""
      kind = found.concept.kind.rawValue
      form = found.form.rawValue
      term = found.term.text
      part = found.term.part.rawValue
      status = found.term.status.rawValue
      translations = found.translations.map(\.text)
    }
  }
}
