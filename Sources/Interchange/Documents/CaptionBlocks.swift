internal import Bitext

/// Takes the text out of subtitles, a caption at a time: SubRip, and WebVTT (W3C, 2019).
///
/// The lines of a caption are joined, unless a dash says that someone else speaks. Tags are codes.
struct CaptionBlocks: BlockSource {
  /// How long a tag may be, in characters.
  private static let farthest = 1000

  private let lines: [Substring]
  private let path: String
  private let limits: ReadingLimits
  private var place = 0
  private var waiting: [DocumentBlock] = []

  init(_ text: String, name: String, limits: ReadingLimits) {
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    path = name
    self.limits = limits
  }

  mutating func next() throws(InterchangeError) -> DocumentBlock? {
    while waiting.isEmpty {
      guard let timing = lines[place...].firstIndex(where: Self.isTiming) else { return nil }
      var texts: [Substring] = []
      place = timing + 1
      while place < lines.count, !isEnd(place) {
        texts.append(lines[place])
        place += 1
      }
      waiting = try blocks(texts, line: timing + 1)
    }
    return waiting.removeFirst()
  }

  /// Whether a line is the time of a caption: `00:01:02,300 --> 00:01:04,000`.
  static func isTiming(_ line: some StringProtocol) -> Bool {
    guard line.utf8.first.map({ 0x30...0x39 ~= $0 || $0 == 0x20 }) == true else { return false }
    let parts = line.split(separator: " ", omittingEmptySubsequences: true)
    guard parts.count > 2, parts[1] == "-->" else { return false }
    return [parts[0], parts[2]].allSatisfy { time in
      time.contains(":") && time.allSatisfy { $0.isNumber || ":.,".contains($0) }
    }
  }

  /// Whether a caption ends before a line: an empty one, or the number and time of the next.
  private func isEnd(_ index: Int) -> Bool {
    if lines[index].allSatisfy(\.isWhitespace) || Self.isTiming(lines[index]) { return true }
    return lines[index].allSatisfy(\.isNumber) && index + 1 < lines.count
      && Self.isTiming(lines[index + 1])
  }

  private func blocks(_ texts: [Substring], line: Int) throws(InterchangeError) -> [DocumentBlock] {
    var blocks: [DocumentBlock] = []
    var builder = BlockBuilder()
    for text in texts {
      let begins = text.drop { $0.isWhitespace }.first
      if begins.map({ "-–—‐".contains($0) }) == true, let block = builder.finish(.caption) {
        blocks.append(block)
      }
      builder.addCollapsed(" ")
      Self.add(text, to: &builder)
      if builder.size > limits.segment {
        throw .overLimit(path: path, line: line, name: "segment", limit: limits.segment)
      }
    }
    if let block = builder.finish(.caption) { blocks.append(block) }
    return blocks
  }

  /// Adds a line, with tags (`<i>`, `<v Ann>`, `{\an8}`) as codes and references resolved.
  private static func add(_ line: Substring, to builder: inout BlockBuilder) {
    var rest = line
    while let character = rest.first {
      if character == "<", let end = rest.prefix(farthest).firstIndex(of: ">"), isTag(rest[..<end])
      {
        addTag(rest[...end], to: &builder)
        rest = rest[rest.index(after: end)...]
      } else if character == "{", rest.hasPrefix("{\\"),
        let end = rest.prefix(farthest).firstIndex(of: "}")
      {
        builder.standalone(String(rest[...end]))
        rest = rest[rest.index(after: end)...]
      } else if character == "&", let (text, length) = CharacterReference.resolved(rest) {
        builder.add(text)
        rest = rest.dropFirst(length)
      } else {
        let plain = rest.dropFirst().prefix { !"<{&".contains($0) }
        builder.addCollapsed(String(rest[..<plain.endIndex]))
        rest = rest[plain.endIndex...]
      }
    }
  }

  /// Whether text from a `<` on is a tag and no sign of comparison.
  private static func isTag(_ text: Substring) -> Bool {
    let name = text.dropFirst().drop { $0 == "/" }
    return name.first.map { $0.isASCII && ($0.isLetter || $0.isNumber) } == true
      && !text.dropFirst().contains("<")
  }

  private static func addTag(_ tag: Substring, to builder: inout BlockBuilder) {
    let name = tag.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
    if tag.hasPrefix("</") {
      builder.end(String(name), markup: String(tag))
    } else if name.first?.isNumber == true {
      builder.standalone(String(tag))
    } else {
      builder.begin(String(name), markup: String(tag))
    }
  }
}
