/// What the begin of a line of Markdown says it is.
struct MarkdownLine {
  /// The line without quote marks, item marks and indentation.
  let rest: Substring
  /// Whether it stands in a quotation.
  let isQuote: Bool
  /// Whether an item of a list begins with it.
  let beginsItem: Bool
  private let indentation: Int

  init(_ line: Substring) {
    var (rest, indentation) = Self.unindented(line)
    var isQuote = false
    while rest.first == ">", indentation < 4 {
      isQuote = true
      (rest, indentation) = Self.unindented(rest.dropFirst())
    }
    var beginsItem = false
    while let after = Self.afterItemMark(rest), !Self.isRule(rest) {
      beginsItem = true
      (rest, indentation) = Self.unindented(after)
    }
    // Task lists have a box.
    if beginsItem, let box = ["[ ] ", "[x] ", "[X] "].first(where: rest.hasPrefix) {
      rest = rest.dropFirst(box.count)
    }
    self.rest = rest
    self.indentation = indentation
    self.isQuote = isQuote
    self.beginsItem = beginsItem
  }

  var isBlank: Bool { rest.allSatisfy(\.isWhitespace) && !beginsItem }
  var isIndentedCode: Bool { indentation >= 4 && !beginsItem }
  var isRule: Bool { Self.isRule(rest) }

  /// The fence of a code block that begins here.
  var fence: Substring? {
    for mark in ["`", "~"] as [Character] {
      let run = rest.prefix { $0 == mark }
      if run.count > 2, mark == "~" || !rest.dropFirst(run.count).contains("`") { return run }
    }
    return nil
  }

  /// Whether the line ends the code block that a fence began.
  func closes(_ fence: Substring) -> Bool {
    let line = rest.prefix { !$0.isWhitespace }
    return line.count >= fence.count && line.allSatisfy { $0 == fence.first }
      && rest.dropFirst(line.count).allSatisfy(\.isWhitespace)
  }

  /// The letter that an item of a list by letters begins with, in lower case: `a. ` or `b) `.
  ///
  /// CommonMark has no such lists; whether it is one shows by the lines beside it.
  var letter: UInt8? {
    let begin = Array(rest.utf8.prefix(3))
    guard begin.count == 3, UInt8(ascii: "a")...UInt8(ascii: "z") ~= begin[0] | 0x20,
      begin[1] == UInt8(ascii: ".") || begin[1] == UInt8(ascii: ")"), begin[2] == 0x20
    else { return nil }
    return begin[0] | 0x20
  }

  /// The level and text of a heading that begins with `#`.
  var heading: (level: Int, text: Substring)? {
    let marks = rest.prefix { $0 == "#" }
    let after = rest.dropFirst(marks.count)
    guard 1...6 ~= marks.count, after.isEmpty || after.first?.isWhitespace == true else {
      return nil
    }
    var text = after.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    let closing = text.reversed().prefix { $0 == "#" }.count
    let before = text.dropLast(closing)
    if closing > 0, before.isEmpty || before.last?.isWhitespace == true { text = before }
    return (marks.count, text)
  }

  /// The level of the heading that a line of `=` or `-` makes of the lines before it.
  var underline: Int? {
    var text = rest
    while text.last?.isWhitespace == true { text.removeLast() }
    guard let first = text.first, text.allSatisfy({ $0 == first }) else { return nil }
    return first == "=" ? 1 : first == "-" ? 2 : nil
  }

  /// Whether it says where a link of another place goes: `[name]: https://…`.
  var isDefinition: Bool {
    guard rest.first == "[", let end = rest.firstIndex(of: "]") else { return false }
    return rest[rest.index(after: end)...].first == ":" && !rest.hasPrefix("[^")
  }

  /// Whether a block of HTML begins here.
  var beginsHTML: Bool {
    guard rest.first == "<" else { return false }
    let name = rest.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
    if rest.hasPrefix("<!--") || rest.hasPrefix("<?") || rest.hasPrefix("<!") { return true }
    return HTMLNames.isBlock(name.lowercased()) || HTMLNames.isHidden(name.lowercased())
  }

  private static func isRule(_ text: Substring) -> Bool {
    let marks = text.filter { !$0.isWhitespace }
    guard marks.count > 2, let first = marks.first, "*-_".contains(first) else { return false }
    return marks.allSatisfy { $0 == first }
  }

  private static func unindented(_ line: Substring) -> (Substring, Int) {
    var columns = 0
    var rest = line
    while let first = rest.first, first == " " || first == "\t" {
      columns += first == "\t" ? 4 - columns % 4 : 1
      rest = rest.dropFirst()
    }
    return (rest, columns)
  }

  /// What follows the mark of an item: `-`, `*`, `+`, `1.` or `1)` and a space.
  private static func afterItemMark(_ text: Substring) -> Substring? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    var after = text
    if let first = text.first, "-*+".contains(first) {
      after = text.dropFirst()
    } else if 1...9 ~= digits.count, let mark = text.dropFirst(digits.count).first,
      mark == "." || mark == ")"
    {
      after = text.dropFirst(digits.count + 1)
    } else {
      return nil
    }
    return after.isEmpty || after.first == " " || after.first == "\t" ? after : nil
  }
}
