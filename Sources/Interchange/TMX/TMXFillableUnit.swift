internal import Bitext
internal import XML

/// A unit of TMX that is being filled.
struct TMXFillableUnit: FillableUnit {
  let requests: [FillRequest]
  private let target: LanguageTag
  private let prefix: String
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
    let layout = Self.layout(of: place.range, in: batch.bytes, place.format.own)
    insertion = layout.variants.last?.upperBound ?? place.range.upperBound
    indentation = layout.indentation
    prefix = place.format.own.prefix
    let index = unit.variants.firstIndex { $0.language.isCompatible(with: target) }
    empty = index.flatMap { layout.variants.indices.contains($0) ? layout.variants[$0] : nil }
  }

  func edits(_ fillings: [Filling?]) -> [Edit] {
    guard let filling = fillings.first ?? nil else { return [] }
    var writer = XMLWriter(prefix: prefix)
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
    of unit: Range<Int>, in bytes: [UInt8], _ own: OwnNamespace
  ) -> (variants: [Range<Int>], indentation: String) {
    var variants: [Range<Int>] = []
    var (depth, start, place) = (0, 0, unit.lowerBound)
    var (space, indentation) = ("", "")
    while place < unit.upperBound, let token = MarkupToken(at: place, in: bytes.span) {
      place = token.range.upperBound
      let name = String(decoding: bytes[token.name], as: UTF8.self)
      let isVariant = own.localName(of: name) == "tuv"
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
