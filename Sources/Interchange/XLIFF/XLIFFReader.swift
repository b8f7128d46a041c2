public import Bitext
internal import XML

/// Reads the segments of XLIFF 1.2 (OASIS 2008) and 2.0–2.2 as units, one at a time.
///
/// A segment without translation is a unit of one variant. The state of a segment and the attributes of
/// its unit are kept as properties `x-state` and `x-…`, metadata and property groups by their names, and
/// other elements (`alt-trans`, `mtc:matches`) as XML text in properties `x-…`. Of a file that
/// `XLIFFWriter` wrote units come back as they were.
public struct XLIFFReader: ~Copyable {
  private var xml: XMLReader
  private var log: RemarkLog
  private let options: ReadingOptions
  private var place: XLIFFPlace
  private var waiting: [TranslationUnit] = []
  private var isAtEnd = false
  /// The line on which the last unit began, from 1; 0 before the first.
  public private(set) var unitLine = 0
  /// The units that could not be read, where `options` keep going.
  public private(set) var skipped: [Remark] = []

  /// Opens a file, or standard input for `-`.
  /// - Parameter languages: source and target, where the file does not say.
  public init(
    path: String, languages: [LanguageTag] = [], options: ReadingOptions = ReadingOptions()
  ) throws(InterchangeError) {
    try self.init(XMLReader.opened(path, options), languages: languages, options: options)
  }

  /// Reads a file from memory, under a name for messages.
  public init(
    bytes: [UInt8], name: String, languages: [LanguageTag] = [],
    options: ReadingOptions = ReadingOptions()
  ) throws(InterchangeError) {
    try self.init(
      XMLReader.opened(bytes, name: name, options), languages: languages, options: options)
  }

  private init(
    _ reader: consuming XMLReader, languages: [LanguageTag], options: ReadingOptions
  ) throws(InterchangeError) {
    var reader = reader
    while let event = try reader.pull(), event != .start {}
    reader.takeOwnNamespace()
    guard reader.name == "xliff" else {
      throw .wrongRoot(
        path: reader.path, line: reader.line, found: reader.name, expected: "xliff")
    }
    place = XLIFFPlace(languages: languages)
    place.enter(reader)
    log = RemarkLog(path: reader.path)
    self.options = options
    xml = reader
  }

  /// What was odd but could be used, each sort once.
  public var remarks: [Remark] { log.remarks + xml.repairRemarks }

  /// How many bytes of the file have been read.
  public var bytesRead: Int { xml.bytesRead }

  /// The size of the file in bytes, where it has one.
  public var totalBytes: Int? { xml.totalBytes }

  /// The next segment as a unit, or `nil` at the end of the file.
  public mutating func next() throws(InterchangeError) -> TranslationUnit? {
    while waiting.isEmpty {
      if isAtEnd { return nil }
      do {
        guard let unit = try pullUnit() else { return nil }
        waiting = try units(of: unit)
      } catch {
        if case .xml = error {
          isAtEnd = true
          throw error
        }
        guard options.keepsGoing else { throw error }
        skipped.append(Remark(skipping: error, path: xml.path, line: xml.line, column: xml.column))
      }
    }
    return waiting.removeFirst()
  }

  private mutating func pullUnit() throws(InterchangeError) -> XLIFFUnit? {
    while let event = try xml.pull() {
      guard event == .start else { continue }
      if xml.name == place.unitElement {
        unitLine = xml.line
        return try xml.xliffUnit(place.dialect, limits: options.limits, log: &log)
      }
      place.enter(xml)
    }
    isAtEnd = true
    return nil
  }

  private func units(of unit: XLIFFUnit) throws(InterchangeError) -> [TranslationUnit] {
    guard let source = place.source else {
      throw .lacking(
        path: xml.path, line: xml.line, element: "file", what: "source-language or srcLang")
    }
    return unit.segments.map { segment in
      var result = TranslationUnit(
        variants: [
          Variant(language: source, content: place.isOwn ? segment.source.asTMX : segment.source)
        ])
      let isOnly = unit.segments.count == 1
      let own = unit.attributes.value(named: "name") ?? unit.attributes.value(named: "resname")
      result.id =
        place.isOwn
        ? own : isOnly ? unit.id : [unit.id, segment.id].compactMap { $0 }.joined(separator: "/")
      if let target = place.target, let content = segment.target,
        !content.isEmpty || place.isOwn
      {
        result.variants.append(
          Variant(language: target, content: place.isOwn ? content.asTMX : content))
      }
      let names: Set<String> = place.isOwn ? ["id", "name", "resname", "xml:space"] : ["id"]
      for attribute in unit.attributes where !names.contains(attribute.name) {
        result.annotations.append(
          .property("x-" + attribute.name, value: attribute.value, attributes: []))
      }
      if let state = segment.state, !place.isOwn || state != "translated" {
        result.annotations.append(.property("x-state", value: state, attributes: []))
      }
      for (index, level) in [XLIFFExtras.Level.source, .target].enumerated() {
        let notes = unit.notes[level] ?? []
        if result.variants.indices.contains(index) {
          result.variants[index].annotations += notes
        } else {
          result.annotations += notes
        }
      }
      result.annotations += unit.annotations
      unit.extras.put(into: &result)
      return result
    }
  }
}
