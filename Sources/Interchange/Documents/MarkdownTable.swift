/// Tables of Markdown, with cells between `|`.
enum MarkdownTable {
  /// Whether a line is the head of a table: the next line draws the rule under it.
  static func isHead(_ line: Substring, _ next: Substring?) -> Bool {
    guard line.contains("|"), let next, next.contains("-"), next.contains("|") else {
      return false
    }
    return next.allSatisfy { "|-: \t".contains($0) } && cells(next).count == cells(line).count
  }

  /// The cells of a row; a `|` after a backslash or in code divides none.
  static func cells(_ row: Substring) -> [Substring] {
    var cells: [Substring] = []
    var start = row.startIndex
    var index = row.startIndex
    var isCode = false
    while index < row.endIndex {
      switch row[index] {
      case "\\": index = row.index(after: index)
      case "`": isCode.toggle()
      case "|" where !isCode:
        cells.append(row[start..<index])
        start = row.index(after: index)
      default: break
      }
      if index < row.endIndex { index = row.index(after: index) }
    }
    cells.append(row[start...])
    var trimmed = cells.map { cell in
      var cell = cell.drop(while: \.isWhitespace)
      while cell.last?.isWhitespace == true { cell.removeLast() }
      return cell
    }
    if trimmed.first?.isEmpty == true { trimmed.removeFirst() }
    if trimmed.last?.isEmpty == true { trimmed.removeLast() }
    return trimmed
  }
}
