/// What takes the place of what an expression finds: text with `$1` for its groups, and a backslash
/// before a sign that stands for itself.
struct ReplacementTemplate {
  private enum Piece {
    case text([UInt16])
    case group(Int)
  }

  private var pieces: [Piece] = []

  /// Text as it stands.
  init(plain text: String) {
    pieces = [.text(Array(text.utf16))]
  }

  /// Reads a template for an expression with so many groups; of two digits after a `$` the second is
  /// text where there are not as many groups.
  ///
  /// - Throws: `PontError.badPattern` where a `$` is not followed by the number of a group.
  init(_ template: String, groups: Int) throws {
    var rest = template[...]
    while let first = rest.popFirst() {
      switch first {
      case "\\":
        guard let sign = rest.popFirst() else {
          throw PontError.badPattern(
            pattern: template, reason: "a backslash ends it. Write two for one.")
        }
        append(sign)
      case "$":
        var digits = rest.prefix { $0.isASCII && $0.isNumber }.prefix(2)
        if let number = Int(digits), number > groups, digits.count > 1 { digits.removeLast() }
        guard let group = Int(digits) else {
          throw PontError.badPattern(
            pattern: template,
            reason: "after $ the number of a group is expected. Write \\$ for a dollar sign.")
        }
        guard group <= groups else {
          throw PontError.badPattern(
            pattern: template,
            reason: "there is no group \(group) in the expression, which has \(groups).")
        }
        rest = rest.dropFirst(digits.count)
        pieces.append(.group(group))
      default: append(first)
      }
    }
  }

  private mutating func append(_ character: Character) {
    let units = Array(String(character).utf16)
    if case .text(let before) = pieces.last {
      pieces[pieces.count - 1] = .text(before + units)
    } else {
      pieces.append(.text(units))
    }
  }

  /// What takes the place of a match; a group that took no part is empty.
  func text(of groups: [Range<Int>?], in units: [UInt16]) -> String {
    var text: [UInt16] = []
    for piece in pieces {
      switch piece {
      case .text(let piece): text += piece
      case .group(let number):
        if number < groups.count, let range = groups[number] { text += units[range] }
      }
    }
    return String(decoding: text, as: UTF16.self)
  }
}
