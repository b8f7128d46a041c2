internal import Bitext

/// Fills translations into objects of JSON, lines or an array; all other bytes, and the other values of
/// an object, stay as they are.
struct JSONFiller<Source: JSONPieceSource & ~Copyable>: ~Copyable {
  private var pieces: Source
  private var output: TextOutput?
  private var filler: Filler
  private let options: ReadingOptions
  private let languages: [LanguageTag]
  private var waiting = FillQueue<JSONPiece>()
  private var isAtEnd = false

  /// - Parameter languages: source and target; objects that name theirs need none.
  init(
    _ pieces: consuming Source, into output: consuming TextOutput?, languages: [LanguageTag],
    options: ReadingOptions, _ filler: Filler
  ) {
    self.pieces = pieces
    self.output = output
    self.languages = languages
    self.options = options
    self.filler = filler
  }

  /// Copies the file and gives what was done.
  mutating func run() throws -> FillReport {
    while !isAtEnd {
      while !waiting.isFull, !isAtEnd { try readPiece() }
      try process()
    }
    try output?.finish()
    return filler.report
  }

  private mutating func readPiece() throws(InterchangeError) {
    guard let piece = try pieces.next() else {
      isAtEnd = true
      return
    }
    var request: FillRequest?
    if !piece.isBlank {
      if let unit = JSONUnit.unit(of: piece.text) {
        request = self.request(of: unit, in: piece.text)
      } else {
        let error = InterchangeError.badLine(
          path: pieces.path, line: piece.line, expected: Source.example)
        guard options.keepsGoing else { throw error }
        filler.report.remarks.append(Remark(skipping: error, path: pieces.path, line: piece.line))
      }
    }
    waiting.append(piece, request.map { [$0] } ?? [])
  }

  /// What is to be translated in an object.
  private func request(of unit: TranslationUnit, in text: [UInt8]) -> FillRequest? {
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
  private static func named(in bytes: [UInt8]) -> (source: LanguageTag, target: LanguageTag)? {
    guard let fields = JSONFields(of: bytes) else { return nil }
    let tags = ["source_language", "target_language"].compactMap { key in
      fields.fields.first { $0.key == key }.flatMap {
        LanguageTag(String(decoding: bytes[$0.value].dropFirst().dropLast(), as: UTF8.self))
      }
    }
    return tags.count == 2 ? (tags[0], tags[1]) : nil
  }

  /// Fills the pieces collected, all but the last where the file goes on after it.
  private mutating func process() throws {
    for (piece, requests, fillings) in try waiting.answers(by: &filler, isAtEnd: isAtEnd) {
      let filling = fillings.first ?? nil
      let text = requests.first.flatMap { request in
        filling.map { Self.filled(piece.text, request, $0) }
      }
      output?.bytes += piece.before + (text ?? piece.text) + piece.after
    }
    try output?.sendIfMuch()
  }

  /// The object with its translation, and `match` where that is to be looked at.
  private static func filled(
    _ bytes: [UInt8], _ request: FillRequest, _ filling: Filling
  ) -> [UInt8] {
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
    let end = object.fields.last?.value.upperBound ?? object.end
    var edits = [Edit(at: end, String(decoding: added, as: UTF8.self))]
    if let place { edits.append(Edit(place, String(decoding: text, as: UTF8.self))) }
    if let match { edits.append(Edit(match, "\(filling.quality)")) }
    return edits.applied(to: bytes, upTo: bytes.count, encoding: .utf8)
  }
}
