internal import Bitext
internal import Interchange
internal import Segmentation

/// Cuts a segment of a file into its sentences.
struct SentenceDivider {
  /// A sentence with the white space after it.
  struct Part {
    let request: FillRequest
    let space: String
  }

  /// The language of the segments.
  let language: LanguageTag
  private let segmenter: Segmenter

  init(language: LanguageTag) throws {
    self.language = language
    segmenter = try Segmenter(language: language, paragraphs: .whole)
  }

  /// The sentences of a segment with their codes, each with its neighbours; none where it has no
  /// words.
  func parts(of request: FillRequest) throws -> [Part] {
    let segments = try segmenter.wordySegments(of: request.source.plainText)
    var pieces = request.source.pieces(of: segments.map(\.range.count))[...]
    let lines = segments.map(\.line)
    return segments.indices.compactMap { index in
      guard let (content, space) = pieces.popFirst()?.withoutSpaceAtEnd else { return nil }
      var sentence = FillRequest(
        source: content, from: request.sourceLanguage, to: request.targetLanguage)
      sentence.neighbours(
        previous: index > 0 ? lines[index - 1] : request.previous,
        next: index + 1 < lines.count ? lines[index + 1] : request.next)
      return Part(request: sentence, space: space)
    }
  }
}

extension Content {
  /// The content in pieces of so many bytes of plain text; a code between two goes with the second,
  /// a closing one with the first, and what is left with the last.
  fileprivate func pieces(of lengths: [Int]) -> [Content] {
    var pieces: [[Run]] = [[]]
    var left = lengths[...]
    var room = left.popFirst() ?? .max
    for run in runs {
      guard case .text(let text) = run else {
        if room == 0, case .code(let code) = run, code.role != .closing, !left.isEmpty {
          pieces.append([])
          room = left.popFirst() ?? .max
        }
        pieces[pieces.count - 1].append(run)
        continue
      }
      var rest = Substring(text)
      while rest.utf8.count > room, !left.isEmpty || room > 0 {
        let cut = rest.utf8.index(rest.startIndex, offsetBy: room)
        pieces[pieces.count - 1].append(.text(String(rest[..<cut])))
        rest = rest[cut...]
        pieces.append([])
        room = left.popFirst() ?? .max
      }
      pieces[pieces.count - 1].append(.text(String(rest)))
      room -= rest.utf8.count
    }
    return pieces.map { Content($0.filter { $0 != .text("") }) }
  }

  /// The content without the white space at its end, and that.
  fileprivate var withoutSpaceAtEnd: (Content, String) {
    guard case .text(let text) = runs.last,
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return (self, "") }
    let end = text.index(after: last)
    return (Content(Array(runs.dropLast()) + [.text(String(text[..<end]))]), String(text[end...]))
  }
}
