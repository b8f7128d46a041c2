import Pont

/// The beads of an alignment as one web page that needs nothing else.
struct BeadPage {
  /// The title of the page.
  let title: String
  /// The language of the left column.
  let from: LanguageTag
  /// The language of the right column.
  let to: LanguageTag

  /// What comes before the rows.
  var head: String {
    """
    <!DOCTYPE html>
    <html lang="\(to)">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>\(Self.escaped(title))</title>
    <style>
    body { font: 16px/1.5 Georgia, serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem }
    table { border-collapse: collapse; width: 100% }
    td { border-top: 1px solid #ddd; padding: .4rem .6rem; vertical-align: top; width: 47% }
    td:first-child { font: 13px/1.8 ui-monospace, monospace; white-space: nowrap; width: 6% }
    p { margin: 0 }
    .sure td:first-child { border-left: 4px solid #3a8a4d }
    .likely td:first-child { border-left: 4px solid #d8a200 }
    .unsure td:first-child { border-left: 4px solid #c0392b }
    .gap td { background: #f6f3ee }
    </style>
    <h1>\(Self.escaped(title))</h1>
    <table>
    <tr><th><th lang="\(from)">\(from)<th lang="\(to)">\(to)
    """
  }

  /// What comes after the rows.
  var foot: String { "</table>\n</html>" }

  /// The row of a bead.
  func row(for bead: Bead, source: [String], target: [String]) -> String {
    let sureness =
      bead.confidence >= 0.9 ? "sure" : bead.confidence >= 0.5 ? "likely" : "unsure"
    return """
      <tr class="\(sureness)\(bead.isGap ? " gap" : "")">\
      <td>\(bead.source.count)–\(bead.target.count) \(Percent(bead.confidence))\
      <td lang="\(from)">\(cell(source))<td lang="\(to)">\(cell(target))
      """
  }

  private func cell(_ texts: [String]) -> String {
    texts.map { "<p>\(Self.escaped($0))</p>" }.joined()
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
