internal import Bitext
internal import XML

/// What filling has to know of TMX: a unit gets a variant in the language wanted.
struct TMXFilling: MarkupFormat {
  let document = 0
  var own = OwnNamespace()
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
  ) throws(InterchangeError) -> [ReadUnit] {
    var result: [ReadUnit] = []
    guard !units.isEmpty else { return [] }
    let own = units[0].format.own
    let opening =
      batch.encoding.declaration
      + "<\(own.prefix)tmx\(own.declarations) version=\"1.4\"><\(own.prefix)header/><\(own.prefix)body>"
    var text = Array(opening.utf8)
    for unit in units { text += batch.bytes[unit.range] }
    var options = batch.options
    options.keepsGoing = false
    var reader = try TMXReader(
      bytes: text + Array("</\(own.prefix)body></\(own.prefix)tmx>".utf8), name: batch.path,
      options: options)
    while result.count < units.count {
      let place = units[result.count]
      do {
        guard let unit = try reader.next() else { break }
        result.append(.success(TMXFillableUnit(unit, place, in: batch)))
      } catch {
        if case .xml = error { throw error }
        guard batch.options.keepsGoing else { throw error }
        result.append(.failure(error))
      }
    }
    return result
  }
}
