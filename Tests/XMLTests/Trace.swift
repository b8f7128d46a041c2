@testable import XML

/// The events of a document as short texts, for comparing.
enum Trace {
  static func of(_ xml: String, chunkSize: Int = 1 << 16) throws -> [String] {
    try of(Array(xml.utf8), chunkSize: chunkSize)
  }

  static func of(
    _ bytes: [UInt8], chunkSize: Int = 1 << 16, limits: XMLLimits = XMLLimits()
  ) throws -> [String] {
    var reader = try XMLReader(
      InputFile(bytes: bytes, name: "test.xml"), limits: limits, chunkSize: chunkSize)
    return try of(&reader)
  }

  static func of(_ reader: inout XMLReader) throws -> [String] {
    var events: [String] = []
    while let event = try reader.next() { events.append(describe(event, reader)) }
    return events
  }

  private static func describe(_ event: XMLEvent, _ reader: borrowing XMLReader) -> String {
    switch event {
    case .start:
      var text = "<" + reader.name
      for index in 0..<reader.attributeCount {
        text += " \(reader.attributeName(index))=\(reader.attributeValue(index))"
      }
      return text
    case .end: return ">" + reader.name
    case .text: return reader.text
    case .cdata: return "[" + reader.text
    case .comment: return "!--" + reader.text
    case .instruction: return "?" + reader.name + " " + reader.text
    case .documentType: return "!DOCTYPE " + reader.name + " " + reader.text
    }
  }
}
