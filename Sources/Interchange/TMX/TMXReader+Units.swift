internal import Bitext
internal import XML

extension TMXReader {
  /// The unit whose `tu` begins here; goes past its end.
  mutating func readUnit() throws(InterchangeError) -> TranslationUnit {
    let level = xml.depth
    let place = (line: xml.line, column: xml.column)
    var unit = TranslationUnit(variants: [])
    unit.attributes = try xml.attributes(atMost: options.limits.properties)
    if let place = unit.attributes.firstIndex(where: { $0.name == "tuid" }) {
      unit.id = unit.attributes.remove(at: place).value
    }
    while let event = try xml.pull() {
      if event == .end && xml.depth == level { break }
      if event == .start {
        if xml.name == "tuv" {
          unit.variants.append(try readVariant())
        } else {
          unit.annotations.append(try annotation())
        }
        try check(unit.annotations.count + unit.variants.count, at: place)
      } else if let text = strayText(event) {
        unit.annotations.append(text)
        try check(unit.annotations.count, at: place)
      }
    }
    if unit.variants.isEmpty {
      throw .lacking(
        path: xml.path, line: place.line, column: place.column, element: "tu", what: "<tuv>")
    }
    return unit
  }

  /// The note, property or unknown element that begins here; goes past its end.
  ///
  /// A property without type cannot be asked for, and one with elements in it is no text; both are
  /// kept as they are all the same.
  mutating func annotation() throws(InterchangeError) -> Annotation {
    let (limit, name) = (options.limits.segment, xml.name)
    guard name == "note" || (name == "prop" && xml.attribute("type") != nil) else {
      return .foreign(try xml.foreignElement(limit: limit))
    }
    switch try xml.simpleElement(limit: limit, properties: options.limits.properties) {
    case .markup(let markup): return .foreign(markup)
    case .text(let text, var attributes):
      guard name == "prop", let place = attributes.firstIndex(where: { $0.name == "type" }) else {
        return .note(text, attributes: attributes)
      }
      let type = attributes.remove(at: place).value
      return .property(type, value: text, attributes: attributes)
    }
  }

  private mutating func readVariant() throws(InterchangeError) -> Variant {
    let level = xml.depth
    let place = (line: xml.line, column: xml.column)
    var attributes = try xml.attributes(atMost: options.limits.properties)
    let language = try takeLanguage(from: &attributes, at: place)
    var content: Content?
    var annotations: [Annotation] = []
    while let event = try xml.pull() {
      if event == .end && xml.depth == level { break }
      guard event == .start else {
        if let text = strayText(event) { annotations.append(text) }
        continue
      }
      if xml.name == "seg" {
        if content != nil {
          throw .misplaced(
            path: xml.path, line: xml.line, column: xml.column, element: "seg")
        }
        attributes += try self.attributes(under: "seg/")
        content = try xml.content(.tmx, limits: options.limits, log: &log)
      } else {
        annotations.append(try annotation())
        try check(annotations.count, at: place)
      }
    }
    guard let content else {
      throw .lacking(
        path: xml.path, line: place.line, column: place.column, element: "tuv", what: "<seg>")
    }
    return variant(language, content, attributes, annotations)
  }

  /// The variant, with the segments around it where Pont has written them down.
  private func variant(
    _ language: LanguageTag, _ content: Content, _ attributes: [Attribute],
    _ annotations: [Annotation]
  ) -> Variant {
    var variant = Variant(language: language, content: content, attributes: attributes)
    for annotation in annotations {
      switch annotation {
      case .property(TMXNames.previous, let value, attributes: []) where variant.previous == nil:
        variant.previous = value
      case .property(TMXNames.next, let value, attributes: []) where variant.next == nil:
        variant.next = value
      default: variant.annotations.append(annotation)
      }
    }
    return variant
  }

  /// The language that the attributes name; what was written stays among them where the tag does
  /// not say the same.
  private mutating func takeLanguage(
    from attributes: inout [Attribute], at begin: (line: Int, column: Int)
  ) throws(InterchangeError) -> LanguageTag {
    guard
      let place = attributes.firstIndex(where: { $0.name == "xml:lang" })
        ?? attributes.firstIndex(where: { $0.name == "lang" }), !attributes[place].value.isEmpty
    else {
      throw .lacking(
        path: xml.path, line: begin.line, column: begin.column, element: "tuv", what: "xml:lang")
    }
    let written = attributes[place].value
    if let known = languages.first(where: { $0.written == written }) {
      attributes.remove(at: place)
      return known.tag
    }
    let tag = LanguageTag(written)
    if let tag, tag.text == written, languages.count < 32 { languages.append((written, tag)) }
    if tag?.text == written {
      attributes.remove(at: place)
    } else {
      attributes[place].name = "xml:lang"
    }
    if let tag { return tag }
    guard let repaired = LanguageTag(private: written) else {
      throw .badValue(
        path: xml.path, line: begin.line, column: begin.column, name: "xml:lang", value: written,
        expected: "a BCP 47 tag such as nl-BE")
    }
    log.add(line: begin.line, "'\(written)' is no BCP 47 tag; read as \(repaired)")
    return repaired
  }

  private func check(_ count: Int, at place: (line: Int, column: Int)) throws(InterchangeError) {
    if count > options.limits.properties {
      throw .overLimit(
        path: xml.path, line: place.line, column: place.column, name: "properties",
        limit: options.limits.properties)
    }
  }

  /// Text that stands where there should be elements only, as XML text.
  private mutating func strayText(_ event: XMLEvent) -> Annotation? {
    guard event == .cdata || (event == .text && !xml.isWhiteSpace) else { return nil }
    let text = xml.text.trimmedWhiteSpace
    if text.isEmpty { return nil }
    log.add(
      line: xml.line, column: xml.column,
      "text outside <seg>, <note> and <prop> is kept, and not read as a translation")
    return .foreign(XMLWriter.escaped(text))
  }
}
