import Pont

/// What a check found as one web page that needs nothing else.
///
/// Rows are written as they come; the summary, known only at the end, is shown first by its order.
struct CheckPage {
  /// What comes before the rows.
  func head(_ title: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Check of \(HTMLText.escaped(title))</title>
    <style>
    body { display: flex; flex-direction: column; font: 16px/1.5 Georgia, serif; margin: 2rem auto;
      max-width: 76rem; padding: 0 1rem }
    h1 { font-size: 1.4rem; order: -2 } header { order: -1; margin-bottom: 1rem }
    label { display: inline-block; margin-right: 1rem; white-space: nowrap }
    table { border-collapse: collapse; width: 100% }
    td { border-top: 1px solid #ddd; padding: .4rem .6rem; vertical-align: top }
    td:first-child { font: 13px/1.8 ui-monospace, monospace; width: 12% }
    td:nth-child(2), td:nth-child(3) { width: 29% }
    p { margin: 0 } p.error { border-left: 4px solid #c0392b } p.warning { border-left: 4px solid
      #d8a200 } p.hint { border-left: 4px solid #9aa5ad } p { padding-left: .5rem }
    mark { background: #ffe08a } small { color: #666 }
    \(CheckFinding.Kind.allCases.map(hiding).joined(separator: "\n"))
    </style>
    <h1>Check of \(HTMLText.escaped(title))</h1>
    <table>
    """
  }

  /// What comes after the rows: the summary, with a box for each kind that hides or shows it.
  func foot(pairs: Int, kinds: [CheckFinding.Kind: Int]) -> String {
    let boxes = CheckFinding.Kind.allCases.compactMap { kind in
      kinds[kind].map { count in
        "<label><input type=\"checkbox\" id=\"show-\(kind.rawValue)\" checked> "
          + "\(kind.rawValue) <b>\(count)</b></label>"
      }
    }
    let sum = kinds.values.reduce(0, +)
    return """
      </table>
      <header><p>\(pairs) pairs, \(sum) findings</p>
      \(boxes.joined(separator: "\n"))</header>
      </html>
      """
  }

  /// The row of a pair.
  func row(_ findings: [CheckFinding], of pair: CheckedPair) -> String {
    let kinds = Set(findings.map(\.kind.rawValue)).sorted().joined(separator: " ")
    let target = pair.target.map { cell($0, findings.compactMap(\.targetRange)) } ?? "<td>"
    let id = pair.place.id.map { "<br><small>\(HTMLText.escaped($0))</small>" } ?? ""
    return "<tr class=\"\(kinds)\"><td>\(HTMLText.escaped(pair.place.description))\(id)"
      + cell(pair.source, findings.compactMap(\.sourceRange)) + target
      + "<td>\(findings.map(paragraph).joined())"
  }

  private func cell(_ text: Variant, _ ranges: [Range<Int>]) -> String {
    let pieces = MarkedText(text.content.plainText, ranges: ranges).pieces.map { piece in
      let escaped = HTMLText.escaped(piece.text)
      return piece.isMarked ? "<mark>\(escaped)</mark>" : escaped
    }
    return "<td lang=\"\(text.language)\">\(pieces.joined())"
  }

  private func paragraph(_ finding: CheckFinding) -> String {
    let evidence = finding.evidence.map { " <small>\(HTMLText.escaped($0))</small>" } ?? ""
    return "<p class=\"\(finding.severity.rawValue) is-\(finding.kind.rawValue)\">"
      + "\(HTMLText.escaped(finding.message))\(evidence)</p>"
  }

  private func hiding(_ kind: CheckFinding.Kind) -> String {
    let off = "body:has(#show-\(kind.rawValue):not(:checked))"
    return "\(off) p.is-\(kind.rawValue), \(off) tr[class=\"\(kind.rawValue)\"] { display: none }"
  }
}
