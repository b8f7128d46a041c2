/// A text in pieces, of which some are marked.
struct MarkedText {
  /// The pieces in order; together they are the text.
  let pieces: [(text: String, isMarked: Bool)]

  /// Cuts a text at ranges in UTF-8 bytes; those that overlap are joined.
  init(_ text: String, ranges: [Range<Int>]) {
    let bytes = Array(text.utf8)
    var pieces: [(text: String, isMarked: Bool)] = []
    var start = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let begin = max(start, min(range.lowerBound, bytes.count))
      let end = max(begin, min(range.upperBound, bytes.count))
      if end == begin { continue }
      if begin > start {
        pieces.append((String(decoding: bytes[start..<begin], as: UTF8.self), false))
      }
      pieces.append((String(decoding: bytes[begin..<end], as: UTF8.self), true))
      start = end
    }
    if start < bytes.count {
      pieces.append((String(decoding: bytes[start...], as: UTF8.self), false))
    }
    self.pieces = pieces
  }

  /// The text on one line, with its marked pieces changed.
  func joined(marking mark: (String) -> String) -> String {
    pieces.map { piece in
      let line = piece.text.map { $0.isNewline ? " " : String($0) }.joined()
      return piece.isMarked ? mark(line) : line
    }.joined()
  }
}
