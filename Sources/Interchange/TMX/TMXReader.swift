public import Bitext
internal import XML

/// Reads a translation memory in TMX 1.1–1.4b (LISA OSCAR 2005) by pulling one unit at a time.
///
/// Everything is kept: attributes, properties, notes, inline codes with their nesting, and
/// elements that TMX does not know. A language that is no BCP 47 tag is read as `und-x-…` and, like
/// one in unusual case, kept as written in the attribute `xml:lang` of the variant. Attributes of
/// elements that have no noun of their own are kept as `seg/NAME` on the variant, and as `tmx/NAME`
/// and `body/NAME` on the header. Elements of other tools and stray text between units are kept as XML
/// text in the attribute `outside/before` of the unit that follows, those before the body in that of the
/// header, those after the last unit in `outside/after` and `outside/after-body` of that.
public struct TMXReader: ~Copyable {
  /// What the file says about itself.
  public private(set) var header = Header()
  var xml: XMLReader
  var log: RemarkLog
  let options: ReadingOptions
  private var body = 0
  private var unitDepth = 0
  private var isAtEnd = false
  private var resumptions = 0
  /// What stood since the last unit and is none, in the body and after it.
  private var outside = ""
  private var afterBody = ""
  /// Whether a unit has begun that has not been read.
  private var isAtUnit = false
  /// What went wrong behind the unit that was given last.
  private var failure: InterchangeError?
  /// The line on which the last unit began, from 1; 0 before the first.
  public private(set) var unitLine = 0
  /// The units that could not be read, where `options` keep going.
  public private(set) var skipped: [Remark] = []
  /// The languages that were met lately, by how they were written.
  var languages: [(written: String, tag: LanguageTag)] = []

  /// Opens a file, or standard input for `-`, and reads its header.
  public init(
    path: String, options: ReadingOptions = ReadingOptions()
  ) throws(InterchangeError) {
    try self.init(XMLReader.opened(path, options), options: options)
  }

  /// Reads a file from memory, under a name for messages.
  public init(
    bytes: [UInt8], name: String, options: ReadingOptions = ReadingOptions()
  ) throws(InterchangeError) {
    try self.init(XMLReader.opened(bytes, name: name, options), options: options)
  }

  init(_ reader: consuming XMLReader, options: ReadingOptions) throws(InterchangeError) {
    log = RemarkLog(path: reader.path)
    xml = reader
    self.options = options
    try readHeader()
  }

  /// What was odd but could be used, each sort once.
  public var remarks: [Remark] { log.remarks + xml.repairRemarks }

  /// How many bytes of the file have been read.
  public var bytesRead: Int { xml.bytesRead }

  /// The size of the file in bytes, where it has one.
  public var totalBytes: Int? { xml.totalBytes }

  /// The next unit, or `nil` at the end of the file.
  ///
  /// After an error in a unit the next call goes on with the unit after it; after an error in the
  /// XML there is nothing more to read.
  public mutating func next() throws(InterchangeError) -> TranslationUnit? {
    if isAtEnd { return nil }
    while true {
      var isNew = false
      do {
        try leaveBrokenUnit()
        isNew = true
        return try pullUnit()
      } catch {
        guard options.keepsGoing else {
          if case .xml = error { isAtEnd = true }
          throw error
        }
        // What goes wrong on the way out of a broken unit is no further unit.
        if isNew {
          skipped.append(
            Remark(skipping: error, path: xml.path, line: xml.line, column: xml.column))
        }
        if case .xml = error, try !resume() { return nil }
      }
    }
  }

  private mutating func pullUnit() throws(InterchangeError) -> TranslationUnit? {
    if let failure {
      self.failure = nil
      throw failure
    }
    if !isAtUnit, try !goToUnit() {
      if !outside.isEmpty || !afterBody.isEmpty {
        log.add(
          line: xml.line, column: xml.column, "what stands in a file without units is left out")
      }
      isAtEnd = true
      return nil
    }
    isAtUnit = false
    unitDepth = xml.depth
    unitLine = xml.line
    var unit = try readUnit()
    unitDepth = 0
    keepOutside(with: &unit, as: TMXNames.outside)
    lookAhead(for: &unit)
    return unit
  }

  /// Goes to the next unit or the end of the file, which the unit before it has to know.
  private mutating func lookAhead(for unit: inout TranslationUnit) {
    do {
      isAtUnit = try goToUnit()
      if isAtUnit { return }
      isAtEnd = true
      keepOutside(with: &unit, as: TMXNames.after)
    } catch {
      if case .xml = error { unitDepth = 0 }
      failure = error
    }
  }

