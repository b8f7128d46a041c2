import Foundation

/// Texts side by side, each wrapped at spaces within its column.
struct Columns {
  /// How many characters a line may have: the terminal's width, 100 where there is none.
  static var lineWidth: Int {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 else {
      return 100
    }
    return min(Int(size.ws_col), 160)
  }

  /// How many characters wide each column is.
  let widths: [Int]

  /// The lines that show a row of texts, one text a column.
  func lines(of row: [String], separator: String = " │ ") -> [String] {
    let cells = zip(row, widths).map { Self.wrapped($0, to: $1) }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { index in
      let pieces = zip(cells, widths).map { cell, width in
        Self.padded(index < cell.count ? cell[index] : "", to: width)
      }
      return Self.withoutTrailingSpace(pieces.joined(separator: separator))
    }
  }

  /// A text cut into lines of at most `width` characters, at spaces where there are any.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      if !line.isEmpty {
        line += " \(word)"
        continue
      }
      var rest = word
      while let end = rest.index(rest.startIndex, offsetBy: width, limitedBy: rest.endIndex),
        end < rest.endIndex
      {
        lines.append(String(rest[..<end]))
        rest = rest[end...]
      }
      line = String(rest)
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func withoutTrailingSpace(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
