import Pont

/// Prints what a check found, pair by pair.
struct CheckPrinter {
  private let format: CheckFormat
  private var page = CheckPage()
  /// How many pairs were looked at.
  var pairs = 0
  /// Whether something was read that holds nothing in the languages asked for.
  var lacksPairs = false
  /// How many findings were printed.
  private(set) var count = 0
  private var kinds: [CheckFinding.Kind: Int] = [:]

  init(format: CheckFormat) {
    self.format = format
  }

  /// Writes what comes first.
  func begin(_ title: String) {
    if format == .html { StandardOutput.line(page.head(title)) }
  }

  /// Writes the findings of a pair.
  mutating func show(_ findings: [CheckFinding], of pair: CheckedPair) throws {
    guard !findings.isEmpty else { return }
    count += findings.count
    for finding in findings { kinds[finding.kind, default: 0] += 1 }
    switch format {
    case .text: writeText(findings, of: pair)
    case .json: for finding in findings { try JSONLine.write(CheckRecord(finding, of: pair)) }
    case .html: StandardOutput.line(page.row(findings, of: pair))
    }
  }

  /// Writes what comes last: the page's summary; for people, a line to standard error.
  func end() {
    if format == .html { StandardOutput.line(page.foot(pairs: pairs, kinds: kinds)) }
    guard format == .text else { return }
    let parts = CheckFinding.Kind.allCases.compactMap { kind in
      kinds[kind].map { "\($0) \(kind.rawValue)" }
    }
    let sum = count == 0 ? "nothing found" : "\(count) found: " + parts.joined(separator: ", ")
    StandardError.line("\(counted(pairs, "pair")) checked, \(sum)")
  }

  private func writeText(_ findings: [CheckFinding], of pair: CheckedPair) {
    let style = Style.output
    for finding in findings {
      let mark: Style.Mark =
        finding.severity == .error ? .red : finding.severity == .warning ? .yellow : .dim
      let evidence = finding.evidence.map { " (\($0))" } ?? ""
      StandardOutput.line(
        "\(pair.place): \(style(mark, finding.severity.rawValue)): "
          + "\(finding.kind.rawValue): \(finding.message)\(style(.dim, evidence))")
    }
    for (text, side) in [(pair.source, \CheckFinding.sourceRange), (pair.target, \.targetRange)] {
      guard let text else { continue }
      let ranges = findings.compactMap { $0[keyPath: side] }
      let shown = MarkedText(text.content.plainText, ranges: ranges)
      StandardOutput.line("  \(text.language)  " + shown.joined { style(.bold, $0) })
    }
  }
}
