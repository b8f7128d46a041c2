internal import Bitext

/// Fills translations into JSON lines; all other lines, and the other values of a line, stay as they
/// are.
struct JSONLinesFiller: ~Copyable {
  private struct Line {
    var text: String
    var end: String
  }

  private var lines: LineReader
  private var output: TextOutput?
  private var filler: Filler
  private let options: ReadingOptions
  private let languages: [LanguageTag]
  private var waiting = FillQueue<Line>()
  private var isAtEnd = false

  /// - Parameter languages: source and target; objects that name theirs need none.
  init(
    _ input: String, into output: String?, languages: [LanguageTag], options: ReadingOptions,
    _ filler: Filler
  ) throws(InterchangeError) {
    var text: TextOutput?
    let lines = try LineReader(path: input, options: options)
    let mark = try MarkupInput.mark(of: input)
    if let output { text = try TextOutput(path: output, begin: mark) }
    self.lines = lines
    self.output = text
    self.languages = languages
    self.options = options
    self.filler = filler
  }

  /// Copies the file and gives what was done.
  mutating func run() throws -> FillReport {
    while !isAtEnd {
      while !waiting.isFull, !isAtEnd { try readLine() }
      try process()
    }
    try output?.finish()
    return filler.report
  }

  private mutating func readLine() throws(InterchangeError) {
    guard let text = try lines.next() else {
      isAtEnd = true
      return
    }
    var request: FillRequest?
    if !text.trimmedWhiteSpace.isEmpty {
      if let unit = JSONUnit.unit(of: Array(text.utf8)) {
        request = self.request(of: unit, in: text)
      } else {
        let error = InterchangeError.badLine(
          path: lines.path, line: lines.line,
          expected: "an object such as {\"nl\":\"Ja\",\"en\":\"Yes\"}")
        guard options.keepsGoing else { throw error }
        filler.report.remarks.append(
          Remark(skipping: error, path: lines.path, line: lines.line))
      }
    }
    waiting.append(Line(text: text, end: lines.lineEnd), request.map { [$0] } ?? [])
  }

  /// What is to be translated in a line.
  private func request(of unit: TranslationUnit, in text: String) -> FillRequest? {
    let named = Self.named(in: text)
    guard let source = languages.count > 1 ? languages.first : named?.source,
      let target = languages.last ?? named?.target,
      let variant = unit.variants.first(where: { $0.language.isCompatible(with: source) })
    else { return nil }
    if let named, !named.target.isCompatible(with: target) { return nil }
    let existing = unit.variants.first { $0.language.isCompatible(with: target) }
    let isOpen = existing?.content.plainText.trimmedWhiteSpace.isEmpty ?? true
    return FillRequest(
      source: variant.content, from: source, to: target, existing: existing?.content,
      standing: isOpen ? .open : .translated,
      key: unit.annotations.properties(named: "context").first)
  }

  /// The languages that an object of Weblate's kind names.
  private static func named(in text: String) -> (source: LanguageTag, target: LanguageTag)? {
    let bytes = Array(text.utf8)
    guard text.contains("source_language"), let fields = JSONFields(of: bytes) else { return nil }
    let tags = ["source_language", "target_language"].compactMap { key in
      fields.fields.first { $0.key == key }.flatMap {
        LanguageTag(String(decoding: bytes[$0.value].dropFirst().dropLast(), as: UTF8.self))
      }
    }
    return tags.count == 2 ? (tags[0], tags[1]) : nil
  }

  /// Fills the lines collected, all but the last where the file goes on after it.
  private mutating func process() throws {
    for (line, requests, fillings) in try waiting.answers(by: &filler, isAtEnd: isAtEnd) {
      let filling = fillings.first ?? nil
      let text = requests.first.flatMap { request in
        filling.map { Self.filled(line, request, $0) }
      }
      output?.bytes += (text ?? Array(line.text.utf8)) + Array(line.end.utf8)
    }
    try output?.sendIfMuch()
  }

  /// The line with its translation, and `match` where that is to be looked at.
  private static func filled(
    _ line: Line, _ request: FillRequest, _ filling: Filling
  ) -> [UInt8] {
    let bytes = Array(line.text.utf8)
    guard let object = JSONFields(of: bytes) else { return bytes }
    let hasTarget = object.fields.contains { $0.key == "source_language" }
    let key =
      hasTarget
      ? "target"
      : object.fields.map(\.key).first {
        TermField($0)?.language.isCompatible(with: request.targetLanguage) == true
      } ?? request.targetLanguage.text
    var added: [UInt8] = []
    func add(_ key: String, _ value: [UInt8]) {
      if !object.fields.isEmpty || !added.isEmpty { added.append(UInt8(ascii: ",")) }
      JSONString.add(key, to: &added)
      added.append(UInt8(ascii: ":"))
      added += value
    }
    var text: [UInt8] = []
    JSONString.add(filling.target.plainText, to: &text)
    let place = object.fields.first { $0.key == key }?.value
    if place == nil { add(key, text) }
    let match = object.fields.first { $0.key == "match" }?.value
    if match == nil, !filling.isExact { add("match", Array("\(filling.quality)".utf8)) }
    var edits = [Edit(at: object.end, String(decoding: added, as: UTF8.self))]
    if let place { edits.append(Edit(place, String(decoding: text, as: UTF8.self))) }
    if let match { edits.append(Edit(match, "\(filling.quality)")) }
    return edits.applied(to: bytes, upTo: bytes.count, encoding: .utf8)
  }
}
