public import Interchange

extension TextFile {
  /// The lines of the text without white space around them; empty ones are left out.
  public var lines: [String] {
    text.split(whereSeparator: \.isNewline)
      .map { $0.trimmingPrefix(while: \.isWhitespace) }
      .map { line in
        var line = line
        while line.last?.isWhitespace == true { line.removeLast() }
        return String(line)
      }
      .filter { !$0.isEmpty }
  }
}
