internal import Bitext
internal import XML

extension XMLReader {
  /// The next event, with errors in the words of this room.
  mutating func pull() throws(InterchangeError) -> XMLEvent? {
    do {
      return try next()
    } catch {
      throw .xml(error)
    }
  }

  /// The attributes of the element that begins here, in order.
  func attributes(atMost limit: Int) throws(InterchangeError) -> [Attribute] {
    let count = attributeCount
    guard count > 0 else { return [] }
    if count > limit {
      throw .overLimit(path: path, line: line, column: column, name: "properties", limit: limit)
    }
    var attributes: [Attribute] = []
    attributes.reserveCapacity(count)
    for index in 0..<count {
      attributes.append(Attribute(name: attributeName(index), value: attributeValue(index)))
    }
    return attributes
  }

  /// Goes past the end of the element that begins here, and past all in it.
  mutating func skipElement() throws(InterchangeError) {
    let level = depth
    while let event = try pull() {
      if event == .end && depth == level { return }
    }
  }

  /// The text in the element that begins here, without the tags in it; goes past its end.
  mutating func textOfElement(limit: Int) throws(InterchangeError) -> String {
    let (level, begin, place) = (depth, line, column)
    var text = ""
    while let event = try pull() {
      if event == .end && depth == level { break }
      guard event == .text || event == .cdata else { continue }
      text += self.text
      if text.utf8.count > limit {
        throw .overLimit(
          path: path, line: begin, column: place, name: "segment", limit: limit)
      }
    }
    return text
  }

  /// The element that begins here as XML text, whatever it is; goes past its end.
  mutating func foreignElement(limit: Int) throws(InterchangeError) -> String {
    var writer = XMLWriter()
    writer.copy(self, .start)
    return try restOfElement(limit: limit, level: depth, at: (line, column), after: &writer)
  }

  /// What the element holds that begins here and has nothing but text and attributes; where there
  /// are elements in it, all of it as XML text. Goes past its end.
  mutating func simpleElement(
    limit: Int, properties: Int
  ) throws(InterchangeError) -> SimpleElement {
    let (level, begin, place, element) = (depth, line, column, name)
    let attributes = try attributes(atMost: properties)
    var text = ""
    while let event = try pull() {
      switch event {
      case .end: return .text(text, attributes: attributes)
      case .text, .cdata:
        text += self.text
        if text.utf8.count > limit {
          throw .overLimit(
            path: path, line: begin, column: place, name: "segment", limit: limit)
        }
      case .start:
        var writer = XMLWriter()
        writer.start(element)
        for attribute in attributes { writer.attribute(attribute.name, attribute.value) }
        writer.text(text)
        writer.copy(self, .start)
        return .markup(
          try restOfElement(limit: limit, level: level, at: (begin, place), after: &writer))
      case .comment, .instruction, .documentType: continue
      }
    }
    return .text(text, attributes: attributes)
  }

  private mutating func restOfElement(
    limit: Int, level: Int, at begin: (line: Int, column: Int), after writer: inout XMLWriter
  ) throws(InterchangeError) -> String {
    while let event = try pull() {
      writer.copy(self, event)
      if event == .end && depth == level { break }
      if writer.count > limit {
        throw .overLimit(
          path: path, line: begin.line, column: begin.column, name: "segment", limit: limit)
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// What an element holds.
enum SimpleElement {
  /// Text, and no elements.
  case text(String, attributes: [Attribute])
  /// Elements too: the whole of it as XML text.
  case markup(String)
}

extension XMLWriter {
  /// Writes what a reader has come to.
  mutating func copy(_ reader: borrowing XMLReader, _ event: XMLEvent) {
    switch event {
    case .start:
      start(reader.name)
      for index in 0..<reader.attributeCount {
        attribute(reader.attributeName(index), reader.attributeValue(index))
      }
    case .end: end()
    case .text: text(reader.text)
    case .cdata: cdata(reader.text)
    case .comment: comment(reader.text)
    case .instruction: instruction(reader.name, reader.text)
    case .documentType: documentType(reader.name, reader.text)
    }
  }

  /// Adds attributes to the element that has just begun; those with a `/` in their name are
  /// Pont's own and no part of the file.
  mutating func attributes(_ attributes: [Attribute]) {
    for attribute in attributes where !attribute.name.contains("/") {
      self.attribute(attribute.name, attribute.value)
    }
  }
}
