public import Bitext
internal import XML

/// Reads a text memory of Wordfast Classic, a unit a line.
///
/// Date, user and count of use become the attributes that TMX has for them; attributes of Wordfast's
/// own become properties `x-wordfast-1` and so on. Placeholders (`&tA;`) become codes.
public struct WordfastReader: ~Copyable {
  private var lines: LineReader
  private let options: ReadingOptions
  private var log: RemarkLog
  private var isFirst = true
  /// The lines that could not be read, where `options` keep going.
  public private(set) var skipped: [Remark] = []

  /// Opens a file, or standard input for `-`.
  public init(
    path: String, options: ReadingOptions = ReadingOptions()
  ) throws(InterchangeError) {
    let lines = try LineReader(path: path, options: options)
    log = RemarkLog(path: path)
    self.lines = lines
    self.options = options
  }

  /// What was odd but could be used, each sort once.
  public var remarks: [Remark] { log.remarks + lines.log.remarks }

  /// The line of the last unit, from 1.
  public var unitLine: Int { lines.line }

  /// How many bytes of the file have been read.
  public var bytesRead: Int { lines.bytesRead }

  /// The size of the file in bytes, where it has one.
  public var totalBytes: Int? { lines.totalBytes }

  /// The next unit, or `nil` at the end of the file.
  public mutating func next() throws(InterchangeError) -> TranslationUnit? {
    while true {
      do {
        guard let line = try lines.next() else { return nil }
        let isHeader = isFirst && WordfastText.languages(inHeader: line) != nil
        isFirst = false
        if isHeader || line.isEmpty { continue }
        return try unit(of: line)
      } catch {
        if case .xml = error { throw error }
        guard options.keepsGoing else { throw error }
        skipped.append(Remark(skipping: error, path: lines.path, line: lines.line))
      }
    }
  }

  private func unit(of line: String) throws(InterchangeError) -> TranslationUnit {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard cells.count > 6, WordfastText.isDate(cells[0]), let source = LanguageTag(cells[3]),
      let target = LanguageTag(cells[5])
    else {
      throw .badLine(
        path: lines.path, line: lines.line,
        expected: "date, user, count, language, text, language and text with tabs between")
    }
    var unit = TranslationUnit(variants: [
      Variant(language: source, content: Self.content(cells[4])),
      Variant(language: target, content: Self.content(cells[6])),
    ])
    let date = cells[0].split(separator: "~").joined(separator: "T") + "Z"
    unit.attributes = [Attribute(name: "changedate", value: date)]
    if !cells[1].isEmpty {
      unit.attributes.append(Attribute(name: "changeid", value: WordfastText.unescaped(cells[1])))
    }
    if let count = Int(cells[2]), count > 0 {
      unit.attributes.append(Attribute(name: "usagecount", value: "\(count)"))
    }
    for (index, cell) in cells.dropFirst(7).enumerated() where !cell.isEmpty {
      let value = WordfastText.unescaped(cell)
      unit.annotations.append(
        .property("x-wordfast-\(index + 1)", value: value, attributes: []))
    }
    return unit
  }

  /// The content of a cell: `&tA;` to `&tZ;` stand for codes.
  private static func content(_ cell: Substring) -> Content {
    var content = Content()
    var rest = cell
    while let mark = rest.ranges(of: "&t").first {
      let code = rest[mark.lowerBound...].prefix(4)
      guard code.count == 4, code.last == ";", let letter = code.dropFirst(2).first,
        letter.isASCII, letter.isLetter
      else {
        content.append(WordfastText.unescaped(rest[..<mark.upperBound]))
        rest = rest[mark.upperBound...]
        continue
      }
      content.append(WordfastText.unescaped(rest[..<mark.lowerBound]))
      content.append(InlineCode(.standalone, element: "ph", data: [.markup(String(code))]))
      rest = rest[code.endIndex...]
    }
    content.append(WordfastText.unescaped(rest))
    return content
  }
}
