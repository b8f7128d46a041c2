internal import Bitext

/// A piece of a text and what takes its place.
public struct TextEdit: Hashable, Sendable {
  /// Where the piece stands, in UTF-8 bytes of the plain text.
  public let range: Range<Int>
  /// What takes its place.
  public let text: String
}

extension Content {
  /// The content with pieces of its plain text replaced; its codes stay, those inside a piece behind
  /// what takes its place.
  ///
  /// - Parameter edits: in order, and none overlaps another.
  func replacing(_ edits: [TextEdit]) -> Content {
    guard !edits.isEmpty else { return self }
    var replaced = Content()
    var rest = edits[...]
    var start = 0
    for run in runs {
      guard case .text(let text) = run else {
        if case .code(let code) = run { replaced.append(code) }
        continue
      }
      let bytes = Array(text.utf8)
      var place = start
      while let edit = rest.first, edit.range.lowerBound <= start + bytes.count {
        if edit.range.lowerBound >= start {
          // An empty piece at the end of a run is left to the next run, if there is one.
          if edit.range.lowerBound > place {
            replaced.append(Self.text(bytes[(place - start)..<(edit.range.lowerBound - start)]))
          }
          replaced.append(edit.text)
        }
        place = max(place, min(edit.range.upperBound, start + bytes.count))
        if edit.range.upperBound > start + bytes.count { break }
        rest = rest.dropFirst()
      }
      replaced.append(Self.text(bytes[(place - start)...]))
      start += bytes.count
    }
    for edit in rest where edit.range.lowerBound >= start { replaced.append(edit.text) }
    return replaced
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
