internal import Bitext
internal import XML

/// The units of an XLIFF as blocks, and what stands between them.
enum XLIFFBlocks {
  /// Reads a file, which has to be well-formed.
  static func read(_ path: String, _ options: ReadingOptions) throws(InterchangeError)
    -> [FileBlock]
  {
    var check = try XMLReader.opened(path, options)
    while try check.pull() != nil {}
    var input = try MarkupInput(path: path)
    var bytes: [UInt8] = []
    while try input.read(into: &bytes) {}
    var scanner = XLIFFBlockScanner(bytes, path: path, options)
    return try scanner.blocks()
  }
}

/// Walks through the bytes of an XLIFF.
private struct XLIFFBlockScanner {
  private let bytes: [UInt8]
  private let path: String
  private let options: ReadingOptions
  private var place = XLIFFPlace(languages: [])
  private var own = OwnNamespace()
  private var isInRoot = false
  private var file = ""
  private var result: [FileBlock] = []
  private var met: Set<String> = []

  init(_ bytes: [UInt8], path: String, _ options: ReadingOptions) {
    self.bytes = bytes
    self.path = path
    self.options = options
  }

  mutating func blocks() throws(InterchangeError) -> [FileBlock] {
    var (begin, position, depth) = (0, 0, 0)
    var unit: (start: Int, tag: MarkupTag)?
    while position < bytes.count {
      guard let token = MarkupToken(at: position, in: bytes.span) else { break }
      position = token.range.upperBound
      switch token.kind {
      case .start, .empty:
        if unit != nil {
          depth += token.kind == .start ? 1 : 0
          continue
        }
        if !isInRoot {
          own = OwnNamespace(ofRoot: token, in: bytes)
          isInRoot = true
        }
        let tag = MarkupTag(token, in: bytes, own)
        if tag.name == place.unitElement, token.kind == .start {
          unit = (token.range.lowerBound, tag)
          depth = 1
        } else {
          enter(tag)
        }
      case .end where unit != nil:
        depth -= 1
        guard depth == 0, let (start, tag) = unit else { continue }
        between(begin..<start)
        add(start..<position, tag)
        (begin, unit) = (position, nil)
      case .end, .text, .other: continue
      }
    }
    between(begin..<bytes.count)
    return result
  }

  private mutating func enter(_ tag: MarkupTag) {
    place.enter(tag.name, attribute: tag.value)
    if tag.name == "file" { file = tag.value(of: "original") ?? tag.value(of: "id") ?? "" }
  }

  private mutating func between(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let part = FileBlock.Part(name: "between", bytes: Array(bytes[range]))
    result.append(FileBlock(name: nil, parts: [part]))
  }

  private mutating func add(_ range: Range<Int>, _ tag: MarkupTag) {
    let known = "\(file)\u{4}\(tag.value(of: "id") ?? "")"
    var (name, count) = (known, 1)
    while !met.insert(name).inserted {
      count += 1
      name = "\(known)\u{4}\(count)"
    }
    let parts = XLIFFUnitParts.parts(of: range, in: bytes, place.dialect, own)
    result.append(FileBlock(name: name, parts: parts, unit: unit(in: range), isMarkup: true))
  }

  /// What a unit says, all its segments as one.
  private func unit(in range: Range<Int>) -> TranslationUnit? {
    guard let source = place.source ?? LanguageTag("und") else { return nil }
    var log = RemarkLog(path: path)
    do {
      let text = Array("<u>".utf8) + bytes[range] + Array("</u>".utf8)
      var xml = try XMLReader.opened(text, name: path, options)
      xml.own = own
      while let event = try xml.pull(), event != .start || xml.depth < 2 {}
      let unit = try xml.xliffUnit(place.dialect, limits: options.limits, log: &log)
      let targets = unit.segments.compactMap(\.target)
      var result = TranslationUnit(
        id: unit.id,
        variants: [
          Variant(language: source, content: Content(unit.segments.flatMap(\.source.runs)))
        ])
      if let target = place.target, !targets.isEmpty {
        result.variants.append(
          Variant(language: target, content: Content(targets.flatMap(\.runs))))
      }
      return result
    } catch {
      return TranslationUnit(variants: [Variant(language: source, content: Content())])
    }
  }
}
