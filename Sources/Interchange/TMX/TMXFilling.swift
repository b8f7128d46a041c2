internal import Bitext
internal import XML

/// What filling has to know of TMX: a unit gets a variant in the language wanted.
struct TMXFilling: MarkupFormat {
  let document = 0
  let unitElement = "tu"
  private let path: String
  private let languages: [LanguageTag]
  private(set) var named: LanguageTag?
  private var depth = 0

  /// - Parameter languages: source and target, or the target where the file names the source.
  init(languages: [LanguageTag], path: String) {
    self.languages = languages
    self.path = path
  }

  /// The language that is translated from, where the user or the header says.
  var source: LanguageTag? { languages.count > 1 ? languages.first : named }

  /// The language that is translated to.
  var target: LanguageTag? { languages.last }

  mutating func enter(_ tag: MarkupTag) throws(InterchangeError) -> [Edit] {
    depth += 1
    if depth == 1, tag.name != "tmx" {
      throw .wrongRoot(path: path, line: 1, found: tag.name, expected: "tmx")
    }
    if tag.name == "header" { named = tag.value(of: "srclang").flatMap { LanguageTag($0) } }
    if tag.name == "body", source == nil || target == nil {
      throw .lacking(path: path, line: 1, element: "header", what: "source or target language")
    }
    return []
  }

  mutating func leave() { depth -= 1 }

  static func read(
    _ units: [MarkupBatch.Unit<Self>], of batch: MarkupBatch
  ) throws(InterchangeError) -> [(any FillableUnit)?] {
    var result: [(any FillableUnit)?] = []
    guard !units.isEmpty else { return [] }
    let opening = batch.encoding.declaration + "<tmx version=\"1.4\"><header/><body>"
    var text = Array(opening.utf8)
    for unit in units { text += batch.bytes[unit.range] }
    var options = batch.options
    options.keepsGoing = false
    var reader = try TMXReader(
      bytes: text + Array("</body></tmx>".utf8), name: batch.path, options: options)
    while result.count < units.count {
      let place = units[result.count]
      do {
        guard let unit = try reader.next() else { break }
        result.append(TMXFillableUnit(unit, place, in: batch))
      } catch {
        if case .xml = error { throw error }
        guard batch.options.keepsGoing else { throw error }
        result.append(nil)
      }
    }
    while result.count < units.count { result.append(nil) }
    return result
  }
}

/// A unit of TMX that is being filled.
struct TMXFillableUnit: FillableUnit {
  let requests: [FillRequest]
  private let target: LanguageTag
  private let isCompact: Bool
  private let indentation: String
  /// After the last variant.
  private let insertion: Int
  /// An empty variant in the language wanted.
  private let empty: Range<Int>?

  /// `nil` where the unit has nothing in the source language.
  init?(_ unit: TranslationUnit, _ place: MarkupBatch.Unit<TMXFilling>, in batch: MarkupBatch) {
    let own = unit.attributes.value(named: "srclang").flatMap { LanguageTag($0) }
    guard let source = place.format.source ?? own, let target = place.format.target,
      let variant = unit.variant(for: source)
    else { return nil }
    let existing = unit.variants.first { $0.language.isCompatible(with: target) }
    let hasTarget = existing?.content.plainText.isEmpty == false
    var request = FillRequest(
      source: variant.content, from: source, to: target, existing: existing?.content,
      standing: hasTarget ? .translated : .open,
      key: unit.annotations.properties(named: "msgctxt").first)
    request.previous = variant.previous
    request.next = variant.next
    requests = [request]
    self.target = target
    let layout = Self.layout(of: place.range, in: batch.bytes)
    insertion = layout.variants.last?.upperBound ?? place.range.upperBound
    indentation = layout.indentation
    isCompact = !layout.indentation.contains("\n")
    let index = unit.variants.firstIndex { $0.language.isCompatible(with: target) }
    empty = index.flatMap { layout.variants.indices.contains($0) ? layout.variants[$0] : nil }
  }

  func edits(_ fillings: [Filling?]) -> [Edit] {
    guard let filling = fillings.first ?? nil else { return [] }
    var writer = XMLWriter()
    writer.start("tuv")
    writer.attribute("xml:lang", target.text)
    writer.start("prop")
    writer.attribute("type", "x-pont-quality")
    writer.text("\(filling.quality)")
    writer.end()
    writer.start("seg")
    writer.content(filling.target, in: .tmx)
    writer.end()
    writer.end()
    let text = String(decoding: writer.take(), as: UTF8.self)
    if let empty { return [Edit(empty, text)] }
    return [Edit(at: insertion, indentation + text)]
  }

  /// Where the variants of a unit stand, and the white space before the last.
  private static func layout(
    of unit: Range<Int>, in bytes: [UInt8]
  ) -> (variants: [Range<Int>], indentation: String) {
    var variants: [Range<Int>] = []
    var (depth, start, place) = (0, 0, unit.lowerBound)
    var (space, indentation) = ("", "")
    while place < unit.upperBound, let token = MarkupToken(at: place, in: bytes.span) {
      place = token.range.upperBound
      let isVariant = bytes[token.name].elementsEqual("tuv".utf8)
      if token.kind == .start {
        depth += 1
        if depth == 2, isVariant { (start, indentation) = (token.range.lowerBound, space) }
      } else if token.kind == .end {
        if depth == 2, isVariant { variants.append(start..<place) }
        depth -= 1
      }
      let text = token.kind == .text ? String(decoding: bytes[token.range], as: UTF8.self) : ""
      space = text.allSatisfy(\.isWhitespace) ? text : ""
    }
    return (variants, indentation)
  }
}
