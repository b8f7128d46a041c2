import Pont

/// Prints what a replacement would change.
struct ReplacementPrinter {
  let format: OutputFormat
  /// Where is looked, as the user named it.
  let field: String

  /// Writes what would change in a unit.
  func write(_ unit: ReplacedUnit) throws {
    for change in unit.changes {
      switch format {
      case .json: try JSONLine.write(Record(unit.number, change, field: field))
      case .text:
        let place = change.language?.text ?? field
        StandardOutput.line("\(unit.number)  \(place)  \(marked(change))")
      }
    }
  }

  /// The text with what goes and what comes in its place: `[-was-]{+is+}`.
  private func marked(_ change: TextReplacement.Change) -> String {
    let style = Style.output
    let bytes = Array(change.before.utf8)
    var (text, place) = ("", 0)
    for edit in change.edits {
      text += String(decoding: bytes[place..<edit.range.lowerBound], as: UTF8.self)
      let old = String(decoding: bytes[edit.range], as: UTF8.self)
      if !old.isEmpty { text += style.isColoured ? style(.struck, old) : "[-\(old)-]" }
      if !edit.text.isEmpty {
        text += style.isColoured ? style(.added, edit.text) : "{+\(edit.text)+}"
      }
      place = edit.range.upperBound
    }
    return text + String(decoding: bytes[place...], as: UTF8.self)
  }

  /// The JSON form of a change.
  private struct Record: Encodable {
    let unit: Int64
    let field: String
    let language: String?
    let before: String
    let after: String
    let ranges: [TokenPlaces.Place]

    init(_ unit: Int64, _ change: TextReplacement.Change, field: String) {
      self.unit = unit
      self.field = field
      language = change.language?.text
      before = change.before
      after = change.after
      ranges = change.edits.map(\.range).map(TokenPlaces(in: change.before).place)
    }
  }
}