  /// Gives a unit what stood beside it.
  private mutating func keepOutside(with unit: inout TranslationUnit, as name: String) {
    for (name, markup) in [(name, outside), (TMXNames.afterBody, afterBody)]
    where !markup.isEmpty {
      unit.attributes.append(Attribute(name: name, value: markup))
      log.add(line: unitLine, "what stands between units is kept, and not read as units")
    }
    (outside, afterBody) = ("", "")
  }

  /// Goes to the next unit, past all that is none.
  /// - Returns: whether there is one before the end of the file.
  private mutating func goToUnit() throws(InterchangeError) -> Bool {
    while let event = try xml.pull() {
      switch event {
      case .start where xml.name == "tu": return true
      // One that is read on after a break begins with its body again.
      case .start where body > 0 && xml.depth >= body && xml.name != "body":
        try keepOutside(isInBody: xml.depth > body)
      case .text where body > 0 && !xml.isWhiteSpace, .cdata where body > 0:
        let text = xml.text.trimmedWhiteSpace
        if !text.isEmpty { keepOutside(XMLWriter.escaped(text), isInBody: xml.depth >= body) }
      default: continue
      }
    }
    return false
  }

  /// Takes an element that is no unit along.
  private mutating func keepOutside(isInBody: Bool) throws(InterchangeError) {
    unitDepth = xml.depth
    let element = try xml.foreignElement(limit: options.limits.segment)
    unitDepth = 0
    keepOutside(element, isInBody: isInBody)
  }

  /// Takes along what is no unit, as far as the limits let it.
  private mutating func keepOutside(_ markup: String, isInBody: Bool) {
    let size = outside.utf8.count + afterBody.utf8.count + markup.utf8.count
    guard size <= options.limits.segment else {
      log.add(
        line: xml.line, column: xml.column,
        "elements between units are left out where there is too much of them")
      return
    }
    if isInBody { outside += markup } else { afterBody += markup }
  }

  /// Goes on after broken XML at the next unit.
  /// - Returns: whether there is more to read.
  private mutating func resume() throws(InterchangeError) -> Bool {
    resumptions += 1
    unitDepth = 0
    do {
      // A file that breaks at every turn is no memory any more.
      if resumptions <= 1000,
        let rest = try xml.resumed(at: "tu", inside: ["tmx", "body"])
      {
        xml = rest
        return true
      }
    } catch {
      isAtEnd = true
      throw .xml(error)
    }
    isAtEnd = true
    return false
  }

  /// Goes past the end of a unit that could not be read.
  private mutating func leaveBrokenUnit() throws(InterchangeError) {
    guard unitDepth > 0 else { return }
    while xml.depth > unitDepth || xml.current != .end {
      guard try xml.pull() != nil else { break }
    }
    unitDepth = 0
  }

  private mutating func readHeader() throws(InterchangeError) {
    while let event = try xml.pull() {
      guard event == .start else { continue }
      if xml.depth == 1 { xml.takeOwnNamespace() }
      switch xml.name {
      case "tmx" where xml.depth == 1:
        header.attributes += try attributes(under: "tmx/").filter { $0.name != "tmx/version" }
      case "header" where xml.depth == 2:
        header.attributes += try xml.attributes(atMost: options.limits.properties)
        header.annotations = try readAnnotationsToEnd()
      case "body" where xml.depth == 2:
        header.attributes += try attributes(under: "body/")
        body = xml.depth
        return
      default:
        if xml.depth == 1 {
          throw .wrongRoot(path: xml.path, line: xml.line, found: xml.name, expected: "tmx")
        }
        let element = try xml.foreignElement(limit: options.limits.segment)
        header.attributes.append(Attribute(name: TMXNames.outside, value: element))
        if header.attributes.count > options.limits.properties {
          throw .overLimit(
            path: xml.path, line: xml.line, column: xml.column, name: "properties",
            limit: options.limits.properties)
        }
      }
    }
    throw .lacking(path: xml.path, line: xml.line, element: "tmx", what: "<body>")
  }

  private mutating func readAnnotationsToEnd() throws(InterchangeError) -> [Annotation] {
    let level = xml.depth
    var annotations: [Annotation] = []
    while let event = try xml.pull() {
      if event == .end && xml.depth == level { break }
      if event == .start { annotations.append(try annotation()) }
    }
    return annotations
  }

  func attributes(under prefix: String) throws(InterchangeError) -> [Attribute] {
    try xml.attributes(atMost: options.limits.properties).map {
      Attribute(name: prefix + $0.name, value: $0.value)
    }
  }
}
