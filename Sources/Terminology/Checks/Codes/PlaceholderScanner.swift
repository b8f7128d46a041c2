/// Finds the codes in plain text, by the forms of printf (POSIX.1-2017), Qt, Python, ICU messages,
/// shells and HTML.
struct PlaceholderScanner {
  private let bytes: [UInt8]
  private var found: [Placeholder] = []

  private static let conversions = Set("diouxXeEfFgGcsSp@aA".utf8)
  private static let lengths = Set("hlLqjzt".utf8)
  private static let flags = Set("-+#0'".utf8)
  private static let tags: Set<String> = [
    "a", "b", "big", "bold", "br", "code", "em", "emph", "font", "h1", "h2", "h3", "i", "img",
    "item", "kbd", "li", "link", "ol", "p", "pre", "q", "s", "small", "span", "strong", "sub",
    "sup", "td", "th", "tr", "tt", "u", "ul", "var", "ahelp", "filename", "command", "application",
  ]
  /// What may as well stand for a text to fill in: *<filename>*.
  private static let namesOfText: Set<String> = [
    "filename", "command", "application", "code", "link", "item", "var", "font", "img", "a",
  ]

  /// The codes of a text, in order.
  static func placeholders(in text: String) -> [Placeholder] {
    let marks: Set<UInt8> = [0x25, 0x7B, 0x24, 0x3C, 0x26]
    guard text.utf8.contains(where: marks.contains) else { return [] }
    var scanner = PlaceholderScanner(bytes: Array(text.utf8))
    scanner.scan()
    if scanner.isDateFormat { scanner.found = scanner.found.map(\.ignored) }
    return scanner.found
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether the text is a format of strftime, which every language orders as it likes.
  private var isDateFormat: Bool {
    let letters = Set("YmHMBbIy".utf8)
    return zip(bytes, bytes.dropFirst()).contains { $0 == 0x25 && letters.contains($1) }
  }

  private mutating func scan() {
    var index = 0
    while index < bytes.count {
      let next =
        switch bytes[index] {
        case 0x25: percent(at: index)
        case 0x7B: braces(at: index)
        case 0x24: dollar(at: index)
        case 0x3C: tag(at: index)
        case 0x26: entity(at: index)
        default: index
        }
      index = max(next, index + 1)
    }
  }

  private mutating func add(
    _ range: Range<Int>, _ count: Placeholder.Count, name: String? = nil
  ) -> Int {
    let text = String(decoding: bytes[range], as: UTF8.self)
    found.append(Placeholder(range: range, name: name ?? text, count: count))
    return range.upperBound
  }

  private mutating func percent(at start: Int) -> Int {
    let next = start + 1
    guard next < bytes.count else { return next }
    if bytes[next] == 0x25 { return next + 1 }
    if bytes[next] == 0x28 || bytes[next] == 0x7B {
      guard let end = end(of: next) else { return next }
      let isPython = bytes[next] == 0x28
      if isPython, end < bytes.count, Self.conversions.contains(bytes[end]) {
        return add(start..<end + 1, .any)
      }
      return isPython ? next : add(start..<end, .any)
    }
    let isAfterNumber = start > 0 && 0x30...0x39 ~= bytes[start - 1]
    if let end = conversion(at: start, isAfterNumber: isAfterNumber) { return end }
    // Qt's %1 and %L1, but not the per cent of 5 %1.
    let place = bytes[next...].drop { $0 == 0x4C }.prefix { 0x30...0x39 ~= $0 }
    if 1...2 ~= place.count, !isAfterNumber, place.startIndex - start <= 2 {
      return add(start..<place.endIndex, .any)
    }
    return capitals(from: start)
  }

  /// *%s*, *%5.2f*, *%2$d*: where it ends. A letter may follow only where nothing but a conversion
  /// can be meant: *%ds* is one, *5%de* is none.
  private mutating func conversion(at start: Int, isAfterNumber: Bool) -> Int? {
    var index = start + 1
    let digits = bytes[index...].prefix { 0x30...0x39 ~= $0 }
    if !digits.isEmpty, digits.endIndex < bytes.count, bytes[digits.endIndex] == 0x24 {
      index = digits.endIndex + 1
    }
    let flags = bytes[index...].prefix { Self.flags.contains($0) }
    let width = bytes[flags.endIndex...].prefix {
      0x30...0x39 ~= $0 || [0x2A, 0x2E].contains($0)
    }
    let length = bytes[width.endIndex...].prefix { Self.lengths.contains($0) }
    index = length.endIndex
    guard index < bytes.count, Self.conversions.contains(bytes[index]) else { return nil }
    let isInWord = index + 1 < bytes.count && bytes.startsLetter(at: index + 1)
    let hasBareWidth = !width.isEmpty && !width.contains(0x2E)
    if isInWord, !flags.isEmpty || hasBareWidth || isAfterNumber { return nil }
    let letter = bytes[index] == 0x69 ? 0x64 : bytes[index]
    return add(start..<index + 1, .same, name: "%" + String(decoding: [letter], as: UTF8.self))
  }

  /// *%PRODUCTNAME*, *$USER*: two capitals at least.
  private mutating func capitals(from start: Int) -> Int {
    let name = bytes[(start + 1)...].prefix {
      0x41...0x5A ~= $0 || $0 == 0x5F || 0x30...0x39 ~= $0
    }
    guard name.count > 1, let first = name.first, 0x41...0x5A ~= first else { return start + 1 }
    let goesOn = name.endIndex < bytes.count && bytes.startsLetter(at: name.endIndex)
    return goesOn ? start + 1 : add(start..<name.endIndex, .any)
  }

  private mutating func braces(at start: Int) -> Int {
    guard let end = end(of: start) else { return start + 1 }
    return add(start..<end, .any)
  }

  private mutating func dollar(at start: Int) -> Int {
    let next = start + 1
    guard next < bytes.count else { return next }
    if [0x28, 0x5B, 0x7B].contains(bytes[next]), let end = end(of: next), end - next > 2 {
      return add(start..<end, .any)
    }
    return capitals(from: start)
  }

  /// Where a bracket closes that holds a name and nothing else, such as *{user.name}* and *{0:N2}*.
  private func end(of open: Int) -> Int? {
    let close: UInt8 = bytes[open] == 0x28 ? 0x29 : bytes[open] == 0x5B ? 0x5D : 0x7D
    let inside = bytes[(open + 1)...].prefix(60).prefix {
      0x61...0x7A ~= $0 | 0x20 || 0x30...0x39 ~= $0 || Self.nameMarks.contains($0)
    }
    guard inside.endIndex < bytes.count, bytes[inside.endIndex] == close else { return nil }
    // {a, b} is a set, {{name}} a template.
    return inside.endIndex + 1
  }
  private static let nameMarks = Set("_.:!#-$@%{".utf8)

  /// Whether the text closes a tag somewhere.
  private func closes(_ name: String) -> Bool {
    let end = Array("</\(name)>".utf8)
    return bytes.indices.contains { bytes[$0] == 0x3C && bytes[$0...].starts(with: end) }
  }

  /// *&amp;* and *&#8217;*.
  private mutating func entity(at start: Int) -> Int {
    let name = bytes[(start + 1)...].prefix(10).prefix {
      0x61...0x7A ~= $0 | 0x20 || 0x30...0x39 ~= $0 || $0 == 0x23
    }
    guard name.count > 1, name.endIndex < bytes.count, bytes[name.endIndex] == 0x3B else {
      return start + 1
    }
    return add(start..<name.endIndex + 1, .none)
  }

  /// A tag of HTML or its like; *<file>* is text that is translated.
  private mutating func tag(at start: Int) -> Int {
    var index = start + 1
    if index < bytes.count, bytes[index] == 0x2F { index += 1 }
    let name = bytes[index...].prefix(20).prefix {
      0x61...0x7A ~= $0 | 0x20 || 0x30...0x39 ~= $0
    }
    let key = String(decoding: name, as: UTF8.self).lowercased()
    guard Self.tags.contains(key) else { return start + 1 }
    let limit = min(bytes.count, name.endIndex + 400)
    guard let end = bytes[name.endIndex..<limit].firstIndex(of: 0x3E),
      !bytes[name.endIndex..<end].contains(0x3C),
      end == name.endIndex || [0x20, 0x2F, 0x0A].contains(bytes[name.endIndex])
    else { return start + 1 }
    let isEnd = index > start + 1
    if Self.namesOfText.contains(key), !isEnd, !closes(key) { return start + 1 }
    return add(start..<end + 1, .same, name: "<\(isEnd ? "/" : "")\(key)>")
  }
}
