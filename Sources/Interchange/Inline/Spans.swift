internal import Bitext

/// Which codes of a content are the begins and ends of elements that span text, and nest so that
/// they can be written as such.
struct Spans {
  private var members: [Bool] = []

  /// Pairs openings with the closings of their element and pairing, each within the other.
  init(of content: Content, in dialect: InlineDialect) {
    guard content.hasCodes else { return }
    members = [Bool](repeating: false, count: content.runs.count)
    var open: [(index: Int, code: InlineCode)] = []
    for (index, run) in content.runs.enumerated() {
      guard case .code(let code) = run, code.role != .standalone,
        !dialect.isWhole(code.element)
      else { continue }
      if code.role == .opening {
        let isForeign = dialect == .tmx && XLIFFNames.isInline(code.element)
        if isForeign, !code.attributes.contains(InlineCode.ownOfTMX) { continue }
        open.append((index, code))
      } else if let last = open.last, last.code.element == code.element,
        last.code.pairing == code.pairing
      {
        members[last.index] = true
        members[index] = true
        open.removeLast()
      }
    }
  }

  /// Whether the run at an index begins or ends a span.
  func contains(_ index: Int) -> Bool { members.indices.contains(index) && members[index] }
}
