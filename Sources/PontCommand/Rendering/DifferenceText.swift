import Pont

/// A stored segment with what the query changes in it, for people: `[-was-]{+is+}`, or struck and
/// underlined on a terminal.
struct DifferenceText {
  private let query: Side
  private let stored: Side
  private let style: Style

  /// Prepares to show how a query differs from a stored segment.
  init(query: String, stored: String, style: Style = .output) {
    self.query = Side(query)
    self.stored = Side(stored)
    self.style = style
  }

  /// The stored segment, marked.
  func marked(_ difference: Difference) -> String {
    var text = ""
    var ends = (query: 0, stored: 0)
    for step in difference.steps {
      let new = step.query.map { query.text($0, after: ends.query) }
      let old = step.stored.map { stored.text($0, after: ends.stored) }
      ends = (step.query?.upperBound ?? ends.query, step.stored?.upperBound ?? ends.stored)
      switch step.kind {
      case .kept: text += (old ?? new).map { $0.gap + $0.token } ?? ""
      case .deleted, .inserted, .replaced:
        text += (old ?? new)?.gap ?? ""
        text += old.map { deleted($0.token) } ?? ""
        text += new.map { inserted($0.token) } ?? ""
      }
    }
    return text
  }

  private func deleted(_ token: String) -> String {
    style.isColoured ? style(.struck, token) : "[-\(token)-]"
  }

  private func inserted(_ token: String) -> String {
    style.isColoured ? style(.added, token) : "{+\(token)+}"
  }

  /// One of the two texts, to be cut by bytes.
  private struct Side {
    private let bytes: [UInt8]

    init(_ text: String) {
      bytes = Array(text.utf8)
    }

    /// A token, and a space where white space stands between it and the token before.
    func text(_ range: Range<Int>, after end: Int) -> (gap: String, token: String) {
      let range = range.clamped(to: 0..<bytes.count)
      let hasGap = end > 0 && range.lowerBound > end
      return (hasGap ? " " : "", String(decoding: bytes[range], as: UTF8.self))
    }
  }
}
