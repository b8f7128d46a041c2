internal import Bitext
internal import XML

/// What filling has to know of XLIFF 1.2 and 2.x.
struct XLIFFFilling: MarkupFormat {
  private(set) var document = 0
  var own = OwnNamespace()
  private(set) var place: XLIFFPlace
  private let path: String
  /// What the user asked for; nothing of other languages is touched.
  private let wanted: [LanguageTag]
  /// Whether what stands in the open elements is to be translated.
  private var translatable: [Bool] = []
  /// Whether segments in the open elements may be divided.
  private var divisible: [Bool] = []

  /// - Parameter languages: source and target, where the file does not say; units of a file that
  ///   says otherwise are left alone.
  init(languages: [LanguageTag], path: String) {
    wanted = languages
    self.path = path
    place = XLIFFPlace(languages: languages)
  }

  var unitElement: String { place.unitElement }

  /// Whether units are to be translated here, by the elements around them.
  var isTranslatable: Bool { translatable.last ?? true }

  /// Whether segments may be divided here, by the elements around them.
  var isDivisible: Bool { divisible.last ?? true }

  /// Whether the languages here are those that the user wants.
  var isWanted: Bool {
    guard let source = place.source, let target = place.target, let last = wanted.last else {
      return true
    }
    let first = wanted.count > 1 ? wanted.first : nil
    return target.isCompatible(with: last) && first?.isCompatible(with: source) != false
  }

  mutating func enter(_ tag: MarkupTag) throws(InterchangeError) -> [Edit] {
    if translatable.isEmpty, tag.name != "xliff" {
      throw .wrongRoot(path: path, line: 1, found: tag.name, expected: "xliff")
    }
    let own = tag.value(of: "translate").map { $0 != "no" }
    translatable.append(own ?? isTranslatable)
    divisible.append(tag.value(of: "canResegment").map { $0 != "no" } ?? isDivisible)
    if tag.name == "file" { document += 1 }
    place.enter(tag.name, attribute: tag.value)
    // The target language is said where the file does not say it.
    let (element, name) =
      place.dialect == .xliff2 ? ("xliff", "trgLang") : ("file", "target-language")
    guard tag.name == element, tag.value(of: name) == nil, let target = wanted.last,
      let edit = tag.setting(name, to: target.text)
    else { return [] }
    return [edit]
  }

  mutating func leave() {
    _ = translatable.popLast()
    _ = divisible.popLast()
  }

  static func read(
    _ units: [MarkupBatch.Unit<Self>], of batch: MarkupBatch
  ) throws(InterchangeError) -> [ReadUnit] {
    guard !units.isEmpty else { return [] }
    var text = Array((batch.encoding.declaration + "<units>").utf8)
    for unit in units { text += batch.bytes[unit.range] }
    var options = batch.options
    // The file as a whole was held against this limit.
    options.limits.depth += 1
    var xml = try XMLReader.opened(text + Array("</units>".utf8), name: batch.path, options)
    xml.own = units[0].format.own
    var log = RemarkLog(path: batch.path)
    var result: [ReadUnit] = []
    while result.count < units.count, let event = try xml.pull() {
      guard event == .start, xml.depth == 2 else { continue }
      let unit = units[result.count]
      do {
        let dialect = unit.format.place.dialect
        let read = try xml.xliffUnit(dialect, limits: batch.options.limits, log: &log)
        result.append(.success(try XLIFFFillableUnit(read, unit, in: batch)))
      } catch {
        guard batch.options.keepsGoing, xml.depth > 0 else { throw error }
        result.append(.failure(error))
        while xml.depth > 2 || xml.current != .end { guard try xml.pull() != nil else { break } }
      }
    }
    return result
  }
}
