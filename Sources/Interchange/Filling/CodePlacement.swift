internal import Bitext

/// Puts the codes of a segment into a translation that came from elsewhere.
enum CodePlacement {
  /// The target with the codes of the source.
  ///
  /// The codes of the target are replaced by those of the source with the same role, in order; what
  /// the source has none for is left out. Codes of the source that found no place go to the begin of
  /// the target if they stand before all text in the source, else to its end.
  static func placing(codesOf source: Content, in target: Content) -> Content {
    guard source.hasCodes || target.hasCodes else { return target }
    var unused = Array(source.codes.indices)
    let codes = source.codes
    var runs: [Content.Run] = []
    for run in target.runs {
      switch run {
      case .text: runs.append(run)
      case .code(let code):
        guard let place = unused.firstIndex(where: { codes[$0].role == code.role }) else {
          continue
        }
        runs.append(.code(codes[unused.remove(at: place)]))
      }
    }
    let leading = source.runs.prefix { if case .code = $0 { true } else { false } }.count
    let before = unused.filter { $0 < leading }.map { Content.Run.code(codes[$0]) }
    let after = unused.filter { $0 >= leading }.map { Content.Run.code(codes[$0]) }
    return Content(before + runs + after)
  }
}
