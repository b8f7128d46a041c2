internal import Bitext
internal import XML

/// Fills translations into XLIFF; all elements, attributes, comments and texts that are not
/// translations are copied as they are.
struct XLIFFFiller: ~Copyable {
  private var xml: XMLReader
  private var writer = XMLWriter()
  private var file: OutputFile
  private var filler: Filler
  private var place: XLIFFPlace
  private let languages: [LanguageTag]
  private let options: ReadingOptions
  private var log: RemarkLog

  init(
    _ input: String, into output: String, languages: [LanguageTag], options: ReadingOptions,
    _ filler: Filler
  ) throws(InterchangeError) {
    let reader = try XMLReader.opened(input, options)
    let file = try OutputFile(path: output)
    self.file = file
    self.filler = filler
    self.options = options
    self.languages = languages
    place = XLIFFPlace(languages: languages)
    log = RemarkLog(path: input)
    xml = reader
  }

  /// Copies the file and gives what was done.
  mutating func run() throws -> FillReport {
    writer.declaration()
    while let event = try xml.pull() {
      if event == .start, xml.depth == 1, xml.name != "xliff" {
        throw InterchangeError.wrongRoot(
          path: xml.path, line: xml.line, found: xml.name, expected: "xliff")
      }
      if event == .start, xml.name == place.unitElement {
        try copyUnit()
      } else {
        if event == .start { place.enter(xml) }
        writer.copy(xml, event)
        if event == .start { nameTarget() }
        if xml.depth == 0 || (event == .end && xml.depth == 1) { writer.line(0) }
      }
      if writer.count > 1 << 16 { try flush() }
    }
    try flush()
    try file.finish()
    return filler.report
  }

  private mutating func flush() throws(InterchangeError) {
    let bytes = writer.take()
    try file.write(bytes.span)
  }

  /// Says the target language where the file does not.
  private mutating func nameTarget() {
    let (element, name) =
      place.dialect == .xliff2 ? ("xliff", "trgLang") : ("file", "target-language")
    guard xml.name == element, xml.attribute(name) == nil, let target = languages.last else {
      return
    }
    writer.attribute(name, target.text)
  }

  private mutating func copyUnit() throws {
    let line = xml.line
    let text = try xml.foreignElement(limit: 16 * options.limits.segment)
    var inner = try XMLReader.opened(Array(text.utf8), name: xml.path, options)
    guard try inner.pull() == .start else { return }
    let unit = try inner.xliffUnit(place.dialect, limits: options.limits, log: &log)
    guard unit.isTranslatable, let source = place.source, let target = place.target else {
      if place.source == nil || place.target == nil {
        throw InterchangeError.noLanguages(path: xml.path, line: line, needed: 2)
      }
      return writer.foreign(text)
    }
    var fillings: [Int: Filling] = [:]
    for (index, segment) in unit.segments.enumerated() {
      let next = index + 1 < unit.segments.count ? unit.segments[index + 1].source : nil
      fillings[index] = try filler.filling(
        segment.source, from: source, to: target, isTranslated: unit.isTranslated(segment),
        next: next?.plainText)
    }
    if fillings.isEmpty { return writer.foreign(text) }
    var rewriting = XLIFFRewriting(unit: unit, fillings: fillings, dialect: place.dialect)
    try rewriting.rewrite(text, path: xml.path, options: options, into: &writer)
  }
}
